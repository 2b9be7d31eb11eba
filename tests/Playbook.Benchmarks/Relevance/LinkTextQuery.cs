using System.Collections.Immutable;

namespace Playbook.Benchmarks.Relevance;

/// <summary>What authors called a page when they linked to it: a query whose right answer is known.</summary>
/// <param name="Targets">The pages that the text leads to.</param>
/// <param name="Sources">The pages that link; they hold the text itself, so they are left out of the results.</param>
internal sealed record LinkTextQuery(string Text, ImmutableHashSet<string> Targets, ImmutableHashSet<string> Sources)
{
    private const int Rank = 10;

    /// <summary>How many results are needed to judge the first ten that count.</summary>
    public int Limit => Rank + Sources.Count;

    // Says nothing about where the link leads.
    private static readonly string[] Empty =
    [
        "here", "this", "link", "more", "this page", "read more", "learn more", "see more", "see here", "click here", "more info", "more information",
        "details", "source", "example", "examples", "page", "guide", "doc", "docs", "above", "below", "next", "previous", "back", "home", "this document", "document",
    ];

    public static ImmutableArray<LinkTextQuery> From(IEnumerable<HandbookPage> pages) =>
    [
        .. pages.SelectMany(p => p.Links.Select(l => (Text: Clean(l.Text), l.Target, Source: p.Path)))
            .Where(l => l.Text.Length > 2 && l.Text.Any(char.IsLetter) && l.Text.Split(' ').Length <= 8 && !Empty.Contains(l.Text, StringComparer.Ordinal))
            .GroupBy(l => l.Text, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new LinkTextQuery(g.Key, [.. g.Select(l => l.Target)], [.. g.Select(l => l.Source)]))
            .Where(q => q.Targets.Except(q.Sources).Count == q.Targets.Count && q.Targets.Count <= 3),
    ];

    /// <summary>1 for a right page in the first place, 1/2 in the second, 0 beyond the tenth; the pages that link are not counted.</summary>
    /// <param name="urls">Of the results, the best first.</param>
    public double ReciprocalRank(IEnumerable<string> urls)
    {
        var counted = urls.Select(u => u[1..]).Where(p => !Sources.Contains(p)).Take(Rank).ToList();
        var place = counted.FindIndex(Targets.Contains);
        return place < 0 ? 0 : 1.0 / (place + 1);
    }

    /// <summary>The same query with one slip in its longest word; which one depends on the text alone.</summary>
    public string WithSlip()
    {
        var words = Text.Split(' ');
        var longest = Array.IndexOf(words, words.MaxBy(w => w.Length));
        var word = words[longest];
        if (word.Length < 4)
        {
            return Text;
        }

        var seed = Text.Aggregate(17, (h, c) => unchecked((h * 31) + c)) & 0x7FFFFFFF;
        var at = seed / 4 % (word.Length - 1);
        words[longest] = (seed % 4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, ((char)('a' + (seed % 26))).ToString()),
            2 => word.Remove(at, 2).Insert(at, $"{word[at + 1]}{word[at]}"),
            _ => word.Remove(at, 1).Insert(at, ((char)('a' + (seed % 26))).ToString()),
        };
        return string.Join(' ', words);
    }

    private static string Clean(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('.', ',', ':', ' ');
}
