using System.Numerics;
using System.Text;

namespace Playbook.Search.Index;

/// <summary>Words worth correcting to, for a word typed wrong in its first letters: those in names or on two pages. <c>words!weights</c>.</summary>
internal static class SpellingList
{
    private const int Most = 20_000;
    public const int ShortestWord = 4;

    public static ReadOnlySpan<byte> Of(Vocabulary vocabulary)
    {
        var chosen = Enumerable.Range(0, vocabulary.Words.Length)
            .Where(i => vocabulary.Words[i].Length >= ShortestWord && !vocabulary.Words[i].Any(char.IsDigit))
            .Where(i => vocabulary.Postings[i].IsInNames || vocabulary.Postings[i].Count > 1)
            .OrderByDescending(i => vocabulary.Postings[i].Count)
            .ThenBy(i => i)
            .Take(Most)
            .Order();

        var words = new StringBuilder();
        var weights = new StringBuilder();
        var before = "";
        foreach (var i in chosen)
        {
            FrontCoding.Append(words, ref before, vocabulary.Words[i]);
            weights.Append(Digits.ToChar(BitOperations.Log2((uint)vocabulary.Postings[i].Count)));
        }

        return IndexJson.Quote(words.Append(Shards.Part).Append(weights).ToString());
    }
}
