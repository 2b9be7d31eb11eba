using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;

namespace Playbook.Cli;

/// <summary>The input folder as it was at another commit, unpacked into a folder of its own that goes when it is disposed.</summary>
internal sealed class GitBase : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("playbook-base-").FullName;

    private GitBase()
    {
    }

    /// <summary>The input folder in it.</summary>
    public string Input { get; private set; } = "";

    /// <param name="revision">A branch, tag or commit.</param>
    /// <exception cref="UsageException">There is no git, no repository, no such revision, or no such folder in it.</exception>
    public static GitBase Unpack(string revision, string input)
    {
        if (revision.StartsWith('-'))
        {
            throw new UsageException($"`{revision}` is no revision", "name a branch, a tag or a commit, such as main");
        }

        var unpacked = new GitBase();
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", Path.GetFullPath(input), "archive", "--format=tar", revision, "."])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = git.StandardError.ReadToEndAsync();
            unpacked.Extract(git.StandardOutput.BaseStream);
            git.WaitForExit();
            return git.ExitCode == 0
                ? unpacked
                : throw new UsageException($"git cannot read `{input}` at `{revision}`: {errors.Result.Trim().Split('\n')[0]}", "name a branch, a tag or a commit that this clone has");
        }
        catch (Win32Exception)
        {
            unpacked.Dispose();
            throw new UsageException("there is no `git` to compare with", "install git, or leave out --base");
        }
        catch
        {
            unpacked.Dispose();
            throw;
        }
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    // Files only: a link in an old commit must not lead anywhere.
    private void Extract(Stream tar)
    {
        Input = Path.Combine(_home, "input");
        Directory.CreateDirectory(Input);
        using var reader = new TarReader(tar);
        try
        {
            while (reader.GetNextEntry() is { } entry)
            {
                var target = Path.GetFullPath(Path.Combine(Input, entry.Name));
                if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile && target.StartsWith(Input + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                    entry.ExtractToFile(target, overwrite: true);
                }
            }
        }
        catch (EndOfStreamException)
        {
            // git said why on its error stream and ended; its exit code is looked at next.
        }
    }
}
