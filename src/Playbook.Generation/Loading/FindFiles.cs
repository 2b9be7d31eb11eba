using System.Collections.Immutable;
using System.IO.Enumeration;
using Playbook.Diagnostics;
using Playbook.Execution;

namespace Playbook.Generation.Loading;

/// <summary>
/// Lists what lies in the input folder, in ordinal order of the paths. What is no regular file is named and left out, and so is a folder that cannot
/// be listed; names starting with a dot, and folders that hold another generator's templates, are passed over.
/// </summary>
/// <param name="passedOver">Takes note of what is not read; null where nobody asks.</param>
internal sealed class FindFiles(string folder, PassedOverFiles? passedOver = null) : ISourceModule<InputFile>
{
    private static readonly HashSet<string> NotContent = new(StringComparer.OrdinalIgnoreCase)
    {
        "_includes", "_layouts", "_data", "_sass", "_site", "_drafts", "_config.yml", "node_modules",
    };

    // The folder itself is the caller's; what cannot be listed there is no matter of its content.
    private static readonly EnumerationOptions OneFolder = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };

    public Stage Stage => Stage.Load;

    public IEnumerable<InputFile> Find(DiagnosticBag diagnostics)
    {
        var files = new List<Item>();
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var next))
        {
            foreach (var item in ItemsOf(next, diagnostics))
            {
                if (item.Kind == ItemKind.Folder && item.File.Path is not (InputListing.SettingsFile or Validation.Baseline.FileName))
                {
                    folders.Push(item.File.FullPath);
                }
                else
                {
                    files.Add(item);
                }
            }
        }

        return files
            .OrderBy(f => f.File.Path, StringComparer.Ordinal)
            .Where(f => FileNameRules.Check(f.File.Path, diagnostics) && IsRegular(f, diagnostics))
            .Select(f => f.File);
    }

    private ImmutableArray<Item> ItemsOf(string at, DiagnosticBag diagnostics)
    {
        try
        {
            return [.. new FileSystemEnumerable<Item>(at, ItemOf, OneFolder) { ShouldIncludePredicate = IsTaken }];
        }
        catch (Exception e) when (at != folder && (e is UnauthorizedAccessException || e is IOException and not DirectoryNotFoundException))
        {
            diagnostics.Report(LoadRules.UnreadableFile, RelativePath(at), "folder").Help("check that you may open it; nothing in it was read");
            return [];
        }
    }

    private bool IsTaken(ref FileSystemEntry entry)
    {
        if (!IsPassedOver(entry.FileName) && (entry.IsDirectory || !InputListing.IsKeptOut(entry.FileName)))
        {
            return true;
        }

        var path = Path.Join(entry.Directory, entry.FileName);
        passedOver?.Add(RelativePath(path), path, entry.IsDirectory);
        return false;
    }

    private Item ItemOf(ref FileSystemEntry entry)
    {
        // The library's own full path is empty where it would be longer than the system takes.
        var path = Path.Join(entry.Directory, entry.FileName);
        var kind = entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? ItemKind.Link : entry.IsDirectory ? ItemKind.Folder : ItemKind.File;
        return new Item(new InputFile(RelativePath(path), path, entry.IsDirectory ? 0 : entry.Length), kind);
    }

    private string RelativePath(string fullPath) =>
        Path.GetRelativePath(folder, fullPath).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Whether the name of a file or folder says that it is no part of a playbook.</summary>
    public static bool IsPassedOver(ReadOnlySpan<char> name) =>
        name.StartsWith('.') || NotContent.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    private static bool IsRegular(Item item, DiagnosticBag diagnostics)
    {
        var (what, help) = item.Kind switch
        {
            ItemKind.Link => ("a link to another place", "copy the file itself into the playbook"),
            ItemKind.Folder => ("a folder", "rename the folder: this name is kept for a file"),
            _ when item.File.Length == 0 && SpecialFile.Is(item.File.FullPath) => ("a pipe or a device", "remove it from the playbook"),
            _ => (null, ""),
        };
        if (what is not null)
        {
            diagnostics.Report(LoadRules.NotARegularFile, item.File.Path, Path.GetFileName(item.File.Path), what).Help(help);
        }

        return what is null;
    }

    private enum ItemKind
    {
        File,
        Folder,
        Link,
    }

    private readonly record struct Item(InputFile File, ItemKind Kind);
}
