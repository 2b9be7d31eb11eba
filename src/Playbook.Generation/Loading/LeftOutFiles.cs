using Playbook.Generation.Validation;
using Playbook.Text;

namespace Playbook.Generation.Loading;

/// <summary>Says why a file that is there is no part of the site. Asked when a link leads to none: whoever wrote it sees the file.</summary>
/// <param name="folder">The input folder.</param>
/// <param name="files">What was found in it.</param>
internal sealed class LeftOutFiles(string folder, InputListing files)
{
    private readonly HashSet<string> _listed = [.. files.Entries.Concat(files.Assets).Select(f => ComposedLetters.Compose(f.Path))];

    /// <summary>A file in a folder whose name begins with a dot, which is published because a page links to it; null when there is none that may be.</summary>
    public InputFile? Hidden(string path) =>
        HiddenFolders.Contains(path) && Find(path) is { } file && HiddenFolders.WhyNot(path) is null ? file : null;

    /// <summary>Ends the sentence "it exists, but is not published: ..."; null when there is no such file.</summary>
    public (string Reason, string Advice)? WhyNot(string path)
    {
        // Nobody asks for a page by its folder alone here, and what is not listed is looked for as it is spelt.
        if (_listed.Contains(path))
        {
            return ("it was refused, as is reported for the file itself", "mend the file, or remove the link");
        }

        if (Find(path) is null)
        {
            return null;
        }

        if (HiddenFolders.Contains(path))
        {
            return (HiddenFolders.WhyNot(path) ?? "it was refused, as is reported for the file itself", "move it beside the page, or remove the link");
        }

        if (path is InputListing.SettingsFile or Baseline.FileName || path.StartsWith(InputListing.TypesFolder, StringComparison.Ordinal) || path.StartsWith(InputListing.TestsFolder, StringComparison.Ordinal))
        {
            return ("it holds settings", "link to it on the git host: its whole address, beginning with https://");
        }

        if (path.Split('/').FirstOrDefault(s => FindFiles.IsPassedOver(s)) is { } passedOver)
        {
            return ($"`{passedOver}` is another program's", "move what readers need out of it, or remove the link");
        }

        return Path.GetFileName(path).StartsWith('_')
            ? ("its name begins with `_`", "give it another name, or remove the link")
            : RefusedKinds.For(path);
    }

    /// <summary>The file, found without following links.</summary>
    private InputFile? Find(string path)
    {
        var at = new FileInfo(folder);
        try
        {
            foreach (var segment in path.Split('/'))
            {
                at = new FileInfo(Path.Combine(at.FullName, segment));
                if (at.Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    return null;
                }
            }

            return at.Exists && !(at.Length == 0 && SpecialFile.Is(at.FullName)) ? new InputFile(path, at.FullName, at.Length) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
