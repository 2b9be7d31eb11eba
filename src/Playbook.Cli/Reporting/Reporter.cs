using Playbook.Generation;

namespace Playbook.Cli.Reporting;

/// <summary>The ways to tell what a check found. Messages for people go to standard error, data to standard output.</summary>
internal static class Reporter
{
    /// <param name="format">As on the command line.</param>
    public static Action<SiteResult> For(string format, ShownPaths paths) => format switch
    {
        "json" => result => JsonReporter.WriteDiagnostics(result, paths, Console.Out),
        "github" => result => GithubReporter.Write(result, paths, Console.Out),
        "sarif" => result => SarifReporter.Write(result, paths, Console.Out),
        _ => result =>
        {
            var reporter = new TextReporter(Console.Error, paths);
            reporter.Write(result.Told);
            reporter.WriteSummary(result);
        },
    };
}
