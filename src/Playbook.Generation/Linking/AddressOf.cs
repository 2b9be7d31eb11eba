using System.Globalization;
using System.Text;
using Playbook.Content;
using Playbook.Files;
using Playbook.Text;

namespace Playbook.Generation.Linking;

/// <summary>Where a file is published: its folders and its name, in lower case and with hyphens.</summary>
internal static class AddressOf
{
    public static SitePath File(string path, bool isFolderIndex)
    {
        var segments = path.Split('/');
        var builder = new StringBuilder("/");
        for (var i = 0; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            var name = isLast ? System.IO.Path.GetFileNameWithoutExtension(segments[i]) : segments[i];
            if (isLast && isFolderIndex)
            {
                break;
            }

            // Another generator's collections (`_plays`) are folders like any other.
            builder.Append(Slug(i == 0 ? name.TrimStart('_') : name)).Append('/');
        }

        return new SitePath(builder.ToString());
    }

    /// <summary>Where the list of a folder is, or the page of that folder.</summary>
    public static SitePath Folder(string path) => File(path + "/index", isFolderIndex: true);

    /// <summary>The last part of an entry's id: its file name; for an untyped page its whole path.</summary>
    public static string SlugOf(string path, ContentType type)
    {
        var inFolder = type.Folder.Length == 0 ? path : path[(type.Folder.Length + 1)..];
        var stem = System.IO.Path.ChangeExtension(inFolder, null)!;
        return string.Join('/', stem.Split('/').Select(Slug));
    }

    public static bool IsIndex(string name) =>
        name.Equals("index", StringComparison.OrdinalIgnoreCase) || name.Equals("readme", StringComparison.OrdinalIgnoreCase) || name.Equals("_index", StringComparison.OrdinalIgnoreCase);

    public static string Slug(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var c in ComposedLetters.Compose(name))
        {
            if (char.IsLetterOrDigit(c) || IsMark(c) || c is '_' or '.' or '~' || char.IsSurrogate(c))
            {
                builder.Append(char.ToLowerInvariant(c));
            }
            else if (builder.Length > 0 && builder[^1] != '-')
            {
                builder.Append('-');
            }
        }

        var slug = builder.ToString().Trim('-', '.');
        return slug.Length == 0 ? "page" : slug;
    }

    // In many scripts a vowel is a mark on the letter before it.
    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
