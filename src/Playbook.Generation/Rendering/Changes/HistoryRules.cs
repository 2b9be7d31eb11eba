using Playbook.Diagnostics;

namespace Playbook.Generation.Rendering.Changes;

/// <summary>Why pages do not say when they last changed.</summary>
public static class HistoryRules
{
    public static readonly DiagnosticRule ShallowClone = new(
        "PB9201", "shallow-clone", Severity.Hint, "this clone holds only the latest commits, so no page says when it last changed");

    public static readonly DiagnosticRule LongHistory = new(
        "PB9202", "long-history", Severity.Hint, "git took too long to tell the history, so no page says when it last changed");

    /// <summary>One report for the whole playbook: no page is at fault.</summary>
    internal static void Report(FileHistory history, DiagnosticBag diagnostics)
    {
        switch (history.Gap)
        {
            case FileHistoryGap.Shallow:
                diagnostics.Report(ShallowClone, "").Help("fetch the rest with `git fetch --unshallow`; in a workflow, check out with the full history (`fetch-depth: 0`)");
                break;
            case FileHistoryGap.TooLong:
                diagnostics.Report(LongHistory, "").Help("speed git up with `git commit-graph write --reachable --changed-paths`");
                break;
        }
    }
}
