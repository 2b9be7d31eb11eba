using System.Globalization;
using Playbook.Files;
using Playbook.Text;

namespace Playbook.Generation.Linking;

/// <summary>Reads an address that a page had before, as people list them: from memory, from another generator, from the logs of a server.</summary>
internal static class EarlierAddress
{
    /// <summary>The file that served it, <c>/old/</c> or <c>/old.html</c>; null, with the reason, for what is no path of this site.</summary>
    public static SitePath? Read(string written, out string refusal)
    {
        refusal = "it is no path of this site";
        var path = ComposedLetters.Compose(Uri.UnescapeDataString(written.Trim()));
        if (path.IndexOfAny(['?', '#']) is >= 0 and var sign && !path.Contains("//", StringComparison.Ordinal))
        {
            refusal = path[sign] == '?' ? "what follows a `?` is not looked at on the way" : "a heading keeps its own address: a `#` is taken along";
            return null;
        }

        var segments = path.Trim('/').Split('/');
        if (path.Length == 0 || path.StartsWith("//", StringComparison.Ordinal) || (path != "/" && !segments.All(IsSegment)))
        {
            return null;
        }

        var last = segments[^1];
        var folder = string.Concat(segments[..^1].Select(s => s + "/"));
        return new SitePath(
            path == "/" || IsIndex(last) ? "/" + folder
            : IsPageFile(last) ? $"/{folder}{last}"
            : $"/{folder}{last}/");
    }

    /// <summary>The same address without what only a file has: a link may be written either way.</summary>
    public static string AsPage(SitePath address) => address.IsPage ? address.Value : address.Value[..address.Value.LastIndexOf('.')] + "/";

    private static bool IsIndex(string name) => name.Equals("index.html", StringComparison.OrdinalIgnoreCase) || name.Equals("index.htm", StringComparison.OrdinalIgnoreCase);

    private static bool IsPageFile(string name) => name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    // A page that leads on is written there: `..` would leave the site, and names that begin with a dot or a line belong to servers.
    private static bool IsSegment(string segment) =>
        segment.Length is > 0 and <= 100
        && segment[0] is not ('.' or '_')
        && segment[^1] is not ('.' or ' ')
        && segment.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '~' or ' ' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
