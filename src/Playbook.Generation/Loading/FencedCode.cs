using Playbook.Text;

namespace Playbook.Generation.Loading;

/// <summary>Blocks of code between fences, found in a text that no parser has seen yet.</summary>
internal static class FencedCode
{
    /// <summary>The closed block, its fences included, in which a place of a Markdown text lies; null where it lies in none.</summary>
    public static TextSpan? Around(string text, int place)
    {
        var open = (Start: -1, Sign: '`', Length: 0);
        for (var line = 0; line < text.Length;)
        {
            var end = text.AsSpan(line).IndexOfAny('\r', '\n') is >= 0 and var length ? line + length : text.Length;
            var (sign, count) = FenceOf(text.AsSpan(line, end - line), out var rest);
            if (open.Start < 0)
            {
                if (line > place)
                {
                    return null;
                }

                open = count >= 3 && (sign == '~' || !rest.Contains('`')) ? (line, sign, count) : open;
            }
            else if (sign == open.Sign && count >= open.Length && rest.IsWhiteSpace())
            {
                if (place > open.Start && place < end)
                {
                    return TextSpan.FromBounds(open.Start, end);
                }

                open = (-1, sign, 0);
            }

            line = end + 1;
        }

        return null;
    }

    /// <summary>How many of its sign a line begins with, at most three columns from its beginning; what follows them is <paramref name="rest"/>.</summary>
    private static (char Sign, int Count) FenceOf(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest)
    {
        rest = line.TrimStart(' ');
        if (rest.IsEmpty || line.Length - rest.Length > 3 || rest[0] is not ('`' or '~'))
        {
            return ('`', 0);
        }

        var sign = rest[0];
        var count = rest.IndexOfAnyExcept(sign) is >= 0 and var other ? other : rest.Length;
        rest = rest[count..];
        return (sign, count);
    }
}
