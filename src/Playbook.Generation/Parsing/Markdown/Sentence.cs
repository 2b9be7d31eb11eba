namespace Playbook.Generation.Parsing.Markdown;

/// <summary>Finds the sentence around a few words, for the backlink on another page.</summary>
internal static class Sentence
{
    private const int MaxLength = 200;

    /// <summary>The sentence of <paramref name="text"/> around a stretch of it; null when there is no more than the stretch itself.</summary>
    public static string? Around(ReadOnlySpan<char> text, int start, int end)
    {
        var from = StartBefore(text, start);
        var to = EndAfter(text, end);
        var sentence = text[from..to];
        if (sentence.Length <= MaxLength)
        {
            var whole = sentence.Trim();
            return whole.Length <= end - start + 1 ? null : whole.ToString();
        }

        // Half of the room on either side, cut between words.
        var room = Math.Max(20, MaxLength - (end - start)) / 2;
        var left = start - from <= room ? from : NextWord(text, start - room, start);
        var right = to - end <= room ? to : LastWord(text, end + room, end);
        if (right - left > MaxLength * 2)
        {
            right = left + MaxLength;
        }

        return string.Concat(left > from ? "…" : string.Empty, text[left..right].Trim(), right < to ? "…" : string.Empty);
    }

    private static int StartBefore(ReadOnlySpan<char> text, int at)
    {
        for (var i = at - 1; i > 0; i--)
        {
            if (char.IsWhiteSpace(text[i]) && text[i - 1] is '.' or '!' or '?' or '…' && !IsInitial(text, i - 1))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int EndAfter(ReadOnlySpan<char> text, int at)
    {
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' or '…' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) && !IsInitial(text, i))
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    // "e.g. this", "J. Smith": a full stop behind a single letter ends no sentence.
    private static bool IsInitial(ReadOnlySpan<char> text, int stop) =>
        text[stop] == '.' && stop >= 1 && char.IsLetter(text[stop - 1]) && (stop == 1 || !char.IsLetterOrDigit(text[stop - 2]));

    private static int NextWord(ReadOnlySpan<char> text, int at, int limit)
    {
        while (at < limit && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int LastWord(ReadOnlySpan<char> text, int at, int limit)
    {
        while (at > limit && !char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }
}
