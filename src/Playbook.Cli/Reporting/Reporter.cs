using Playbook.Generation;

namespace Playbook.Cli.Reporting;

/// <summary>The ways to tell what a check found. Messages for people go to standard error, data to standard output.</summary>
internal static class Reporter
{
    /// <param name="format">As on the command line.</param>
    /// <param name="input">The input folder; code hosts know files by their path from where the command runs.</param>
    public static Action<SiteResult> For(string format, string input) => format switch
    {
        "json" => result => JsonReporter.WriteDiagnostics(result, Console.Out),
        "github" => result => GithubReporter.Write(result, FolderOf(input), Console.Out),
        "sarif" => result => SarifReporter.Write(result, FolderOf(input), Console.Out),
        _ => result =>
        {
            var reporter = new TextReporter(Console.Error, FolderOf(input));
            reporter.Write(result.Diagnostics);
            reporter.WriteSummary(result);
        },
    };

    /// <summary>With a slash at its end; empty for the folder the command runs in, and for one outside it.</summary>
    public static string FolderOf(string input)
    {
        var folder = Path.GetRelativePath(".", input).Replace(Path.DirectorySeparatorChar, '/');
        return folder == "." || folder.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(folder) ? "" : folder + "/";
    }
}
