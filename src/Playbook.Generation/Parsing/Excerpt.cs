namespace Playbook.Generation.Parsing;

/// <summary>What a message shows of a text that an author wrote, which may be a word or a megabyte.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    /// <summary>The first line, cut where it gets long.</summary>
    public static string Of(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        if (line.Length == text.Length && line.Length <= Longest)
        {
            return text;
        }

        var cut = Math.Min(line.Length, Longest);
        return string.Concat(line[..(cut > 0 && char.IsHighSurrogate(line[cut - 1]) ? cut - 1 : cut)], "...");
    }
}
