namespace Playbook.Generation.Loading.Drawings;

/// <summary>Judges what a drawing refers to: a part of itself, or a picture or font that it carries along.</summary>
internal static class DrawingAddress
{
    private const int LongestSign = 48;

    /// <summary>What is wrong with an address; null when nothing is.</summary>
    /// <param name="isFont">Whether a font may stand there too.</param>
    public static string? Fault(string address, bool isFont)
    {
        if (address.Length == 0 || address[0] == '#')
        {
            return null;
        }

        if (!address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return $"another file in it, `{Shown(address)}`";
        }

        var comma = address.IndexOf(',', StringComparison.Ordinal);
        var words = comma < 0 ? [] : address[5..comma].Split(';', StringSplitOptions.TrimEntries);
        if (words.Length == 0 || !words[^1].Equals("base64", StringComparison.OrdinalIgnoreCase))
        {
            return "data in it that is no picture";
        }

        var type = words[0].ToLowerInvariant();
        var isFontType = DrawingWords.FontTypes.Contains(type);
        if (Beginning(address.AsSpan(comma + 1)) is not { } start)
        {
            return $"data in it that is no {(isFontType ? "font" : "picture")}";
        }

        return type.StartsWith("image/", StringComparison.Ordinal) || type.Length == 0
            ? FileKinds.PictureOf(start) is null ? "data in it that is no picture" : null
            : isFontType && isFont && IsFont(start) ? null
            : isFontType && FileKinds.PictureOf(start) is not null ? null
            : $"data of the kind `{Shown(type)}` in it";
    }

    /// <summary>The bytes of a drawing that an address carries, in either form; null where it is something else.</summary>
    public static byte[]? NestedDrawing(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !address.StartsWith("data:image/svg+xml", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var data = address[(comma + 1)..];
        if (!address.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            return System.Text.Encoding.UTF8.GetBytes(Uri.UnescapeDataString(data));
        }

        try
        {
            return Convert.FromBase64String(string.Concat(Uri.UnescapeDataString(data).Where(c => !char.IsWhiteSpace(c))));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Shown(string address) => string.Concat((address.Length > 60 ? address[..57] + "..." : address).Select(c => char.IsControl(c) || c == '`' ? '?' : c));

    private static bool IsFont(ReadOnlySpan<byte> start) =>
        start is [(byte)'w', (byte)'O', (byte)'F', (byte)'2' or (byte)'F', ..] or [0, 1, 0, 0, ..] || start.StartsWith("OTTO"u8) || start.StartsWith("true"u8) || start.StartsWith("ttcf"u8);

    /// <summary>The first bytes behind base64 text, in which line ends and blanks may stand; null where it is none.</summary>
    private static byte[]? Beginning(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[LongestSign];
        var count = 0;
        for (var i = 0; i < text.Length && count < digits.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                digits[count++] = text[i];
            }
        }

        var bytes = new byte[LongestSign];
        return Convert.TryFromBase64Chars(digits[..(count - (count % 4))], bytes, out var written) && written > 0 ? bytes[..written] : null;
    }
}
