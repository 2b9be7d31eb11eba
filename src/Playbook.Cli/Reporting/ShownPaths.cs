namespace Playbook.Cli.Reporting;

/// <summary>Paths as the person at the terminal knows them, and the code host that starts in the same folder: what leads to the input folder, then the way inside it.</summary>
internal sealed class ShownPaths(string input)
{
    private readonly string _folder = FolderOf(input);

    /// <summary>
    /// The path of a file below the input folder; of a theme, which lies beside it, the way leads up first. What begins with a slash is a finished file of the
    /// site, and stays as it is.
    /// </summary>
    public string this[string path] => path.StartsWith('/') ? path
        : path.StartsWith("../", StringComparison.Ordinal) && _folder.Length > 0
            ? _folder[..(_folder.LastIndexOf('/', _folder.Length - 2) + 1)] + path[3..]
            : _folder + path;

    // A folder below the current one is named from there, any other one as it was named to us.
    private static string FolderOf(string input)
    {
        input = Path.TrimEndingDirectorySeparator(input);
        var fromHere = Path.GetRelativePath(".", input);
        var folder = fromHere.StartsWith("..", StringComparison.Ordinal) ? input : fromHere;
        return folder == "." ? "" : folder.Replace(Path.DirectorySeparatorChar, '/') + "/";
    }
}
