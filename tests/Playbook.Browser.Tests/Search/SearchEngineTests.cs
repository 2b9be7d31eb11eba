using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Playbook.Files;
using Playbook.Search;
using Playbook.Search.Analysis;
using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Search;

public sealed class SearchEngineTests(Browser browser)
{
    private static readonly string[] Queries =
    [
        "nps", "net promoter score", "custmer effrot", "jour", "journey map", "type:metric rate", "+persona shared", "customer -effort", "title:check",
        "follow up", "ustomer", "what does cx stand for in design", "\"shared persona\"", "reten*", "chrun~1", "顧客", "zzzzzz", "the", "",
        "netpromoter", "bouncerate of cx", "spotfy", "Ann's nike’s", "type:metric -nps", "custom* -nps", "type:metrics +churn", "+type:plays", "title:custmer", "\"custmer effort\"",
        "c#", "c++", ".net", "csharp", "customerEffortScore", "customereffortscore", "GA4Export nps", "first_response_time", "a/b test", "@marketing", "C#の顧客",
        "how do I measure ease", "where do i find the glossary", "what is it for", "agenda", "milestone", "glossary", "cadence", "timetofirstvalue",
        "type:", "title:-", "-nps", "***", "~9", "ﬁnd", "constructor", "type:__proto__", "nps\u0000csat", "a:b:c",
    ];

    [Fact]
    public async Task Ranks_exactly_as_the_engine_that_checks_golden_queries()
    {
        await using var site = await SearchSite.OpenAsync(browser);
        var engine = new SearchEngine(IndexFiles());

        foreach (var query in Queries.Concat(GoldenTexts()))
        {
            var there = await site.Page.EvaluateAsync<JsonElement>("query => playbookSearch(query, { limit: 15 })", query);

            Assert.Equal(
                engine.Search(query, 15).Select(h => (query, h.Url, h.Title, h.Type, h.Section, h.Score)),
                there.EnumerateArray().Select(h => (query, h.GetProperty("url").GetString()!, h.GetProperty("title").GetString()!,
                    h.GetProperty("type").GetString()!, h.GetProperty("section").GetString()!, h.GetProperty("score").GetDouble())));
        }
    }

    [Fact]
    public async Task Folds_every_letter_as_the_index_does()
    {
        await using var site = await SearchSite.OpenAsync(browser);

        // Each between two letters, so that it also shows whether the character ends a word.
        var there = await site.Page.EvaluateAsync<string[]>(
            "async () => { await playbook.client.open(); return Array.from({ length: 0x10000 }, (_, c) => c >= 0xd800 && c < 0xe000 ? '' : playbook.search.words(`a${String.fromCharCode(c)}b`).join(' ')); }");

        // A browser may know letters that were added to Unicode later, and the other way round.
        var different = Enumerable.Range(0, 0x10000)
            .Where(c => c is < 0xD800 or >= 0xE000 && string.Join(' ', Words.Of($"a{(char)c}b")) != there[c])
            .Where(c => char.GetUnicodeCategory((char)c) != System.Globalization.UnicodeCategory.OtherNotAssigned)
            .Select(c => $"U+{c:X4}: `{string.Join(' ', Words.Of($"a{(char)c}b"))}` here, `{there[c]}` there");
        Assert.Empty(different);
    }

    [Fact]
    public async Task Cuts_texts_into_the_same_words_and_parts_as_the_index()
    {
        await using var site = await SearchSite.OpenAsync(browser);
        var vectors = await File.ReadAllTextAsync(Path.Combine(SearchSite.Repository, "src", "Playbook.Search", "vectors.json"), TestContext.Current.CancellationToken);

        var different = await site.Page.EvaluateAsync<string[]>(
            """
            async text => {
              const vectors = JSON.parse(text);
              await playbook.client.open();
              const { words, stem, slips } = playbook.search;
              const cut = ({ text, parts }) => { const found = []; return JSON.stringify([words(text, found), parts && found]); };
              return [
                ...vectors.words.filter((v) => cut(v) !== JSON.stringify([v.words, v.parts])).map((v) => `${v.text} -> ${cut(v)}`),
                ...vectors.stems.filter((v) => stem(v.word) !== v.stem).map((v) => v.word),
                ...vectors.slips.filter((v) => slips(v.typed, v.meant) !== v.slips).map((v) => v.typed),
              ];
            }
            """,
            vectors);

        Assert.Empty(different);
    }

    [Fact]
    public async Task Loads_nothing_of_search_before_the_box_has_the_focus()
    {
        await using var site = await SearchSite.OpenAsync(browser);
        await site.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.DoesNotContain(site.Served, IsOfSearch);
        await site.Page.RunAndWaitForRequestFinishedAsync(
            () => site.Page.Locator("#find-q").FocusAsync(),
            new() { Predicate = r => r.Url.EndsWith("/head.js", StringComparison.Ordinal) });
        Assert.Contains(site.Served, IsOfSearch);
    }

    [Fact]
    public async Task Shows_the_first_results_for_fifty_kilobytes()
    {
        await using var site = await SearchSite.OpenAsync(browser);

        await site.Page.Locator("#find-q").FillAsync("customer effort");
        await Expect(site.Page.Locator("#find-list [role=option]").First).ToBeVisibleAsync();

        Assert.InRange(site.Served.Where(IsOfSearch).Sum(f => Compressed(f.Content.Span)), 1, 50_000);
        Assert.InRange(Compressed(SearchSite.Files["search/head.js"].Content.Span), 1, 10_000);
    }

    [Fact]
    public void Adds_six_kilobytes_to_a_page_and_no_more()
    {
        var theme = Path.Combine(SearchSite.Repository, "themes", "default");
        var scripts = Directory.GetFiles(Path.Combine(theme, "scripts"), "search-*.js").Select(p => ClientFiles.Compact(File.ReadAllText(p)));
        var rest = new[] { "styles/components/search.css", "partials/search.sbn-html" }.Select(p => File.ReadAllText(Path.Combine(theme, p)));

        var bytes = Encoding.UTF8.GetBytes(string.Concat(scripts.Concat(rest)));
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        Assert.InRange(stream.Length, 1, 6_144);
    }

    [Fact]
    public async Task Works_below_a_base_path()
    {
        await using var site = await SearchSite.OpenAsync(browser, belowBasePath: true);

        await site.Page.Locator("#find-q").FillAsync("csat");

        await Expect(site.Page.Locator("#find-list [role=option]").First).ToHaveAttributeAsync("href", "https://playbook.test/handbook/metrics/csat/");
        Assert.Empty(site.Errors);
    }

    private static IEnumerable<SearchFile> IndexFiles() =>
        SearchSite.Files.Values.Where(f => f.Path.StartsWith("search/", StringComparison.Ordinal) && f.Path.EndsWith(".js", StringComparison.Ordinal))
            .Select(f => new SearchFile(f.Path, f.Content));

    private static IEnumerable<string> GoldenTexts() =>
        File.ReadLines(Path.Combine(SearchSite.Repository, "input", "_tests", "search.yml"))
            .Select(l => System.Text.RegularExpressions.Regex.Match(l, @"query: ([^,]+),"))
            .Where(m => m.Success)
            .Select(m => m.Groups[1].Value);

    private static bool IsOfSearch(OutputFile file) =>
        file.Path.EndsWith(".js", StringComparison.Ordinal)
        && (file.Path.StartsWith("search/", StringComparison.Ordinal) || file.Path.Contains("search-engine", StringComparison.Ordinal));

    private static long Compressed(ReadOnlySpan<byte> content)
    {
        using var stream = new MemoryStream();
        using (var brotli = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return stream.Length;
    }
}
