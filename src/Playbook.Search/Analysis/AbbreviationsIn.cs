namespace Playbook.Search.Analysis;

/// <summary>Finds abbreviations where a text introduces them: <c>Net Promoter Score (NPS)</c>, the initials in their order.</summary>
internal static class AbbreviationsIn
{
    private const int Shortest = 2;
    private const int Longest = 6;

    public static IEnumerable<Abbreviation> Text(string text)
    {
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var length = 0;
            while (open + 1 + length < text.Length && char.IsAsciiLetterUpper(text[open + 1 + length]))
            {
                length++;
            }

            if (length is >= Shortest and <= Longest && open + 1 + length < text.Length && text[open + 1 + length] == ')'
                && SpeltOutBefore(text, open, length) is { } spelt)
            {
                yield return new Abbreviation(text.Substring(open + 1, length), spelt);
            }
        }
    }

    /// <summary>The words before the bracket, as many as the abbreviation has letters, when their initials spell it.</summary>
    private static string? SpeltOutBefore(string text, int open, int letters)
    {
        var end = open;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        var start = end;
        for (var letter = letters; letter > 0; letter--)
        {
            if (letter < letters)
            {
                if (start == 0 || text[start - 1] is not (' ' or '-'))
                {
                    return null;
                }

                start--;
            }

            var wordEnd = start;
            while (start > 0 && char.IsAsciiLetter(text[start - 1]))
            {
                start--;
            }

            if (start == wordEnd || char.ToUpperInvariant(text[start]) != text[open + letter])
            {
                return null;
            }
        }

        return text[start..end];
    }
}
