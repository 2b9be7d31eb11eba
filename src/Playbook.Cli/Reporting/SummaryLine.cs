using Playbook.Diagnostics;
using Playbook.Generation;

namespace Playbook.Cli.Reporting;

/// <summary>One line: how many of each, or that all is well.</summary>
internal static class SummaryLine
{
    public static string Of(SiteResult result)
    {
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Hint }
            .Select(s => (Severity: s, Count: result.Count(s)))
            .Where(c => c.Count > 0)
            .Select(c => $"{c.Count} {DiagnosticText.Counted(c.Count, c.Severity)}")
            .ToList();
        if (result.Known > 0)
        {
            counts.Add($"{result.Known} known before");
        }

        var entries = result.Model.Entries.Length;
        return $"{entries} {(entries == 1 ? "entry" : "entries")} checked: {(counts.Count == 0 ? "all is well" : string.Join(", ", counts))}";
    }
}
