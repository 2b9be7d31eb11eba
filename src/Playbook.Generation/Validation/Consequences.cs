using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;

namespace Playbook.Generation.Validation;

/// <summary>
/// A file that could not be read whole says less than its author wrote, and a judgement on what it means would be about the mistake again.
/// So problems of meaning in such a file, or about its entry, wait until the file can be read, and rows are not missed whose table was not.
/// </summary>
internal static class Consequences
{
    /// <param name="diagnostics">In reading order.</param>
    public static IEnumerable<Diagnostic> LeftOut(ImmutableArray<Diagnostic> diagnostics, PlaybookModel model)
    {
        var unread = diagnostics
            .Where(d => d.Rule.DefaultSeverity == Severity.Error && d.Rule.Code.StartsWith("PB1", StringComparison.Ordinal))
            .Select(d => d.Path)
            .ToFrozenSet(StringComparer.Ordinal);
        if (unread.Count == 0)
        {
            return diagnostics;
        }

        var entries = model.Entries.Where(e => unread.Contains(e.Source.Path)).Select(e => $"`{e.Id}`").ToImmutableArray();
        return diagnostics.Where(d => d.Rule != ComparisonReader.MissingRow || !unread.Contains(Path.ChangeExtension(d.Path, ".csv")))
            .Where(d => !d.Rule.Code.StartsWith("PB4", StringComparison.Ordinal)
            || !(unread.Contains(d.Path) || entries.Any(id => d.Message.Contains(id, StringComparison.Ordinal)) || d.Rule.Name == "orphan-page"));
    }
}
