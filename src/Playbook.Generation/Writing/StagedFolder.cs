using System.Collections.Concurrent;
using Playbook.Files;

namespace Playbook.Generation.Writing;

/// <summary>
/// Writes a site beside the folder it will replace and exchanges the two at the end, so that whoever looks sees the old site or the new one, whole.
/// Only a folder that this program made, or an empty one, is ever replaced, and what others put into it stays in it.
/// </summary>
public sealed class StagedFolder : IOutputFiles, IDisposable
{
    private readonly string _target;
    private readonly string _staging;
    private readonly FileStream _lock;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _files = [];
    private bool _isOurs = true;

    private StagedFolder(string target, string staging, FileStream @lock)
    {
        _target = target;
        _staging = staging;
        _lock = @lock;
    }

    /// <summary>Prepares the staging folder and takes the lock of the target.</summary>
    /// <param name="target">A link is followed: the folder it leads to is replaced, the link stays.</param>
    /// <exception cref="OutputException">The folder is somebody else's, is being written by another build, or cannot be written.</exception>
    public static StagedFolder Open(string target)
    {
        FileStream? @lock = null;
        try
        {
            target = WhereItLeads(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)));
            var parent = Path.GetDirectoryName(target) ?? throw new OutputException($"`{target}` cannot be replaced; name a folder inside it");
            Directory.CreateDirectory(parent);
            var beside = Path.Combine(parent, "." + Path.GetFileName(target));

