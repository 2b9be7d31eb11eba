using System.Collections.Immutable;
using Playbook.Search.Engine;

namespace Playbook.Search;

/// <summary>
/// Searches a finished index: the same files, the same ranks as the script in the reader's browser. Not for use by several threads.
/// </summary>
public sealed class SearchEngine
{
    private readonly IndexReader _index;
    private readonly WordMatcher _matcher;

    public SearchEngine(SearchIndex index)
        : this(index.Files)
    {
    }

    public SearchEngine(IEnumerable<SearchFile> files)
    {
        _index = new IndexReader(files);
        _matcher = new WordMatcher(_index);
    }

    /// <summary>The files that the searches so far needed.</summary>
    public IReadOnlyCollection<string> OpenedFiles => _index.Opened;

    /// <summary>The best pages, the best first.</summary>
    public ImmutableArray<SearchHit> Search(string query, int limit = 10)
    {
        var parsed = QueryParser.Parse(query, _index.Facets);
        var matches = _matcher.Match(parsed.Words);
        var scores = PageScores.Of(matches, _index.Pages);
        var isBrowsing = parsed.Words.All(w => w.IsForbidden) && parsed.Filters.Count > 0;
        var pages = Enumerable.Range(0, _index.Pages)
            .Select(p => (Page: p, Score: scores[p]))
            .Where(p => (p.Score > 0 || (isBrowsing && !scores.IsForbidden(p.Page))) && Passes(p.Page, parsed.Filters))
            .OrderByDescending(p => p.Score)
            .ThenBy(p => p.Page)
            .Take(Math.Max(limit, Ranking.LookedAtAgain))
            .ToList();

        var asked = matches.Where(m => !m.Word.IsForbidden).ToList();
        var look = new SecondLook(Corrected(asked), [.. asked.Select(m => m.IsSmall)], scores.Rarity);
        return
        [
            .. pages.Take(Ranking.LookedAtAgain)
                .Select(p => LookAgain(look, p.Page, p.Score, scores.NameLikeness(p.Page)))
                .OrderByDescending(h => h.Hit.Score)
                .ThenBy(h => h.Page)
                .Select(h => h.Hit)
                .Concat(pages.Skip(Ranking.LookedAtAgain).Select(p => Hit(p.Page, _index.Record(p.Page), null, p.Score)))
                .Take(limit),
        ];
    }

    private static List<QueryWord> Corrected(List<WordMatch> matches) =>
        [.. matches.Select(m => m.Correction is { } correction ? m.Word with { Text = correction } : m.Word)];

    private (int Page, SearchHit Hit) LookAgain(SecondLook look, int page, double score, double nameLikeness)
    {
        var record = _index.Record(page);
        var (gain, heading) = look.At(record, nameLikeness);
        return (page, Hit(page, record, heading, score + gain));
    }

    private SearchHit Hit(int page, PageRecord record, SearchHeading? heading, double score)
    {
        var types = Array.Find(_index.Facets, f => f.Name == "type");
        return new SearchHit(record.Url, record.Title, types is null ? "" : types.Values[types.Of(page)[0]].Value, heading?.Id ?? "", score);
    }

    private bool Passes(int page, IReadOnlyList<(int Facet, int Value)> filters) =>
        filters.Count == 0 || filters.GroupBy(f => f.Facet).All(g => _index.Facets[g.Key].Of(page).Intersect(g.Select(f => f.Value)).Any());
}

/// <summary>A page that was found.</summary>
/// <param name="Url">As in <see cref="SearchDocument.Url"/>.</param>
/// <param name="Section">The fragment of the section to lead to; empty for the top of the page.</param>
public sealed record SearchHit(string Url, string Title, string Type, string Section, double Score);
