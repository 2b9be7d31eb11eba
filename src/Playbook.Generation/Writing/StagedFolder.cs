using System.Collections.Concurrent;
using Playbook.Files;

namespace Playbook.Generation.Writing;

/// <summary>
/// Writes a site beside the folder it will replace and exchanges the two at the end, so that whoever looks sees the old site or the new one, whole.
/// Only a folder that this program made (it holds the marker file), or an empty one, is ever replaced.
/// </summary>
public sealed class StagedFolder : IOutputFiles, IDisposable
{
    public const string Marker = ".playbook-site";
    private readonly string _target;
    private readonly string _staging;
    private readonly FileStream _lock;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    private StagedFolder(string target, string staging, FileStream @lock)
    {
        _target = target;
        _staging = staging;
        _lock = @lock;
    }

    /// <summary>Prepares the staging folder and takes the lock of the target.</summary>
    /// <exception cref="OutputException">The folder is somebody else's, is being written by another build, or cannot be written.</exception>
    public static StagedFolder Open(string target)
    {
        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        if (File.Exists(target))
        {
            throw new OutputException($"`{target}` is a file; name a folder");
        }

        if (Directory.Exists(target) && !File.Exists(Path.Combine(target, Marker)) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new OutputException($"`{target}` holds files that playbook did not write; name an empty or a new folder");
        }

        try
        {
            var parent = Path.GetDirectoryName(target) ?? throw new OutputException($"`{target}` cannot be replaced; name a folder inside it");
            Directory.CreateDirectory(parent);
            var name = Path.GetFileName(target);

            // The lock goes with the process, however it ends; what a killed build left behind is then safe to clear.
            var @lock = new FileStream(Path.Combine(parent, $".{name}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            var staging = Path.Combine(parent, $".{name}.staging");
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }

            Directory.CreateDirectory(staging);
            File.WriteAllText(Path.Combine(staging, Marker), "Made by playbook. The next build replaces this folder.\n");
            return new StagedFolder(target, staging, @lock);
        }
        catch (UnauthorizedAccessException)
        {
            throw new OutputException($"`{target}` cannot be written; check who may write there");
        }
        catch (IOException e)
        {
            throw new OutputException(e.HResult == LockedElsewhere ? $"another build is writing `{target}`; wait for it" : $"`{target}` cannot be written; check the disk's space and the folder's rights");
        }
    }

    // EWOULDBLOCK as .NET reports it for a file that another process has locked.
    private const int LockedElsewhere = 11;

    public void Write(OutputFile file)
    {
        var path = Path.GetFullPath(Path.Combine(_staging, file.Path.Replace('/', Path.DirectorySeparatorChar)));
        if (!path.StartsWith(_staging + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"`{file.Path}` lies outside the site.");
        }

        var folder = Path.GetDirectoryName(path)!;
        if (_folders.TryAdd(folder, true))
        {
            Directory.CreateDirectory(folder);
        }

        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, file.Content.Length);
        RandomAccess.Write(handle, file.Content.Span, 0);
    }

    /// <summary>Puts the new site where the old one was. After this, nothing of the old one is left.</summary>
    public void Publish()
    {
        FolderExchange.Replace(_staging, _target);
        if (Directory.Exists(_staging))
        {
            Directory.Delete(_staging, recursive: true);
        }
    }

    /// <summary>Removes whatever was not published and releases the lock.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_staging))
        {
            Directory.Delete(_staging, recursive: true);
        }

        _lock.Dispose();
    }
}

/// <summary>The output folder cannot be used; the message is for the person at the command line.</summary>
public sealed class OutputException(string message) : Exception(message);
