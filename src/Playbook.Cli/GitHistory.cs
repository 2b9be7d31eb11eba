using System.ComponentModel;
using System.Diagnostics;
using Playbook.Generation;

namespace Playbook.Cli;

/// <summary>
/// Asks git, in one go, when each file of a folder last changed. No shell, nothing of the content among the arguments, and whatever a repository's
/// configuration could start (a pager, a signature check, a file watcher, a fetch of missing objects) is switched off.
/// </summary>
internal static class GitHistory
{
    private const int MostLines = 4_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly string[] Quiet =
    [
        "--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "log.showSignature=false", "-c", "log.follow=false",
    ];

    // The committer's own calendar day: it does not depend on where or when it is read. Of renames only those that leave every byte alone are told.
    private static readonly string[] Log = ["log", "--format=%x01%cs", "--name-status", "--relative", "-M100%", "--no-ext-diff", "--no-textconv", "--", "."];

    /// <summary>Begins at once, so that git works while the files are read; the answer waits for it.</summary>
    public static Func<FileHistory?> Begin(string folder)
    {
        var reading = Task.Run(() => Read(folder));
        return () => reading.GetAwaiter().GetResult();
    }

    /// <summary>Null where there is no git, or no repository around the folder.</summary>
    public static FileHistory? Read(string folder)
    {
        try
        {
            var isShallow = false;
            if (!Run(folder, ["rev-parse", "--is-shallow-repository"], line => isShallow = line == "true"))
            {
                return null;
            }

            if (isShallow)
            {
                return FileHistory.Empty with { Gap = FileHistoryGap.Shallow };
            }

            var days = new FileDays();
            return Run(folder, Log, days.Take) ? new FileHistory(days.ToFrozen()) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
        catch (TimeoutException)
        {
            return FileHistory.Empty with { Gap = FileHistoryGap.TooLong };
        }
    }

    /// <summary>Whether git found what it was asked for; hands over its lines one by one.</summary>
    /// <exception cref="TimeoutException">It took too long or said too much.</exception>
    private static bool Run(string folder, IEnumerable<string> arguments, Action<string> take)
    {
        var start = new ProcessStartInfo("git", [.. Quiet, .. arguments])
        {
            WorkingDirectory = Path.GetFullPath(folder),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        using var git = Process.Start(start)!;
        git.StandardInput.Close();
        git.ErrorDataReceived += (_, _) => { };
        git.BeginErrorReadLine();
        var isLate = false;
        using var alarm = new Timer(_ => End(git, ref isLate), null, Patience, Timeout.InfiniteTimeSpan);
        for (var count = 0; git.StandardOutput.ReadLine() is { } line; count++)
        {
            if (count == MostLines)
            {
                End(git, ref isLate);
                break;
            }

            take(line);
        }

        git.WaitForExit();
        return isLate ? throw new TimeoutException() : git.ExitCode == 0;
    }

    private static void End(Process git, ref bool isLate)
    {
        isLate = true;
        try
        {
            git.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the same moment.
        }
    }
}
