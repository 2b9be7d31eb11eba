using Playbook.Generation;

namespace Playbook.Cli.Reporting;

/// <summary>The ways to tell what a check found. Messages for people go to standard error, data to standard output.</summary>
internal static class Reporter
{
    /// <param name="format">As on the command line.</param>
    /// <param name="summary">Whether the total alone is asked for.</param>
    public static Action<SiteResult> For(string format, bool summary, ShownPaths paths) => format switch
    {
        "json" => result => JsonReporter.WriteCheck(result, summary, paths, Console.Out),
        "github" => result =>
        {
            if (!summary)
            {
                GithubReporter.Write(result, paths, Console.Out);
            }

            new TotalReporter(Console.Error, paths).Write(result, summary);
        },
        "sarif" => summary
            ? throw new UsageException("a SARIF log lists every result, so that there is no `--summary` of it", "leave one of them out")
            : result => SarifReporter.Write(result, paths, Console.Out),
        _ => result =>
        {
            if (!summary)
            {
                new TextReporter(Console.Error, paths).Write(result);
            }

            new TotalReporter(Console.Error, paths).Write(result, summary);
        },
    };
}
