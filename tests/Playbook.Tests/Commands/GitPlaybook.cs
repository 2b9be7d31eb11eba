using System.Diagnostics;
using Playbook.Cli.Commands;
using Playbook.Diagnostics;
using Playbook.Generation;

namespace Playbook.Tests.Commands;

/// <summary>A playbook in a real repository of its own, whose earlier commits a check can be compared with.</summary>
internal sealed class GitPlaybook : IDisposable
{
    private readonly TinyPlaybook _files = new();

    public GitPlaybook() => Git("init", "-q", "-b", "main");

    public string Folder => _files.Folder;

    public string Input => Path.Combine(_files.Folder, "input");

    public string this[string path]
    {
        get => _files[path];
        set => _files[path] = value;
    }

    public void Move(string from, string to) => File.Move(Path.Combine(Folder, from), Path.Combine(Folder, to));

    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    public void Commit()
    {
        Git("add", "-A");
        Git("-c", "user.name=Writer", "-c", "user.email=writer@example.com", "commit", "-q", "--allow-empty", "-m", "A state");
    }

    /// <summary>What the comparison with an earlier state says about definitions, and nothing else.</summary>
    public Diagnostic[] Compare(string revision) => Compare(revision, Input);

    public static Diagnostic[] Compare(string revision, string input)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var request = new SiteRequest { Input = input, Before = CheckCommand.ModelAt(revision, input, cancellation) };
        return [.. new SiteBuilder(request).Check(cancellation).Diagnostics.Where(d => d.Rule.Code == "PB4122")];
    }

    public void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", Folder, .. arguments]) { RedirectStandardError = true })!;
        var errors = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, errors);
    }

    public void Dispose() => _files.Dispose();
}
