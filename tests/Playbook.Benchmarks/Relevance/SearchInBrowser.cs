using System.Globalization;
using Microsoft.Playwright;
using Playbook.Search;

namespace Playbook.Benchmarks.Relevance;

/// <summary>
/// Measures in Chromium what a reader gets: ranks by what other pages call a page (their texts are not in the index), the bytes of a first
/// search with an empty cache, and the time from a key to the list with the files at hand, without the pause in which the box waits for the next key.
/// </summary>
internal static class SearchInBrowser
{
    private const int MostRanked = 1000;
    private const int MostLoaded = 100;
    private const int MostTyped = 60;

    // Key by key into the box, as fast as the lists come; the first round only fetches the files.
    private const string TypeAll = """
        async queries => {
          const box = document.querySelector("pb-search");
          const input = box.querySelector("input");
          input.focus();
          const times = [];
          for (const round of [0, 1]) for (const query of queries) for (let keys = 1; keys <= query.length; keys++) {
            input.value = query.slice(0, keys);
            const start = performance.now();
            await box.search();
            box.offsetHeight;
            if (round) times.push(performance.now() - start);
          }
          return times;
        }
        """;

    public static async Task<int> MeasureAsync(string folder)
    {
        var pages = Handbook.Read(folder);
        var queries = Sample(LinkTextQuery.From(pages), MostRanked);
        var titles = Sample([.. pages.Select(p => p.Title)], MostRanked);
        var asked = queries.Count > 0 ? queries.Select(q => q.Text).ToList() : titles;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {pages.Length} pages, {queries.Count} queries, in Chromium"));

        using var host = new SearchHost(SearchIndexBuilder.Build([.. pages.Select(p => SearchAnalyzer.Analyze(p.ToDocument([])))], EnglishSmallWords.Options));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"] });
        var page = await OpenAsync(browser, host);

        SearchRelevance.Line("MRR at 10", await RankAsync(page, queries, q => q.Text));
        SearchRelevance.Line("  with one slip", await RankAsync(page, queries, q => q.WithSlip()));
        var found = await page.EvaluateAsync<string[]>("async titles => { const found = []; for (const t of titles) found.push((await playbookSearch(t, { limit: 1 }))[0]?.title ?? ''); return found; }", titles);
        SearchRelevance.Line("exact title first", titles.Zip(found).Average(t => string.Equals(t.First, t.Second, StringComparison.OrdinalIgnoreCase) ? 1 : 0));

        SearchRelevance.Line("head, kB brotli", host.SizeOf("/search/head.js") / 1e3);
        SearchRelevance.Line("engine, kB brotli", host.SizeOf("/search-engine.js") / 1e3);
        var loads = await LoadAsync(browser, host, Sample(asked, MostLoaded));
        SearchRelevance.Line("bytes to first results, kB brotli, median", SearchRelevance.Quantile(loads, 0.5));
        SearchRelevance.Line("  95 of 100", SearchRelevance.Quantile(loads, 0.95));

        var times = (await page.EvaluateAsync<double[]>(TypeAll, Sample(asked, MostTyped))).ToList();
        SearchRelevance.Line($"key to list, ms, median of {times.Count} keys", SearchRelevance.Quantile(times, 0.5));
        SearchRelevance.Line("  95 of 100", SearchRelevance.Quantile(times, 0.95));
        return 0;
    }

    private static async Task<IPage> OpenAsync(IBrowser browser, SearchHost host)
    {
        var page = await (await browser.NewContextAsync()).NewPageAsync();
        await page.GotoAsync(host.Address);
        return page;
    }

    private static async Task<double> RankAsync(IPage page, List<LinkTextQuery> queries, Func<LinkTextQuery, string> text)
    {
        // A space after it: the whole query, and no longer being typed.
        var asked = queries.Select(q => new { text = text(q) + " ", limit = q.Limit }).ToArray();
        var found = await page.EvaluateAsync<string[][]>(
            "async asked => { const found = []; for (const { text, limit } of asked) found.push((await playbookSearch(text, { limit })).map(hit => hit.url)); return found; }", asked);
        return queries.Count == 0 ? double.NaN : queries.Zip(found).Average(q => q.First.ReciprocalRank(q.Second));
    }

    /// <summary>Engine and index, each time with a cache of its own.</summary>
    private static async Task<List<double>> LoadAsync(IBrowser browser, SearchHost host, List<string> queries)
    {
        var loads = new List<double>();
        foreach (var query in queries)
        {
            var page = await OpenAsync(browser, host);
            var before = host.Bytes;
            await page.EvaluateAsync("query => playbookSearch(query)", query);
            loads.Add((host.Bytes - before) / 1e3);
            await page.Context.CloseAsync();
        }

        return loads;
    }

    private static List<T> Sample<T>(IReadOnlyList<T> all, int most)
    {
        var step = Math.Max(1, (int)Math.Ceiling((double)all.Count / most));
        return [.. all.Where((_, i) => i % step == 0)];
    }

    private static string Chromium() =>
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium" }.FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("The measure needs Chromium: apt-get install -y chromium");
}
