using System.Globalization;
using Playbook.Diagnostics;

namespace Playbook.Search;

/// <summary>Tries the promises about search on a finished index.</summary>
public static class GoldenQueries
{
    public static readonly DiagnosticRule Fallen = new(
        "PB6100", "fallen-golden-query", Severity.Warning, "in a search for `{0}`, `{1}` is {2} instead of {3}");

    public static readonly DiagnosticRule LostPage = new(
        "PB6101", "lost-golden-page", Severity.Warning, "no page `{0}` for the query `{1}`");

    // How far down the list the new place is looked for.
    private const int Furthest = 50;

    /// <param name="engine">Makes one over the index to judge, for each thread that searches.</param>
    /// <param name="queries">In the order of the file.</param>
    /// <param name="urlOf">The address of an expected page, below the site root; null when there is no such page.</param>
    /// <param name="names">All pages by the names that a promise may use, to offer the nearest.</param>
    /// <param name="diagnostics">Receives a problem for each broken promise.</param>
    public static void Check(Func<SearchEngine> engine, IReadOnlyCollection<GoldenQuery> queries, Func<string, string?> urlOf, IReadOnlyCollection<string> names, DiagnosticBag diagnostics)
    {
        Parallel.ForEach(queries, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, engine, (query, _, mine) =>
        {
            if (urlOf(query.Expected.Value) is { } url)
            {
                Check(mine, query, url, diagnostics);
            }
            else
            {
                diagnostics.Report(LostPage, query.Expected.Span, query.Expected.Value, query.Query.Value)
                    .Help("name the page by its type and file name, such as `metric/csat`, or by its address, such as `/metrics/`; or take the query out")
                    .SuggestNearest(query.Expected.Value, names);
            }

            return mine;
        }, _ => { });
    }

    private static void Check(SearchEngine engine, GoldenQuery query, string url, DiagnosticBag diagnostics)
    {
        var hits = engine.Search(query.Query.Value, Furthest);
        var place = hits.Select(h => h.Url).ToList().IndexOf(url) + 1;
        if (place > 0 && place <= query.Within)
        {
            return;
        }

        var now = place > 0
            ? string.Create(CultureInfo.InvariantCulture, $"at place {place}")
            : hits.Length < Furthest ? "missing" : string.Create(CultureInfo.InvariantCulture, $"below place {Furthest}");
        var promised = query.Within == 1 ? "first" : string.Create(CultureInfo.InvariantCulture, $"among the first {query.Within}");
        var remedy = hits.Length > 0
            ? $"`{hits[0].Title}` comes first now: give `{query.Expected.Value}` these words as an alias, in its title or in a heading"
            : $"nothing is found: give `{query.Expected.Value}` these words as an alias";
        diagnostics.Report(Fallen, query.Query.Span, query.Query.Value, query.Expected.Value, now, promised)
            .Help(remedy);
    }
}
