using System.Diagnostics;
using Playbook.Cli;
using Playbook.Generation;

namespace Playbook.Tests.Cli;

public sealed class GitHistoryTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("playbook-history-").FullName;

    private string Clone => Path.Combine(_home, "clone");

    private string Input => Path.Combine(Clone, "input");

    [Fact]
    public void Gives_each_file_the_day_of_its_last_commit()
    {
        Git(_home, "init", "-q", "-b", "main", Clone);
        Commit("2026-01-02T23:30:00-05:00", "input/plays/one.md", "input/plays/Öffnen.md");
        Commit("2026-03-04T05:06:07Z", "input/plays/one.md", "outside.md");

        var days = GitHistory.Read(Input)!.LastChanged;

        Assert.Equal(new DateOnly(2026, 3, 4), days["plays/one.md"]);
        Assert.Equal(new DateOnly(2026, 1, 2), days["plays/Öffnen.md"]);
        Assert.Equal(2, days.Count);
    }

    [Fact]
    public void Takes_a_file_that_was_only_renamed_for_unchanged()
    {
        Git(_home, "init", "-q", "-b", "main", Clone);
        Commit("2026-01-02T00:00:00Z", "input/plays/one.md", "input/plays/two.md", "input/plays/three.md", "input/old/deep.md", "outside.md");
        Commit("2026-02-02T00:00:00Z", "input/plays/two.md");
        Rename("2026-03-01T00:00:00Z", "input/plays/one.md", "input/plays/uno.md");
        Rename("2026-03-02T00:00:00Z", "input/plays/uno.md", "input/plays/eins.md");
        Rename("2026-03-03T00:00:00Z", "input/old", "input/new");
        Rename("2026-03-04T00:00:00Z", "input/plays/two.md", "input/plays/Two.md");
        File.AppendAllText(Path.Combine(Input, "plays", "three.md"), "more");
        Rename("2026-03-05T00:00:00Z", "input/plays/three.md", "input/plays/drei.md");
        Commit("2026-04-01T00:00:00Z", "input/plays/one.md");

        var days = GitHistory.Read(Input)!.LastChanged;

        Assert.Equal(new DateOnly(2026, 1, 2), days["plays/eins.md"]);
        Assert.Equal(new DateOnly(2026, 1, 2), days["new/deep.md"]);
        Assert.Equal(new DateOnly(2026, 2, 2), days["plays/Two.md"]);
        Assert.Equal(new DateOnly(2026, 3, 5), days["plays/drei.md"]);
        Assert.Equal(new DateOnly(2026, 4, 1), days["plays/one.md"]);
    }

    [Fact]
    public void Finds_a_file_however_its_accents_are_written()
    {
        Git(_home, "init", "-q", "-b", "main", Clone);
        Commit("2026-01-02T00:00:00Z", "input/cafe\u0301.md");

        Assert.Equal(new DateOnly(2026, 1, 2), GitHistory.Read(Input)!.LastChanged["caf\u00e9.md"]);
    }

    [Fact]
    public void Does_not_guess_in_a_shallow_clone()
    {
        Git(_home, "init", "-q", "-b", "main", Clone);
        Commit("2026-01-02T00:00:00Z", "input/one.md");
        Commit("2026-01-03T00:00:00Z", "input/two.md");
        Git(_home, "clone", "-q", "--depth", "1", "file://" + Clone, Path.Combine(_home, "shallow"));

        var history = GitHistory.Read(Path.Combine(_home, "shallow", "input"))!;

        Assert.Equal(FileHistoryGap.Shallow, history.Gap);
        Assert.Empty(history.LastChanged);
    }

    [Fact]
    public void Knows_nothing_of_a_folder_without_a_repository()
    {
        Directory.CreateDirectory(Input);

        Assert.Null(GitHistory.Read(Input));
    }

    [Fact]
    public void Starts_nothing_that_a_repository_configures()
    {
        Git(_home, "init", "-q", "-b", "main", Clone);
        Commit("2026-01-02T00:00:00Z", "input/one.md");
        var trap = Path.Combine(_home, "trap");
        File.WriteAllText(trap, $"#!/bin/sh\ntouch '{trap}.sprung'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        foreach (var setting in new[] { "core.fsmonitor", "core.pager", "pager.log", "gpg.program", "diff.external", "core.sshCommand" })
        {
            Git(Clone, "config", setting, trap);
        }

        Git(Clone, "config", "log.showSignature", "true");

        Assert.Single(GitHistory.Read(Input)!.LastChanged);
        Assert.False(File.Exists(trap + ".sprung"));
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private void Commit(string day, params string[] paths)
    {
        foreach (var path in paths)
        {
            var file = Path.Combine(Clone, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.AppendAllText(file, day);
        }

        Git(Clone, "add", "-A");
        GitAt(day, Clone, "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "-m", day);
    }

    private void Rename(string day, string from, string to)
    {
        Git(Clone, "mv", from, to);
        Git(Clone, "add", "-A");
        GitAt(day, Clone, "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "-m", day);
    }

    private static void Git(string folder, params string[] arguments) => GitAt("2026-01-01T00:00:00Z", folder, arguments);

    private static void GitAt(string day, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder };
        start.Environment["GIT_AUTHOR_DATE"] = day;
        start.Environment["GIT_COMMITTER_DATE"] = day;
        using var git = Process.Start(start)!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
