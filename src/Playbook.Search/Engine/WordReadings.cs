using System.Text.RegularExpressions;

namespace Playbook.Search.Engine;

/// <summary>What a word of a query may be read as when no page has it as it stands.</summary>
internal static partial class WordReadings
{
    /// <param name="word">Folded.</param>
    /// <param name="parts">As the tokenizer gives them: without its signs first, where it has any.</param>
    public static string[][] Of(string word, IReadOnlyList<string> parts)
    {
        var isNamed = word[0] is '.' or '#' or '@' || word[^1] is '#' or '+';
        var bare = isNamed ? parts[0] : word;
        string[] capitalised = [.. parts.Skip(isNamed ? 1 : 0)];
        string[][] readings = [[bare], capitalised.Length > 0 ? capitalised : LetterBesideDigit().Split(bare)];
        return [.. readings.Where(reading => !reading.SequenceEqual([word]))];
    }

    // A single letter says nothing by itself.
    [GeneratedRegex("(?<=[a-z]{2})(?=[0-9])|(?<=[0-9])(?=[a-z]{2})")]
    private static partial Regex LetterBesideDigit();
}
