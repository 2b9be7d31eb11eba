using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>Where a comparison names a metric, its definition is one step away.</summary>
internal sealed partial class UnlinkedMetric : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4050", "unlinked-metric", Severity.Warning, "`{0}` is a metric here without a link to its definition");

    private const int MostWords = 6;

    public void Check(RuleContext context)
    {
        var names = NamesOf(context);
        foreach (var cell in Cell.All(context))
        {
            var linked = cell.Body.Links.Select(l => l.Page?.Entry?.Id).OfType<EntryId>().ToHashSet();
            foreach (var (metric, start, length) in MetricsIn(cell.OutsideLinks, names).Where(m => linked.Add(m.Metric.Id)))
            {
                Report(context, cell, metric, start, length);
            }
        }
    }

    // "Revenue" or "availability" may be meant in their everyday sense; an abbreviation or a name of several words is not.
    private static FrozenDictionary<string, Entry> NamesOf(RuleContext context) =>
        context.OfType("metric")
            .SelectMany(m => m.OtherNames.Prepend(m.Title).Select(n => (Name: n.Value.Trim(), Metric: m)))
            .Where(n => n.Name.Contains(' ', StringComparison.Ordinal) || (n.Name.Length > 1 && n.Name.All(char.IsAsciiLetterUpper)))
            .Select(n => (Name: Key(n.Name), n.Metric))
            .DistinctBy(n => n.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(n => n.Name, n => n.Metric, StringComparer.Ordinal);

    // A word alone keeps its capitals: "SUS" is a metric, "sus" is not.
    private static string Key(string name) => name.Contains(' ', StringComparison.Ordinal) ? name.ToLowerInvariant() : name;

    private static IEnumerable<(Entry Metric, int Start, int Length)> MetricsIn(string text, FrozenDictionary<string, Entry> names)
    {
        var words = Word().Matches(text);
        for (var i = 0; i < words.Count; i++)
        {
            // The longest name wins: "customer churn rate" is not "churn rate" twice.
            for (var last = Math.Min(i + MostWords, words.Count) - 1; last >= i; last--)
            {
                var start = words[i].Index;
                var length = words[last].Index + words[last].Length - start;
                if (names.TryGetValue(Key(text.Substring(start, length)), out var metric))
                {
                    yield return (metric, start, length);
                    i = last;
                    break;
                }
            }
        }
    }

    private static void Report(RuleContext context, Cell cell, Entry metric, int start, int length)
    {
        var place = cell.Value.Text.Locate(start, length);
        var words = cell.Value.Text.Value.Substring(start, length);
        var target = RelativePath(place.File.Path, metric.Source.Path);

        // In YAML a bracket may begin a list, so there somebody has to look.
        context.Diagnostics.Report(Rule, place, words)
            .Help($"write `[{words}]({target})`")
            .Fix(place, $"[{words}]({target})", safe: place.File.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase));
    }

    private static string RelativePath(string from, string to) =>
        Path.GetRelativePath("/" + Path.GetDirectoryName(from), "/" + to).Replace(Path.DirectorySeparatorChar, '/');

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['\u2019\-][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
