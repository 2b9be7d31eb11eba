using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Linking;
using Playbook.Text;

namespace Playbook.Generation.Validation.Causes;

/// <summary>
/// Says of each problem what there is to mend. A file that was refused and the links to it are one thing, and so are all links to one file that is not there, and
/// a habit that many files share; anything else stands for itself.
/// </summary>
internal sealed partial class NameCauses
{
    private readonly PlaybookModel _model;
    private readonly FrozenDictionary<string, LinkedEntry> _entries;
    private readonly FrozenSet<string> _refused;
    private readonly FrozenSet<string> _missed;

    private NameCauses(PlaybookModel model, IEnumerable<LinkedEntry> entries, IEnumerable<Diagnostic> problems)
    {
        _model = model;
        _entries = entries.DistinctBy(e => e.Entry.Source.Path).ToFrozenDictionary(e => e.Entry.Source.Path, StringComparer.Ordinal);
        _refused = problems.Where(IsOfReading).Select(p => p.Path).Where(p => !_entries.ContainsKey(p)).ToFrozenSet(StringComparer.Ordinal);
        _missed = problems.Select(TargetOf).OfType<Subject>().Where(t => t.IsFile).Select(t => t.Text).ToFrozenSet(StringComparer.Ordinal);
    }

    public static ImmutableArray<Diagnostic> In(ImmutableArray<Diagnostic> problems, PlaybookModel model, IEnumerable<LinkedEntry> entries)
    {
        if (problems.IsEmpty)
        {
            return problems;
        }

        var causes = new NameCauses(model, entries, problems);
        return [.. problems.Select(causes.Named)];
    }

    /// <summary>A message without how many more of the same stand in its file.</summary>
    public static string WithoutNumber(string message) => AndMore().Replace(message, "");

    private Diagnostic Named(Diagnostic problem)
    {
        var target = TargetOf(problem);
        return problem with { Target = target, Cause = target ?? CauseOf(problem) };
    }

    private Subject CauseOf(Diagnostic problem)
    {
        var habit = FoldRepeats.HabitOf(problem);
        if (IsOfReading(problem) && _refused.Contains(problem.Path) && (habit is null || _missed.Contains(problem.Path)))
        {
            return new Subject(problem.Path, IsFile: true);
        }

        if (habit is not null)
        {
            return new Subject($"{problem.Rule.Code} {habit}".TrimEnd(), IsFile: false);
        }

        // What names something is about that wherever it stands.
        return problem.Message.Contains('`', StringComparison.Ordinal)
            ? new Subject($"{problem.Rule.Code} {WithoutNumber(problem.Message)}", IsFile: false)
            : new Subject(string.Create(CultureInfo.InvariantCulture, $"{problem.Path}{(problem.Span is { } span ? $":{span.Start}" : "")} {problem.Rule.Code}"), IsFile: true);
    }

    private Subject? TargetOf(Diagnostic problem)
    {
        if (problem.Span is not { } place || !IsOfLinks(problem) || !_entries.TryGetValue(problem.Path, out var from))
        {
            return null;
        }

        if (from.AllBodies.SelectMany(b => b.Body.Links).FirstOrDefault(l => Holds(l.TargetSpan, place)) is { Target.Length: > 0 } link)
        {
            return link.Kind == LinkKind.Wiki ? NameOf(link.Target, []) : FileOf(link.Target, from.Entry);
        }

        return PlaybookModel.ReferencesOf(from.Entry).Select(r => r.Reference).FirstOrDefault(r => r.Span == place) is { } reference
            ? NameOf(reference.Written, reference.Field.Targets)
            : null;
    }

    private Subject FileOf(string target, Entry from)
    {
        var path = LinkPath.Parse(target, from.Source.Path);
        if (path.Path is null)
        {
            return new Subject(target, IsFile: false);
        }

        var file = path.IsEmpty ? from.Source.Path : Refused(path.Path) ?? path.Path;
        return new Subject(path.Fragment is null || _refused.Contains(file) ? file : $"{file}#{path.Fragment}", IsFile: true);
    }

    /// <summary>A name may stand for a file that could not be read, whose title and aliases nobody knows.</summary>
    private Subject NameOf(string written, ImmutableArray<string> types)
    {
        var name = written.Split('#')[0];
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var folders = (slash > 0 ? [name[..slash]] : types.IsDefaultOrEmpty ? _model.Types.Keys : types)
            .Select(t => _model.Types.GetValueOrDefault(t)?.Folder)
            .OfType<string>();
        return folders.Select(f => Refused(f.Length == 0 ? name : $"{f}/{name[(slash + 1)..]}")).FirstOrDefault(p => p is not null) is { } file
            ? new Subject(file, IsFile: true)
            : new Subject(written, IsFile: false);
    }

    /// <summary>The file that could not be read and that a path means, with its ending or without.</summary>
    private string? Refused(string path) => new[] { path, path + ".md", path + ".yml" }.FirstOrDefault(_refused.Contains);

    private static bool Holds(SourceSpan outer, SourceSpan inner) =>
        outer.File.Path == inner.File.Path && outer.Span.Start <= inner.Span.Start && inner.Span.End <= outer.Span.End;

    private static bool IsOfReading(Diagnostic problem) => problem.Rule.Code.StartsWith("PB1", StringComparison.Ordinal);

    private static bool IsOfLinks(Diagnostic problem) => problem.Rule.Code.StartsWith("PB3", StringComparison.Ordinal);

    [GeneratedRegex(@" \(and \d+ more\)", RegexOptions.CultureInvariant)]
    private static partial Regex AndMore();
}
