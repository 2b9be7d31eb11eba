using Playbook.Generation;

namespace Playbook.Cli.Reporting;

/// <summary>The ways to tell what a check found. Messages for people go to standard error, data to standard output.</summary>
internal static class Reporter
{
    public static Action<SiteResult> For(string format) => format switch
    {
        "json" => result => JsonReporter.WriteDiagnostics(result, Console.Out),
        "github" => result => GithubReporter.Write(result, Console.Out),
        "sarif" => result => SarifReporter.Write(result, Console.Out),
        _ => result =>
        {
            var reporter = new TextReporter(Console.Error);
            reporter.Write(result.Diagnostics);
            reporter.WriteSummary(result);
        },
    };
}
