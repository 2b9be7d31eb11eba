using System.Buffers;

namespace Playbook.Search.Engine;

/// <summary>
/// What English forms of a word have in common: <c>mapping</c>, <c>maps</c> and <c>map</c> are <c>map</c>. Used to compare a typed word with the words
/// of the index, never to change the index. No ending of persons goes: a customer is nothing custom.
/// </summary>
internal static class Stem
{
    private const int Shortest = 3;

    private static readonly string[] Endings = ["ation", "ness", "ment", "able", "ing", "ed", "ly"];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public static string Of(string word)
    {
        if (word.Length <= Shortest || !word.All(char.IsAsciiLetterLower))
        {
            return word;
        }

        var stem = WithoutPlural(word);
        foreach (var ending in Endings)
        {
            if (stem.EndsWith(ending, StringComparison.Ordinal) && HasVowel(stem.AsSpan(0, stem.Length - ending.Length)))
            {
                stem = Undoubled(stem[..^ending.Length]);
                break;
            }
        }

        return stem[^1] switch
        {
            'e' when stem.Length > Shortest => stem[..^1],
            'y' => stem[..^1] + "i",
            _ => stem,
        };
    }

    /// <summary>Whether two words have it in common. No form changes a word's first letter, which tells most words apart.</summary>
    public static bool AreAlike(string a, string b) => a.Length > 0 && b.Length > 0 && a[0] == b[0] && Of(a) == Of(b);

    private static string WithoutPlural(string word)
    {
        if (word[^1] != 's')
        {
            return word;
        }

        var before = word[..^1];
        return before[^1] switch
        {
            's' or 'u' or 'i' => word,
            'e' when word.Length > Shortest + 1 && before[^2] == 'i' => word[..^3] + "y",
            'e' when before.EndsWith("sse", StringComparison.Ordinal) || before.EndsWith("she", StringComparison.Ordinal)
                || before.EndsWith("che", StringComparison.Ordinal) || before[^2] is 'x' or 'z' => word[..^2],
            _ => before,
        };
    }

    private static bool HasVowel(ReadOnlySpan<char> rest) => rest.Length >= Shortest && rest.ContainsAny(Vowels);

    private static string Undoubled(string word) =>
        word.Length > Shortest && word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'z' or 'e' or 'o') ? word[..^1] : word;
}
