using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Playbook.Cli;

/// <summary>The questions we put to git about the repository a folder lies in. It is started without a shell, and no argument of ours can be taken for an option.</summary>
internal sealed class Git(string folder)
{
    /// <exception cref="UsageException">The folder is in no repository that git is willing to read.</exception>
    public void ExpectRepository()
    {
        var (code, _, error) = Ask("rev-parse", "--show-prefix");
        if (code != 0)
        {
            throw new UsageException($"git finds no repository for `{folder}` ({error})", "leave out --base, or check a clone of the playbook's repository");
        }
    }

    /// <summary>The full name of the commit that a branch, tag or commit names.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public string CommitOf(string revision)
    {
        var isOption = revision.StartsWith('-');
        if (!isOption && Ask("rev-parse", "--verify", "--quiet", $"{revision}^{{commit}}") is (0, { Length: > 0 } commit, _))
        {
            return commit;
        }

        var isShallow = !isOption && Ask("rev-parse", "--is-shallow-repository").Output == "true";
        throw new UsageException(
            $"this clone has no revision `{revision}`",
            isShallow
                ? "the clone holds only the latest history: run `git fetch --unshallow`, or set `fetch-depth: 0` where the workflow checks out"
                : "name a branch, a tag or a commit that `git log` shows, such as `main` or `origin/main`");
    }

    /// <summary>The regular files of the folder at a commit; none when the folder was not there yet.</summary>
    public IEnumerable<GitFile> FilesOf(string commit)
    {
        var (code, output, error) = Ask("ls-tree", "-r", "-z", commit);
        if (code != 0)
        {
            throw new UsageException($"git cannot list `{folder}` at `{commit}` ({error})");
        }

        // Each is "<mode> <type> <name>\t<path>"; a mode of 100... is a file, others are links and submodules.
        return output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t', 2))
            .Where(parts => parts[0].StartsWith("100", StringComparison.Ordinal))
            .Select(parts => new GitFile(parts[0][(parts[0].LastIndexOf(' ') + 1)..], parts[1]));
    }

    /// <summary>Hands over the bytes of each blob, in order.</summary>
    public void Read(IReadOnlyList<string> blobs, Action<int, byte[]> take)
    {
        using var git = Start("cat-file", "--batch");
        var errors = git.StandardError.ReadToEndAsync();
        var stream = git.StandardOutput.BaseStream;
        for (var i = 0; i < blobs.Count; i++)
        {
            git.StandardInput.Write(blobs[i] + "\n");
            git.StandardInput.Flush();
            if (LineOf(stream).Split(' ') is not [_, "blob", var size])
            {
                throw new UsageException($"git cannot read a file of `{folder}` as it was", "run `git fsck`, then fetch what is missing");
            }

            var bytes = new byte[int.Parse(size, CultureInfo.InvariantCulture)];
            stream.ReadExactly(bytes);
            stream.ReadByte();
            take(i, bytes);
        }

        git.StandardInput.Close();
        git.WaitForExit();
        errors.Wait();
    }

    private static string LineOf(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next is >= 0 and not '\n'; next = stream.ReadByte())
        {
            line.Append((char)next);
        }

        return line.ToString();
    }

    private (int Code, string Output, string Error) Ask(params string[] arguments)
    {
        using var git = Start(arguments);
        git.StandardInput.Close();
        var errors = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return (git.ExitCode, output.TrimEnd('\n'), errors.Result.Split('\n')[0].Replace("fatal: ", "", StringComparison.Ordinal));
    }

    private Process Start(params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("git", ["-C", Path.GetFullPath(folder), .. arguments])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            })!;
        }
        catch (Win32Exception)
        {
            throw new UsageException("there is no `git` to compare with", "install git, or leave out --base");
        }
    }
}

/// <summary>A file at a commit: the name of its content, and its path below the folder asked about.</summary>
internal sealed record GitFile(string Blob, string Path);
