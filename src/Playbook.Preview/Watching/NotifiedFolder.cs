namespace Playbook.Preview.Watching;

/// <summary>One folder whose changes the system announces. Ends when announcements stop being reliable.</summary>
internal sealed class NotifiedFolder : IDisposable
{
    private readonly string _root;
    private readonly ChangeQueue _changes;
    private readonly FileSystemWatcher _files;
    private readonly FileSystemWatcher? _parent;
    private readonly TaskCompletionSource<Exception?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <exception cref="IOException">The system has no watches left to give.</exception>
    /// <exception cref="ArgumentException">The folder does not exist.</exception>
    public NotifiedFolder(string root, ChangeQueue changes)
    {
        _root = root;
        _changes = changes;
        _files = new FileSystemWatcher(root)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 64 * 1024,
        };
        _files.Changed += (_, e) => OnChanged(e);
        _files.Created += (_, e) => OnCameOrWent(e.FullPath);
        _files.Deleted += (_, e) => OnCameOrWent(e.FullPath);
        _files.Renamed += (_, e) => { OnCameOrWent(e.OldFullPath); OnCameOrWent(e.FullPath); };
        _files.Error += (_, e) => _ended.TrySetResult(e.GetException());

        // A watch stays with the folder it was set on, wherever that is moved; only the parent knows that another took its name.
        if (Path.GetDirectoryName(root) is { } parent)
        {
            _parent = new FileSystemWatcher(parent, Path.GetFileName(root)) { NotifyFilter = NotifyFilters.DirectoryName };
            _parent.Created += (_, _) => _ended.TrySetResult(null);
            _parent.Deleted += (_, _) => _ended.TrySetResult(null);
            _parent.Renamed += (_, _) => _ended.TrySetResult(null);
        }

        try
        {
            _files.EnableRaisingEvents = true;
            _parent?.EnableRaisingEvents = true;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The error that ended it; null when the folder itself was moved, deleted or made anew.</summary>
    public Task<Exception?> Ended => _ended.Task;

    public void Dispose()
    {
        _files.Dispose();
        _parent?.Dispose();
    }

    private void OnChanged(FileSystemEventArgs e)
    {
        // Some systems also say that a folder changed when a file in it did.
        if (!IgnoredPaths.Contains(_root, e.FullPath) && !Directory.Exists(e.FullPath))
        {
            _changes.Add(e.FullPath);
        }
    }

    private void OnCameOrWent(string path)
    {
        if (IgnoredPaths.Contains(_root, path))
        {
            return;
        }

        // What is put into a new folder before it is watched, and what goes with an old one, is announced by nobody.
        // A folder that is gone again is known by its name alone: content and theme files have an extension.
        if (Directory.Exists(path) || !Path.HasExtension(path))
        {
            _changes.AddEverything();
        }
        else
        {
            _changes.Add(path);
        }
    }
}
