namespace Playbook.Cli;

/// <summary>The input folder's text as it was at another commit, in a folder of its own that goes when it is disposed.</summary>
internal sealed class GitBase : IDisposable
{
    private static readonly string[] Texts = [".md", ".yml", ".yaml", ".csv"];
    private readonly string _home = Directory.CreateTempSubdirectory("playbook-base-").FullName;

    private GitBase()
    {
        Input = Path.Combine(_home, "input");
        Directory.CreateDirectory(Input);
    }

    /// <summary>The input folder in it.</summary>
    public string Input { get; }

    /// <summary>Whether the folder held no text at that commit.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <param name="revision">A branch, tag or commit.</param>
    /// <param name="input">The input folder, anywhere in a repository.</param>
    /// <exception cref="UsageException">There is no git, no repository, or no such revision in it.</exception>
    public static GitBase Unpack(string revision, string input)
    {
        var git = new Git(input);
        git.ExpectRepository();
        var commit = git.CommitOf(revision);
        var unpacked = new GitBase();
        try
        {
            // Objects, not `git archive`: attributes such as `export-ignore` would hide files from the comparison.
            unpacked.Write(git, git.FilesOf(commit).Where(f => Texts.Contains(Path.GetExtension(f.Path))));
            return unpacked;
        }
        catch
        {
            unpacked.Dispose();
            throw;
        }
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private void Write(Git git, IEnumerable<GitFile> files)
    {
        // A commit made by hand can name any path.
        var inside = files.Select(f => (f.Blob, Target: Path.GetFullPath(Path.Combine(Input, f.Path))))
            .Where(f => f.Target.StartsWith(Input + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .ToArray();
        git.Read([.. inside.Select(f => f.Blob)], (at, bytes) =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(inside[at].Target)!);
            File.WriteAllBytes(inside[at].Target, bytes);
            IsEmpty = false;
        });
    }
}
