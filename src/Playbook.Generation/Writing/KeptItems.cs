namespace Playbook.Generation.Writing;

/// <summary>
/// What somebody else put into the folder of a site: <c>.git</c>, <c>CNAME</c>, notes. It stays where it is while the site around it is replaced. In the new
/// site a link stands in for each such item, and both change places once the new site is there, so that it is missing at no moment.
/// </summary>
/// <param name="site">The folder of the site.</param>
/// <param name="aside">Where the new site is made, and where the old one lies after the exchange.</param>
internal sealed class KeptItems(string site, string aside)
{
    // What cannot be listed is not passed over: it would be deleted unseen.
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Items in a folder that playbook did not write, the topmost of each: paths below it, forward slashes.</summary>
    /// <param name="known">What playbook wrote there.</param>
    /// <param name="isShared">Whether a folder holds files of playbook besides, so that each of its items is judged by itself.</param>
    public static IEnumerable<string> In(string folder, SiteManifest known, Func<string, bool> isShared)
    {
        var folders = new Stack<string>([""]);
        while (folders.TryPop(out var at))
        {
            foreach (var item in new DirectoryInfo(Path.Combine(folder, at)).EnumerateFileSystemInfos("*", Everything))
            {
                var path = at.Length == 0 ? item.Name : $"{at}/{item.Name}";
                var isFolder = item is DirectoryInfo && item.LinkTarget is null;
                if (isFolder && item.Name != ".git" && isShared(path) && !MountPoint.Is(item.FullName))
                {
                    folders.Push(path);
                }
                else if (isFolder || item.Name == ".git" || item.LinkTarget is not null || !known.Owns(path))
                {
                    yield return path;
                }
            }
        }
    }

    /// <summary>Finds what has to be kept and puts a link for each into the new site.</summary>
    /// <exception cref="OutputException">The new site has a file of that name, or the item cannot be moved.</exception>
    public IReadOnlyList<string> Reserve(SiteManifest known, SiteManifest fresh)
    {
        var items = In(site, known, folder => known.HasFolder(folder) || fresh.HasFolder(folder)).Order(StringComparer.Ordinal).ToList();
        foreach (var item in items)
        {
            var (there, here) = (Path.Combine(site, item), Path.Combine(aside, item));
            if (MountPoint.Is(there))
            {
                throw new OutputException($"`{there}` is a mount point, which cannot be kept while the site around it is replaced; unmount it, or name another output folder");
            }

            if (Exists(here) || fresh.Owns(item) || FileAbove(item, fresh) is not null)
            {
                throw new OutputException($"`{there}` was not written by playbook and stands where the site needs `{FileAbove(item, fresh) ?? item}`; move it out of the folder");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(here)!);
            if (OperatingSystem.IsLinux())
            {
                File.CreateSymbolicLink(here, StandIn(item));
            }
        }

        return items;
    }

    /// <summary>Puts an item of the old site, which lies aside, to its place in the new one.</summary>
    public void Return(string item)
    {
        var (there, here) = (Path.Combine(site, item), Path.Combine(aside, item));
        if (IsStandIn(here, item))
        {
            return;
        }

        if (IsStandIn(there, item) && FolderExchange.TryExchange(here, there))
        {
            return;
        }

        if (IsStandIn(there, item))
        {
            File.Delete(there);
        }

        if (Exists(there))
        {
            throw new OutputException($"a build that was stopped left `{here}`, and there is a `{there}` too; keep one of them");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(there)!);
        if (new FileInfo(here) is { Exists: false, LinkTarget: null })
        {
            Directory.Move(here, there);
        }
        else
        {
            File.Move(here, there);
        }
    }

    /// <summary>What a link for the item says: from its place in the new site to the old one's.</summary>
    private string StandIn(string item) => Path.GetRelativePath(Path.GetDirectoryName(Path.Combine(site, item))!, Path.Combine(aside, item));

    private bool IsStandIn(string path, string item) => new FileInfo(path).LinkTarget == StandIn(item);

    private static string? FileAbove(string item, SiteManifest fresh)
    {
        for (var slash = item.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = item.IndexOf('/', slash + 1))
        {
            if (fresh.Owns(item[..slash]))
            {
                return item[..slash];
            }
        }

        return null;
    }

    // Also a link that leads nowhere.
    private static bool Exists(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;
}
