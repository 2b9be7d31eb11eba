using System.IO.Enumeration;
using Playbook.Diagnostics;
using Playbook.Execution;

namespace Playbook.Generation.Loading;

/// <summary>
/// Lists what lies in the input folder, in ordinal order of the paths. Links are named and left out; names starting with a dot, and folders that
/// hold another generator's templates, are passed over.
/// </summary>
internal sealed class FindFiles(string folder) : ISourceModule<InputFile>
{
    private static readonly HashSet<string> NotContent = new(StringComparer.OrdinalIgnoreCase)
    {
        "_includes", "_layouts", "_data", "_sass", "_site", "_drafts", "_config.yml", "node_modules",
    };

    public Stage Stage => Stage.Load;

    public IEnumerable<InputFile> Find(DiagnosticBag diagnostics) =>
        new FileSystemEnumerable<(InputFile File, bool IsLink)>(
            folder,
            (ref FileSystemEntry entry) => (
                new InputFile(RelativePath(entry.ToFullPath()), entry.ToFullPath(), entry.IsDirectory ? 0 : entry.Length),
                entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !IsPassedOver(entry.FileName) && (!entry.IsDirectory || entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !IsPassedOver(entry.FileName) && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }
        .OrderBy(f => f.File.Path, StringComparer.Ordinal)
        .Where(f => IsRegular(f.File, f.IsLink, diagnostics) && FileNameRules.Check(f.File.Path, diagnostics))
        .Select(f => f.File);

    private string RelativePath(string fullPath) =>
        Path.GetRelativePath(folder, fullPath).Replace(Path.DirectorySeparatorChar, '/');

    private static bool IsPassedOver(ReadOnlySpan<char> name) =>
        name.StartsWith('.') || NotContent.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    private static bool IsRegular(InputFile file, bool isLink, DiagnosticBag diagnostics)
    {
        if (isLink)
        {
            diagnostics.Report(LoadRules.NotARegularFile, file.Path, Path.GetFileName(file.Path))
                .Help("copy the file itself into the playbook");
        }

        return !isLink;
    }
}