            // The lock goes with the process, however it ends; what a killed build left behind is then safe to clear.
            @lock = Locked(beside + ".lock");
            var staging = beside + ".staging";
            Settle(target, staging, Between(target));
            RefuseForeign(target);
            Directory.CreateDirectory(staging);
            SiteManifest.Begin(staging);
            return new StagedFolder(target, staging, @lock);
        }
        catch (UnauthorizedAccessException)
        {
            @lock?.Dispose();
            throw new OutputException($"`{target}` cannot be written; check who may write there");
        }
        catch (IOException e)
        {
            @lock?.Dispose();
            throw new OutputException(e.HResult == LockedElsewhere ? $"another build is writing `{target}`; wait for it" : $"`{target}` cannot be written; {ReasonOf(e) ?? "check the disk's space and the folder's rights"}");
        }
        catch (OutputException)
        {
            @lock?.Dispose();
            throw;
        }
    }

    public void Write(OutputFile file)
    {
        var path = Path.GetFullPath(Path.Combine(_staging, file.Path.Replace('/', Path.DirectorySeparatorChar)));
        if (!path.StartsWith(_staging + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"`{file.Path}` lies outside the site.");
        }

        try
        {
            var folder = Path.GetDirectoryName(path)!;
            if (!_folders.ContainsKey(folder))
            {
                Directory.CreateDirectory(folder);
                _folders.TryAdd(folder, true);
            }

            using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            RandomAccess.Write(handle, file.Content.Span, 0);
            _files.Add(file.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"`{file.Path}` could not be written to `{_target}`: {ReasonOf(e) ?? "check the disk's space and the folder's rights"}");
        }
    }

    /// <summary>Puts the new site where the old one was. After this, nothing of the old one is left but what others put there.</summary>
    /// <exception cref="OutputException">Something that others put there stands in the way; the old site is as it was.</exception>
    public void Publish()
    {
        try
        {
            Exchange(SiteManifest.Of(_files));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"the new site could not be put in the place of `{_target}`: {ReasonOf(e) ?? "check who may write there"}");
        }
    }

    /// <summary>Removes whatever was not published and releases the lock.</summary>
    public void Dispose()
    {
        // After a failure in the middle of the exchange the next build puts things in order.
        if (_isOurs && Directory.Exists(_staging))
        {
            Directory.Delete(_staging, recursive: true);
        }

        _lock.Dispose();
    }

    private void Exchange(SiteManifest fresh)
    {
        if (!Directory.Exists(_target))
        {
            fresh.Finish(_staging);
            Directory.Move(_staging, _target);
            return;
        }

        var kept = new KeptItems(_target, _staging);
        var known = (SiteManifest.Of(_target) ?? SiteManifest.Empty).Before(fresh);
        var items = kept.Reserve(known, fresh);
        fresh.Finish(_staging);
        _isOurs = false;
        FolderExchange.Swap(_staging, _target, Between(_target));
        foreach (var item in items)
        {
            kept.Return(item);
        }

        // What came while the folders changed places.
        Clear(_staging, kept, known, fresh);
    }

    // EWOULDBLOCK as .NET reports it for a file that another process has locked.
    private const int LockedElsewhere = 11;

    private static string Between(string target) => Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.old");

    private static string WhereItLeads(string target)
    {
        var real = RealPath.Of(target);
        if (File.Exists(real))
        {
            throw new OutputException($"`{target}` is a file; name a folder");
        }

        if (real != target && !Directory.Exists(real) && new FileInfo(target).LinkTarget is not null)
        {
            throw new OutputException($"`{target}` is a link to `{real}`, which does not exist; make that folder, or delete the link");
        }

        if (MountPoint.Is(real))
        {
            throw new OutputException($"`{target}` is a mount point and cannot be replaced whole; name a folder inside it, such as `{Path.Combine(target, "site")}`");
        }

        return real;
    }

    private static FileStream Locked(string path) =>
        new FileInfo(path) is { Exists: true, Length: > 0 }
            ? throw new OutputException($"`{path}` is not the lock of a build; move it away")
            : new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);

    /// <summary>Finishes or undoes what a killed build began.</summary>
    private static void Settle(string target, string staging, string between)
    {
        // Where two folders cannot change places in one step, the program may have been killed between the steps.
        if (Directory.Exists(between) && SiteManifest.Of(between) is not null)
        {
            if (!Directory.Exists(target))
            {
                Directory.Move(between, target);
            }
            else if (!Directory.Exists(staging))
            {
                Directory.Move(between, staging);
            }
        }

        if (!Directory.Exists(staging))
        {
            return;
        }

        var known = SiteManifest.Of(staging);
        if (known is null && Directory.EnumerateFileSystemEntries(staging).Any(e => !SiteManifest.Empty.Owns(Path.GetFileName(e))))
        {
            throw new OutputException($"`{staging}` holds files that playbook did not write; move it away");
        }

        Clear(staging, new KeptItems(target, staging), known ?? SiteManifest.Empty, SiteManifest.Of(target) ?? SiteManifest.Empty);
    }

    /// <summary>Deletes a site that lies aside; what others put into it goes to its place first.</summary>
    private static void Clear(string aside, KeptItems kept, SiteManifest known, SiteManifest present)
    {
        if (!known.IsUnfinished)
        {
            foreach (var item in KeptItems.In(aside, known, f => known.HasFolder(f) || present.HasFolder(f)).Order(StringComparer.Ordinal))
            {
                kept.Return(item);
            }

            SiteManifest.Begin(aside);
        }

        // The marker last: should the program be killed here, the next build knows that it may go on.
        foreach (var item in new DirectoryInfo(aside).EnumerateFileSystemInfos().Where(i => i.Name != SiteManifest.FileName))
        {
            if (item is DirectoryInfo folder && folder.LinkTarget is null)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                item.Delete();
            }
        }

        Directory.Delete(aside, recursive: true);
    }

    private static void RefuseForeign(string target)
    {
        if (!Directory.Exists(target) || SiteManifest.Of(target) is not null)
        {
            return;
        }

        // What a branch needs on which a site is published; it is there before the first build.
        var foreign = new DirectoryInfo(target).EnumerateFileSystemInfos().Select(i => i.Name).Where(n => !n.StartsWith('.') && n != "CNAME").Order(StringComparer.Ordinal).FirstOrDefault();
        if (foreign is not null)
        {
            throw new OutputException($"`{target}` holds files that playbook did not write, such as `{foreign}`; name an empty or a new folder");
        }
    }

    private static string? ReasonOf(Exception e) => e.HResult switch
    {
        // ENOSPC, EDQUOT, EFBIG as .NET reports them, and what it says on Windows.
        28 or unchecked((int)0x80070070) => "the disk is full",
        122 => "your share of the disk is used up",
        27 => "the disk takes no file of that size",
        16 or 18 => "another disk begins in it",
        20 or 17 => "a file stands where a folder of that name is needed, or the other way round",
        30 => "the disk can only be read",
        40 => "its links lead round in a circle",
        _ => null,
    };
}

/// <summary>The output folder cannot be used; the message is for the person at the command line.</summary>
public sealed class OutputException(string message) : Exception(message);
