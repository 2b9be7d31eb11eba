namespace Playbook.Generation.Writing;

/// <summary>
/// The marker file of a site: it says that playbook made the folder, and names every file in it that playbook wrote. Whatever else lies there is
/// somebody else's.
/// </summary>
internal sealed class SiteManifest
{
    public const string FileName = ".playbook-site";
    private const string Finished = "Made by playbook. The next build replaces the files named here and keeps all others.";
    private const string Unfinished = "Being made by playbook. What is here may be deleted.";

    private const string Fresh = FileName + ".new";

    private readonly HashSet<string> _files;
    private readonly HashSet<string> _folders;
    private readonly bool _isListed;

    private SiteManifest(IEnumerable<string> files, bool isListed)
    {
        _files = [.. files, FileName, Fresh];
        _folders = _files.SelectMany(FoldersOf).ToHashSet(StringComparer.Ordinal);
        _isListed = isListed;
    }

    /// <summary>Of a folder in which nothing is ours.</summary>
    public static SiteManifest Empty { get; } = new([], isListed: true);

    public bool IsUnfinished { get; private init; }

    /// <summary>Null where the folder has none: playbook did not make it.</summary>
    public static SiteManifest? Of(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            return null;
        }

        var lines = File.ReadAllLines(file);
        return lines switch
        {
            [Finished, .. var files] => new SiteManifest(files, isListed: true),
            [Unfinished, ..] => new SiteManifest([], isListed: true) { IsUnfinished = true },
            _ => new SiteManifest([], isListed: false),
        };
    }

    public static SiteManifest Of(IEnumerable<string> files) => new(files, isListed: true);

    /// <summary>Where the folder has no list, what the next site has is taken for ours.</summary>
    public SiteManifest Before(SiteManifest next) => _isListed ? this : new(next._files, isListed: false);

    /// <summary>Whether playbook wrote the file.</summary>
    /// <param name="path">Below the folder, forward slashes.</param>
    public bool Owns(string path) => _files.Contains(path) || (!_isListed && IsMadeEverywhere(path));

    /// <summary>Whether playbook has a file below the folder.</summary>
    public bool HasFolder(string path) => _folders.Contains(path) || !_isListed;

    public static void Begin(string folder) => Replace(folder, [Unfinished]);

    public void Finish(string folder) => Replace(folder, _files.Where(f => f is not (FileName or Fresh)).Order(StringComparer.Ordinal).Prepend(Finished));

    // Never half written, whenever the program is killed.
    private static void Replace(string folder, IEnumerable<string> lines)
    {
        var fresh = Path.Combine(folder, Fresh);
        File.WriteAllText(fresh, string.Concat(lines.Select(l => l + "\n")));
        File.Move(fresh, Path.Combine(folder, FileName), overwrite: true);
    }

    /// <summary>The first versions kept no list: of their files those are replaced that every site has.</summary>
    private static bool IsMadeEverywhere(string path) =>
        path.StartsWith("assets/", StringComparison.Ordinal)
        || path.StartsWith("search/", StringComparison.Ordinal)
        || path.StartsWith("api/", StringComparison.Ordinal)
        || Path.GetFileName(path) is "index.html" or "index.html.md" or "404.html" or "_headers" or "_redirects" or "sw.js" or "robots.txt" or "sitemap.xml" or "feed.xml" or "llms.txt";

    private static IEnumerable<string> FoldersOf(string file)
    {
        for (var slash = file.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = file.IndexOf('/', slash + 1))
        {
            yield return file[..slash];
        }
    }
}
