namespace Playbook.Preview.Watching;

/// <summary>The files of a folder with size and time, to be compared with a later one. For places where the system sends no events.</summary>
internal sealed class FolderSnapshot
{
    private static readonly EnumerationOptions EveryFile = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        // A link may lead out of the folder, or round in a circle.
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly Dictionary<string, (long Length, DateTime Written)> _files = new(StringComparer.Ordinal);

    private FolderSnapshot()
    {
    }

    public static FolderSnapshot Of(string root)
    {
        var snapshot = new FolderSnapshot();
        try
        {
            foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", EveryFile))
            {
                if (!IgnoredPaths.Contains(root, file.FullName) && file.Exists)
                {
                    snapshot._files[file.FullName] = (file.Length, file.LastWriteTimeUtc);
                }
            }
        }
        catch (IOException)
        {
            // The folder, or one inside it, went away while it was read: the next look sees what is left.
        }

        return snapshot;
    }

    /// <summary>Every path that is new, gone or different.</summary>
    public IEnumerable<string> DifferencesTo(FolderSnapshot later) =>
        later._files.Where(f => !_files.TryGetValue(f.Key, out var before) || before != f.Value).Select(f => f.Key)
            .Concat(_files.Keys.Where(path => !later._files.ContainsKey(path)));
}
