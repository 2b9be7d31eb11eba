using System.Text;

namespace Playbook.Search.Index;

/// <summary>Sorted words, each as the number of letters it shares with the one before and the rest, a space between.</summary>
internal static class FrontCoding
{
    public const char Between = ' ';

    public static void Append(StringBuilder text, ref string before, string word)
    {
        if (before.Length > 0)
        {
            text.Append(Between);
        }

        var shared = before.AsSpan().CommonPrefixLength(word);
        text.Append(Digits.ToChar(shared)).Append(word, shared, word.Length - shared);
        before = word;
    }

    public static string[] Read(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var words = text.Split(Between);
        var before = "";
        for (var i = 0; i < words.Length; i++)
        {
            before = words[i] = string.Concat(before.AsSpan(0, Digits.FromChar(words[i][0])), words[i].AsSpan(1));
        }

        return words;
    }
}
