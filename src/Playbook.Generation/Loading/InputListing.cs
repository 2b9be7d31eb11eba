using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Generation.Loading;

/// <summary>The input folder's files by what becomes of them.</summary>
/// <param name="Entries">Pages, a comparison's table attached.</param>
/// <param name="Assets">Pictures and documents to publish as they are.</param>
/// <param name="Declarations">The team's own types.</param>
/// <param name="Settings">The <c>playbook.yml</c>; null when there is none.</param>
/// <param name="Baseline">The <c>playbook.baseline</c>; null when there is none.</param>
/// <param name="Day">What counts as today; null when nobody said.</param>
/// <param name="SearchTests">What search must find; null when nobody said.</param>
internal sealed record InputListing(
    ImmutableArray<InputFile> Entries,
    ImmutableArray<InputFile> Assets,
    ImmutableArray<InputFile> Declarations,
    InputFile? Settings,
    InputFile? Baseline,
    InputFile? Day,
    InputFile? SearchTests)
{
    public const string SettingsFile = "playbook.yml";
    public const string TypesFolder = "_types/";
    public const string TestsFolder = "_tests/";
    public const string DayFile = TestsFolder + "today.yml";

    /// <param name="files">In ordinal order of their paths.</param>
    public static InputListing Of(IReadOnlyList<InputFile> files, DiagnosticBag diagnostics)
    {
        var indexed = files.Where(f => FileKinds.IsEntry(f.Path) && IsNamedIndex(f.Path)).Select(f => FolderOf(f.Path)).ToHashSet(StringComparer.Ordinal);
        var byPath = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<InputFile>();
        var assets = ImmutableArray.CreateBuilder<InputFile>();
        var declarations = ImmutableArray.CreateBuilder<InputFile>();
        foreach (var file in files)
        {
            var name = Path.GetFileName(file.Path);
            if (file.Path.StartsWith(TypesFolder, StringComparison.Ordinal))
            {
                declarations.Add(file);
            }
            else if (file.Path is SettingsFile or Validation.Baseline.FileName || file.Path.StartsWith(TestsFolder, StringComparison.Ordinal) || IsKeptOut(name))
            {
                continue;
            }
            else if (FileKinds.IsEntry(file.Path))
            {
                entries.Add(file with
                {
                    Table = byPath.GetValueOrDefault(Path.ChangeExtension(file.Path, ".csv")),
                    IsFolderIndex = IsNamedIndex(file.Path) || (IsReadme(file.Path) && !indexed.Contains(FolderOf(file.Path))),
                });
            }
            else if (FileKinds.IsAsset(file.Path))
            {
                assets.Add(file);
            }
            else
            {
                var ending = Path.GetExtension(file.Path) is { Length: > 0 } e ? e : name;
                var (reason, advice) = RefusedKinds.For(file.Path);
                diagnostics.Report(LoadRules.UnknownFileKind, file.Path, ending).Help(RefusedKinds.IsKnown(file.Path) ? $"{reason}; {advice}" : advice);
            }
        }

        return new InputListing(entries.ToImmutable(), assets.ToImmutable(), declarations.ToImmutable(), byPath.GetValueOrDefault(SettingsFile),
            byPath.GetValueOrDefault(Validation.Baseline.FileName), byPath.GetValueOrDefault(DayFile), byPath.GetValueOrDefault(Searching.GoldenQueryReader.Path));
    }

    /// <summary>Whether a file's name begins with a line, which keeps it out.</summary>
    public static bool IsKeptOut(ReadOnlySpan<char> name) => name.StartsWith('_') && !Path.GetFileNameWithoutExtension(name).Equals("_index", StringComparison.OrdinalIgnoreCase);

    // `_index` is what Hugo calls the page of a folder.
    private static bool IsNamedIndex(string path) => Path.GetFileNameWithoutExtension(path).ToLowerInvariant() is "index" or "_index";

    private static bool IsReadme(string path) => Path.GetFileNameWithoutExtension(path).Equals("readme", StringComparison.OrdinalIgnoreCase);

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
