using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Validation;

/// <summary>
/// The problems a handbook had when it was brought in, from <c>playbook.baseline</c>: they are counted and fail nothing, so that only new ones do.
/// A line is a rule, a fingerprint, how often, and the file, with tabs between them.
/// </summary>
public sealed class Baseline
{
    public const string FileName = "playbook.baseline";

    public static readonly DiagnosticRule StaleBaseline = new(
        "PB9101", "stale-baseline", Severity.Hint, "{0} of {1} known problems on this line {2} gone");

    public static readonly DiagnosticRule UnreadableBaseline = new(
        "PB9102", "unreadable-baseline", Severity.Error, "this line is not a rule, a fingerprint, a number and a file");

    private const string Introduction =
        "# Problems that were there when this file was written. They are counted and fail nothing; new ones do.\n" +
        "# Mend some, then write the file anew: playbook check --update-baseline\n";

    private readonly FrozenDictionary<ProblemKey, BaselineLine> _lines;

    private Baseline(IEnumerable<BaselineLine> lines) =>
        _lines = lines.DistinctBy(l => l.Key).ToFrozenDictionary(l => l.Key);

    /// <summary>Knows of no problem.</summary>
    public static Baseline Empty { get; } = new([]);

    internal static Baseline Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var lines = new List<BaselineLine>();
        for (var number = 1; number <= file.Lines.Count; number++)
        {
            var place = file.At(file.Lines.SpanOfLine(number));
            if (place.Text.Length == 0 || place.Text[0] == '#')
            {
                continue;
            }

            if (BaselineLine.Parse(place) is { } line)
            {
                lines.Add(line);
            }
            else
            {
                diagnostics.Report(UnreadableBaseline, place).Help("write the file anew: `playbook check --update-baseline`");
            }
        }

        return new Baseline(lines);
    }

    /// <summary>The text of a baseline that knows all these problems, in the order of files, rules and fingerprints.</summary>
    public static string Describe(IEnumerable<Diagnostic> problems)
    {
        var text = new StringBuilder(Introduction);
        var lines = problems.Where(p => p.Path != FileName)
            .GroupBy(ProblemKey.Of)
            .OrderBy(g => g.Key.Path, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Code, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Fingerprint, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.Key.Code}\t{line.Key.Fingerprint}\t{line.Count()}\t{line.Key.Path}\n");
        }

        return text.ToString();
    }

    /// <summary>What is new among the problems found, and how many were known.</summary>
    /// <param name="found">In reading order; where there are more of a kind than the baseline knows, the later ones are new.</param>
    internal (ImmutableArray<Diagnostic> New, int Known) Judge(ImmutableArray<Diagnostic> found)
    {
        if (_lines.Count == 0)
        {
            return (found, 0);
        }

        var seen = new Dictionary<ProblemKey, int>();
        var fresh = found.Where(d =>
        {
            var key = ProblemKey.Of(d);
            seen[key] = seen.GetValueOrDefault(key) + 1;
            return d.Rule.IsFixed || !_lines.TryGetValue(key, out var line) || seen[key] > line.Count;
        }).ToImmutableArray();
        return (fresh, found.Length - fresh.Length);
    }

    /// <summary>Points at lines whose problems are mended.</summary>
    internal void ReportStale(ImmutableArray<Diagnostic> found, DiagnosticBag diagnostics)
    {
        var present = found.CountBy(ProblemKey.Of).ToDictionary();
        foreach (var line in _lines.Values)
        {
            var gone = line.Count - present.GetValueOrDefault(line.Key);
            if (gone > 0)
            {
                diagnostics.Report(StaleBaseline, line.Place, gone, line.Count, gone == 1 ? "is" : "are")
                    .Help("take it off the list: `playbook check --update-baseline`");
            }
        }
    }
}
