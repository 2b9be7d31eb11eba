namespace Playbook.Preview.Watching;

/// <summary>
/// What is in a folder, with size and time, to be compared with a later look. Folders are part of it: their time changes when a file comes or goes,
/// so a file that came after one look and went before the next, and may have been read in between, leaves a trace.
/// </summary>
internal sealed class FolderSnapshot
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        // A link may lead out of the folder, or round in a circle.
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly Dictionary<string, State> _entries = new(StringComparer.Ordinal);

    private FolderSnapshot()
    {
    }

    public static FolderSnapshot Of(string root)
    {
        var snapshot = new FolderSnapshot();
        try
        {
            var folder = new DirectoryInfo(root);
            snapshot.Add(folder);
            foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
            {
                if (!IgnoredPaths.Contains(root, entry.FullName))
                {
                    snapshot.Add(entry);
                }
            }
        }
        catch (IOException)
        {
            // Something went away while it was looked at: the next look sees what is left.
        }

        return snapshot;
    }

    /// <summary>Every path that is new, gone or different, and whether it is, or was, a folder.</summary>
    public IEnumerable<(string Path, bool IsFolder)> DifferencesTo(FolderSnapshot later) =>
        later._entries.Where(e => !_entries.TryGetValue(e.Key, out var before) || before != e.Value)
            .Concat(_entries.Where(e => !later._entries.ContainsKey(e.Key)))
            .Select(e => (e.Key, e.Value.IsFolder));

    private void Add(FileSystemInfo entry) =>
        _entries[entry.FullName] = new State(entry is DirectoryInfo, (entry as FileInfo)?.Length ?? 0, entry.LastWriteTimeUtc);

    private readonly record struct State(bool IsFolder, long Length, DateTime Written);
}
