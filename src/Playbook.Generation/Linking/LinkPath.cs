using System.Buffers;
using System.Globalization;
using System.Text;
using Playbook.Text;

namespace Playbook.Generation.Linking;

/// <summary>A link's target taken apart: the path as a file below the input folder, and what follows it.</summary>
/// <param name="Path">Normalised, without a leading slash; null when the link climbs out of the folder.</param>
/// <param name="IsRooted">Whether it was written from the site root.</param>
internal readonly record struct LinkPath(string? Path, bool IsRooted, bool IsEmpty, string Query, string? Fragment)
{
    private const string Everywhere = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/";

    private static readonly SearchValues<char> InPath = SearchValues.Create(Everywhere);

    private static readonly SearchValues<char> InFragment = SearchValues.Create(Everywhere + "?");

    // A query is written by its author, who has encoded it already.
    private static readonly SearchValues<char> InQuery = SearchValues.Create(Everywhere + "?%");

    public string Suffix => Fragment is null ? Query : $"{Query}#{EscapeFragment(Fragment)}";

    public static LinkPath Parse(string target, string fromFile)
    {
        var rest = target;
        string? fragment = null;
        if (rest.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash)
        {
            fragment = Decode(rest[(hash + 1)..]);
            rest = rest[..hash];
        }

        var query = "";
        if (rest.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark)
        {
            query = Escaped(rest[mark..], InQuery);
            rest = rest[..mark];
        }

        if (fragment is { Length: 0 })
        {
            fragment = null;
        }

        var path = Decode(rest);
        var rooted = path.StartsWith('/');
        var folder = rooted ? "" : ComposedLetters.Compose(FolderOf(fromFile));
        return new LinkPath(Normalise(folder, path), rooted, rest.Length == 0, query, fragment);
    }

    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary>How a file would be written from another file's folder.</summary>
    /// <param name="withDot">Whether a path that leads down begins with <c>./</c>, as some people write it.</param>
    public static string Relative(string fromFile, string toFile, bool withDot)
    {
        var from = FolderOf(fromFile).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var to = toFile.Split('/');
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
        {
            shared++;
        }

        var up = string.Concat(Enumerable.Repeat("../", from.Length - shared));
        return (up.Length == 0 && withDot ? "./" : up) + string.Join('/', to[shared..]);
    }

    /// <summary>A path as an address has it: what means something else there, and letters beyond ASCII, percent-encoded.</summary>
    public static string Escape(string path) => Escaped(path, InPath);

    public static string EscapeFragment(string id) => Escaped(id, InFragment);

    /// <summary>A path as a link in Markdown can hold it.</summary>
    public static string Spaced(string path) => path.Replace(" ", "%20", StringComparison.Ordinal);

    private static string Escaped(string text, SearchValues<char> allowed)
    {
        if (!text.AsSpan().ContainsAnyExcept(allowed))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && allowed.Contains((char)rune.Value))
            {
                escaped.Append((char)rune.Value);
                continue;
            }

            foreach (var one in bytes[..rune.EncodeToUtf8(bytes)])
            {
                escaped.Append(CultureInfo.InvariantCulture, $"%{one:X2}");
            }
        }

        return escaped.ToString();
    }

    private static string Decode(string text) => ComposedLetters.Compose(text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text);

    private static string? Normalise(string folder, string path)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count == 0:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return string.Join('/', parts);
    }
}
