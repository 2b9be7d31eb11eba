using System.Collections.Frozen;
using System.IO.Enumeration;
using Playbook.Diagnostics;

namespace Playbook.Generation.Loading;

/// <summary>
/// Pages, pictures and documents that are not read because of a name: of a file or folder that begins with a dot or a line, or belongs to another generator. They are
/// told once, with their number, since whoever wrote them looks for them on the site. What programs keep in folders of their own is nobody's page.
/// </summary>
internal sealed class PassedOverFiles
{
    public static readonly DiagnosticRule PassedOver = new("PB1040", "passed-over-files", Severity.Hint, "{0} not read because of {1}");

    // A folder deeper than this, or one with more files, is no folder of pages.
    private const int DeepestFolder = 20;
    private const int MostFiles = 10_000;
    private const int MostPlaces = 5;

    private static readonly FrozenSet<string> OfPrograms = new[]
    {
        ".git", ".svn", ".hg", ".github", ".gitlab", ".gitea", ".forgejo", ".circleci", ".vscode", ".idea", ".vs", ".obsidian", ".cache", ".bundle", ".venv", ".tox", ".next", ".nuxt",
        ".docusaurus", ".yarn", ".pnpm-store", ".devcontainer", ".netlify", ".vercel", ".husky", ".terraform", ".playbook", ".jekyll-cache", ".sass-cache", ".pytest_cache", ".Trash-1000",
        "node_modules", "_site", "_sass",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly EnumerationOptions Everything = new()
    {
        IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint, RecurseSubdirectories = true, MaxRecursionDepth = DeepestFolder,
    };

    private readonly List<(string Place, int Count)> _places = [];

    /// <summary>Notes a file or folder that is not read.</summary>
    /// <param name="path">Below the input folder.</param>
    public void Add(string path, string fullPath, bool isFolder)
    {
        if (OfPrograms.Contains(Path.GetFileName(path)))
        {
            return;
        }

        var count = isFolder ? CountIn(fullPath) : IsContent(path) ? 1 : 0;
        if (count > 0)
        {
            _places.Add((isFolder ? path + "/" : path, count));
        }
    }

    /// <param name="published">Paths of files that are published from there all the same, because a page links to them.</param>
    public void Report(IReadOnlyList<string> published, DiagnosticBag diagnostics)
    {
        var left = _places.Select(p => p with { Count = p.Count - published.Count(f => f.StartsWith(p.Place, StringComparison.Ordinal)) }).Where(p => p.Count > 0).ToList();
        if (left.Count == 0)
        {
            return;
        }

        var places = left.OrderBy(p => p.Place, StringComparer.Ordinal).ToList();
        var total = places.Sum(p => p.Count);
        var some = places.Take(MostPlaces).Select(p => p.Place.EndsWith('/') ? $"{p.Count} in `{p.Place}`" : $"`{p.Place}`");
        var rest = places.Count > MostPlaces ? $" and {places.Count - MostPlaces} more places" : "";
        diagnostics.Report(PassedOver, "", total == 1 ? "a file is" : $"{total} files are", total == 1 ? "its name or its folder's" : "their names or their folders'")
            .Help($"{string.Join(", ", some)}{rest}: a name that begins with `.` or `_` keeps a file out; rename what readers should see");
    }

    private static int CountIn(string folder)
    {
        try
        {
            return new FileSystemEnumerable<bool>(folder, (ref FileSystemEntry _) => true, Everything)
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && IsContent(entry.FileName.ToString()),
                ShouldRecursePredicate = (ref FileSystemEntry entry) => !OfPrograms.Contains(entry.FileName.ToString()),
            }.Take(MostFiles).Count();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    // Data in YAML and JSON is what generators keep there.
    private static bool IsContent(string name) => FileKinds.IsMarkdown(name) || FileKinds.IsTable(name) || FileKinds.Of(name) is { Form: not FileForm.Text };
}
