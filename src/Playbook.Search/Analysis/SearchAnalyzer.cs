using System.Collections.Immutable;
using Playbook.Search.Analysis;

namespace Playbook.Search;

/// <summary>Reads one page for the index. Pure, so pages can be read in any order and on any thread.</summary>
public static class SearchAnalyzer
{
    internal const int LongestSummary = 160;

    // A bit each in WordCounts.Names; what is beyond counts as a heading.
    internal const int MostNames = 16;

    private const int LongestHeading = 120;
    private const int MostHeadings = 60;

    public static AnalyzedDocument Analyze(SearchDocument document)
    {
        var tally = WordTally.Begin();
        ImmutableArray<string> aliases =
        [
            .. document.Aliases.Where(a => a.Length > 0 && !string.Equals(a, document.Title, StringComparison.OrdinalIgnoreCase))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        var names = aliases.Insert(0, document.Title);
        ImmutableArray<int> nameLengths = [.. names.Take(MostNames).Select((name, i) => tally.AddName(name, i))];
        var headingLength = names.Skip(MostNames)
            .Concat(document.Sections.Select(s => s.Heading))
            .Concat(document.InboundTexts.Distinct(StringComparer.OrdinalIgnoreCase))
            .Sum(tally.AddHeading);
        var bodyLength = tally.AddBody(document.Summary) + document.Sections.Sum(s => tally.AddBody(s.Text));

        return new AnalyzedDocument
        {
            Url = document.Url,
            Title = document.Title,
            Type = document.Type,
            TypeNoun = document.TypeNoun,
            Aliases = aliases,
            Summary = Shorten(SummaryOf(document), LongestSummary),
            Headings = [.. document.Sections.Where(s => s.Heading.Length > 0 && s.Id.Length > 0)
                .Take(MostHeadings)
                .Select(s => new SearchHeading(Shorten(s.Heading, LongestHeading), s.Id))],
            Facets = FacetsOf(document),
            Card = document.Card,
            NameLengths = nameLengths,
            HeadingLength = headingLength,
            BodyLength = bodyLength,
            Abbreviations = [.. document.Sections.SelectMany(s => AbbreviationsIn.Text(s.Text)).Distinct()],
            Words = PackedWords.Pack(tally),
        };
    }

    private static string SummaryOf(SearchDocument document) =>
        string.IsNullOrWhiteSpace(document.Summary)
            ? document.Sections.Select(s => s.Text).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? ""
            : document.Summary;

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> FacetsOf(SearchDocument document) =>
        document.Facets
            .Where(f => f.Value.Length > 0)
            .ToImmutableSortedDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal)
            .SetItem("type", [document.Type]);

    /// <summary>White space drawn together, at most <paramref name="most"/> characters, an ellipsis where something was left out.</summary>
    private static string Shorten(string text, int most)
    {
        // No need to look at a whole page to find its first sentence.
        var clean = string.Join(' ', text[..Math.Min(text.Length, most * 4)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (clean.Length <= most)
        {
            return clean;
        }

        var cut = clean.LastIndexOf(' ', most - 1);
        cut = cut < most / 2 ? most - 1 : cut;
        cut = char.IsHighSurrogate(clean[cut - 1]) ? cut - 1 : cut;
        return string.Concat(clean.AsSpan(0, cut).TrimEnd(), "…");
    }
}
