using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Loading;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Generation.Linking;

/// <summary>Which files pages link to, and which of a folder's files are therefore published.</summary>
internal static class LinkedFiles
{
    /// <summary>
    /// Pictures, PDF and tables are published in any case, as a page elsewhere may show them. What readers take along is published when a page links to it: a
    /// plan that lies in the folder is not yet for everybody.
    /// </summary>
    public static IReadOnlyList<InputFile> ToPublish(InputListing listing, LeftOutFiles others, IEnumerable<ParsedEntry> entries, DiagnosticBag diagnostics)
    {
        var linked = Of(entries);
        var files = new List<InputFile>();
        foreach (var file in listing.Assets)
        {
            if (FileKinds.Of(file.Path) is { Use: not FileUse.Download } || linked.Contains(file.Path))
            {
                files.Add(file);
            }
            else
            {
                diagnostics.Report(LoadRules.UnlinkedFile, file.Path, Path.GetExtension(file.Path)).Help("link to it from a page, or delete it");
            }
        }

        files.AddRange(linked.Select(others.Hidden).OfType<InputFile>().Where(f => FileNameRules.Check(f.Path, diagnostics)));
        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>Paths below the input folder, as links spell them.</summary>
    private static HashSet<string> Of(IEnumerable<ParsedEntry> entries)
    {
        var paths = new HashSet<string>(SameName.Comparer);
        foreach (var entry in entries)
        {
            foreach (var link in entry.Entry.Links.Where(l => l.Kind != LinkKind.Wiki && l.Target.Length > 0 && l.Target[0] != '#' && !l.Target.Contains("://", StringComparison.Ordinal)))
            {
                if (LinkPath.Parse(link.Target, entry.Entry.Source.Path).Path is { Length: > 0 } path)
                {
                    paths.Add(path);
                }
            }
        }

        return paths;
    }
}
