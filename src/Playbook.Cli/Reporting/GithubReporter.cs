using Playbook.Diagnostics;
using Playbook.Generation;

namespace Playbook.Cli.Reporting;

/// <summary>Reports as annotations that GitHub shows beside the changed lines.</summary>
internal static class GithubReporter
{
    public static void Write(SiteResult result, ShownPaths paths, TextWriter output)
    {
        foreach (var diagnostic in result.Diagnostics)
        {
            var level = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            var place = diagnostic.Span is { } span ? $",line={span.Start.Line},col={span.Start.Column},endLine={span.End.Line},endColumn={span.End.Column}" : "";
            var text = string.Join("\n", [diagnostic.Message, .. diagnostic.Help]);
            output.WriteLine($"::{level} file={Property(paths[diagnostic.Path])}{place},title={Property($"{diagnostic.Rule.Code} {diagnostic.Rule.Name}")}::{Data(text)}");
        }
    }

    // Without this, a file name or a quoted text could end the command and begin another.
    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
