namespace Playbook.Preview.Watching;

/// <summary>Files that come and go without being content: version control, and what editors and office programs write on the way to a save.</summary>
internal static class IgnoredPaths
{
    private static readonly string[] Endings = ["~", ".swp", ".swo", ".swx", ".tmp", ".temp", ".part", ".crdownload", "___jb_tmp___", "___jb_old___"];

    /// <param name="root">The watched folder.</param>
    /// <param name="path">A full path below it.</param>
    public static bool Contains(string root, string path)
    {
        foreach (var segment in Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar))
        {
            if (IsIgnored(segment))
            {
                return true;
            }
        }

        return false;
    }

    // A lone dot is the root itself. `4913` is how Vim tries whether it may write to a folder.
    private static bool IsIgnored(string name) =>
        (name.Length > 1 && name[0] == '.')
        || name is "4913"
        || name.StartsWith("~$", StringComparison.Ordinal)
        || (name.Length > 1 && name[0] == '#' && name[^1] == '#')
        || Array.Exists(Endings, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
