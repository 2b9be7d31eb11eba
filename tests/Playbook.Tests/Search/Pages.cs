using System.Collections.Immutable;
using Playbook.Search;

namespace Playbook.Tests.Search;

/// <summary>Small sites to search.</summary>
internal static class Pages
{
    public static SearchDocument Page(string url, string title, string text = "", string type = "page", params string[] aliases) => new()
    {
        Url = url,
        Title = title,
        Type = type,
        TypeNoun = "a " + type,
        Aliases = [.. aliases],
        Sections = [new SearchSection("", "", text)],
    };

    public static SearchIndex Index(params IEnumerable<SearchDocument> pages) =>
        SearchIndexBuilder.Build([.. pages.Select(SearchAnalyzer.Analyze)]);

    public static SearchEngine Engine(params IEnumerable<SearchDocument> pages) => new(Index(pages));

    public static IEnumerable<string> Urls(this ImmutableArray<SearchHit> hits) => hits.Select(h => h.Url);

    /// <summary>A site of any size whose words follow Zipf's law; the same for the same numbers.</summary>
    public static IEnumerable<SearchDocument> Many(int count, int wordsPerPage = 200)
    {
        var random = new Random(count);
        for (var page = 0; page < count; page++)
        {
            var text = string.Join(' ', Enumerable.Range(0, wordsPerPage).Select(_ => Word((int)Math.Pow(4000, random.NextDouble()))));
            yield return Page($"/pages/{page:00000}/", $"{Word(random.Next(2000))} {Word(random.Next(2000))} {page}", text);
        }
    }

    private static string Word(int rank)
    {
        string[] syllables = ["ka", "to", "mi", "ser", "lon", "dra", "vel", "pu", "shi", "ran", "gle", "fo"];
        var word = syllables[rank % syllables.Length];
        for (var rest = rank / syllables.Length; rest > 0; rest /= syllables.Length)
        {
            word += syllables[rest % syllables.Length];
        }

        return word;
    }
}
