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
        var paths = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
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
            else if (file.Path is SettingsFile or Validation.Baseline.FileName || file.Path.StartsWith(TestsFolder, StringComparison.Ordinal) || name.StartsWith('_'))
            {
                continue;
            }
            else if (FileKinds.IsEntry(file.Path))
            {
                entries.Add(file with
                {
                    Table = byPath.GetValueOrDefault(Path.ChangeExtension(file.Path, ".csv")),
                    IsFolderIndex = IsFolderIndex(file.Path, paths),
                });
            }
            else if (FileKinds.IsAsset(file.Path))
            {
                assets.Add(file);
            }
            else
            {
                var ending = Path.GetExtension(file.Path) is { Length: > 0 } e ? e : name;
                diagnostics.Report(LoadRules.UnknownFileKind, file.Path, ending)
                    .Help("write pages as .md, data as .yml or .csv, and pictures as png, jpg, webp, gif or avif");
            }
        }

        return new InputListing(entries.ToImmutable(), assets.ToImmutable(), declarations.ToImmutable(), byPath.GetValueOrDefault(SettingsFile),
            byPath.GetValueOrDefault(Validation.Baseline.FileName), byPath.GetValueOrDefault(DayFile), byPath.GetValueOrDefault(Searching.GoldenQueryReader.Path));
    }

    private static bool IsFolderIndex(string path, HashSet<string> paths)
    {
        var slash = path.LastIndexOf('/') + 1;
        var stem = Path.GetFileNameWithoutExtension(path);
        return stem.Equals("index", StringComparison.OrdinalIgnoreCase)
            || (stem.Equals("readme", StringComparison.OrdinalIgnoreCase)
                && !paths.Contains(path[..slash] + "index.md")
                && !paths.Contains(path[..slash] + "index.yml"));
    }
}
