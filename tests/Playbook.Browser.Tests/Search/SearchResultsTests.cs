using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Search;

public sealed class SearchResultsTests(Browser browser)
{
    [Fact]
    public async Task Keeps_the_whole_search_in_the_address()
    {
        await using var site = await SearchSite.OpenAsync(browser, "/search/?q=journey");
        await Expect(Titles(site).First).ToBeVisibleAsync();

        await site.Page.Locator("[data-facet='type:play']").ClickAsync();

        await Expect(site.Page).ToHaveURLAsync(new Regex(@"\?q=journey&type=play$"));
        await Expect(site.Page.Locator(".results__type").First).ToHaveTextAsync("Play");
        await site.Page.ReloadAsync();
        await Expect(site.Page.Locator("[data-facet='type:play']")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.All(await site.Page.Locator(".results__type").AllTextContentsAsync(), type => Assert.Equal("Play", type));
        Assert.Empty(site.Errors);
    }

    [Fact]
    public async Task Leads_back_from_a_filter_and_to_the_place_that_was_left()
    {
        await using var site = await SearchSite.OpenAsync(browser, "/search/?q=customer");
        await site.Page.Locator("[data-facet='type:metric']").ClickAsync();
        await Expect(site.Page).ToHaveURLAsync(new Regex("type=metric$"));

        await site.Page.GoBackAsync();
        await Expect(site.Page.Locator("[data-facet='type:metric']")).ToHaveAttributeAsync("aria-pressed", "false");
        await site.Page.Locator(".results__more").ClickAsync();
        await Expect(Titles(site)).ToHaveCountAsync(40);
        await Expect(Titles(site).Nth(20)).ToBeFocusedAsync();
        await Titles(site).Nth(30).ClickAsync();
        await Expect(site.Page).Not.ToHaveURLAsync(new Regex("search"));
        await site.Page.GoBackAsync();

        await Expect(Titles(site)).ToHaveCountAsync(40);
        await Expect(Titles(site).Nth(30)).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Offers_recent_searches_on_a_phone_until_they_are_forgotten()
    {
        await using var site = await SearchSite.OpenAsync(browser, "/search/?q=churn", options: new() { ViewportSize = new() { Width = 360, Height = 740 } });
        await site.Page.Locator("#results-q").PressAsync("Enter");
        await site.GoToAsync("/");
        await site.Page.Locator(".bar__find").ClickAsync();

        await Expect(site.Page.Locator("#results-q")).ToBeFocusedAsync();
        await Expect(site.Page.Locator(".results__recent a")).ToHaveTextAsync("churn");
        await site.Page.Locator(".results__recent button").ClickAsync();

        await Expect(site.Page.Locator(".results__recent")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Shows_everything_by_name_where_the_index_does_not_come()
    {
        await using var site = await SearchSite.OpenAsync(browser, "/search/?q=churn");
        await Expect(Titles(site).First).ToBeVisibleAsync();
        await site.Page.RouteAsync("**/search/**", route => route.AbortAsync());

        await site.Page.Locator("#results-q").FillAsync("nps");

        await Expect(site.Page.Locator(".results__status")).ToContainTextAsync("could not be loaded");
        await Expect(Titles(site)).ToHaveCountAsync(0);
        await Expect(site.Page.Locator(".results__index a").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Counts_what_each_facet_would_leave()
    {
        await using var site = await SearchSite.OpenAsync(browser, "/search/?q=journey");
        var plays = site.Page.Locator("[data-facet='type:play']");
        var promised = int.Parse(await plays.Locator(".results__count").TextContentAsync() ?? "", System.Globalization.CultureInfo.InvariantCulture);

        await plays.ClickAsync();

        await Expect(Titles(site)).ToHaveCountAsync(Math.Min(promised, 20));
    }

    [Fact]
    public async Task Replaces_a_summary_by_the_passage_that_says_it()
    {
        await using var site = await SearchSite.OpenAsync(browser, "/search/?q=detractors");

        await Expect(site.Page.Locator(".results__text mark, .answer").First).ToBeVisibleAsync();
        Assert.Empty(site.Errors);
    }

    [Fact]
    public async Task Shows_everything_by_name_where_nothing_was_found()
    {
        await using var site = await SearchSite.OpenAsync(browser, "/search/?q=zzzzqq");

        await Expect(site.Page.Locator(".results__status")).ToContainTextAsync("Nothing found");
        await Expect(site.Page.Locator(".results__index a").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("promoterscoring", "promoter")]
    [InlineData("type:tool+agenda", "agenda")]
    [InlineData("%2Bnps+%2Bzzzzqq", "nps")]
    public async Task Offers_the_nearest_words_where_nothing_was_found(string query, string word)
    {
        await using var site = await SearchSite.OpenAsync(browser, $"/search/?q={query}");
        var offer = site.Page.Locator(".results__status a").First;
        await Expect(offer).ToHaveTextAsync(word);
        await Expect(site.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Nothing found" })).ToContainTextAsync($"The nearest words: {word}");
        Assert.Empty(await site.Page.AxeFaultsAsync());

        await offer.ClickAsync();

        await Expect(site.Page).ToHaveURLAsync(new Regex($"q={word}$"));
        await Expect(Titles(site).First).ToBeVisibleAsync();
        Assert.Empty(site.Errors);
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(1280, 800)]
    public async Task Moves_nothing_where_nothing_was_found(int width, int height)
    {
        await using var site = await SearchSite.OpenAsync(browser, options: new() { ViewportSize = new() { Width = width, Height = height } });
        await site.GoToAsync("/search/?q=promoterscoring");
        await Expect(site.Page.Locator(".results__status a").First).ToBeVisibleAsync();
        await Expect(site.Page.Locator(".results__index a").First).ToBeVisibleAsync();

        var moved = await site.Page.EvaluateAsync<double>(
            """
            () => new Promise((resolve) => {
              let moved = 0;
              new PerformanceObserver((list) => { for (const shift of list.getEntries()) if (!shift.hadRecentInput) moved += shift.value; }).observe({ type: "layout-shift", buffered: true });
              requestAnimationFrame(() => setTimeout(() => resolve(moved), 100));
            })
            """);

        Assert.InRange(moved, 0, 0.005);
    }

    [Fact]
    public async Task Shows_the_first_result_on_the_first_screen_of_a_phone()
    {
        await using var site = await SearchSite.OpenAsync(browser, "/search/?q=journey", options: new() { ViewportSize = new() { Width = 360, Height = 740 } });

        await Expect(Titles(site).First).ToBeInViewportAsync();
        Assert.Equal(0, await site.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
    }

    [Fact]
    public async Task Speaks_of_one_result_as_one()
    {
        await using var site = await SearchSite.OpenAsync(browser, "/search/?q=type:persona+%2Bgig");

        await Expect(site.Page.Locator(".results__status")).ToHaveTextAsync("1 result");
    }

    [Fact]
    public async Task Finds_everything_by_name_without_scripts()
    {
        await using var site = await SearchSite.OpenAsync(browser, options: new BrowserNewContextOptions { JavaScriptEnabled = false });

        await site.Page.Locator("#find-q").FillAsync("nps");
        await site.Page.Locator("#find-q").PressAsync("Enter");

        await Expect(site.Page).ToHaveURLAsync(new Regex(@"/a-z/\?q=nps$"));
        await Expect(site.Page.Locator(".index__hint")).ToBeVisibleAsync();
        await Expect(site.Page.Locator(".index a", new PageLocatorOptions { HasTextString = "Net Promoter Score" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Answers_a_search_that_was_sent_before_the_scripts_came()
    {
        await using var site = await SearchSite.OpenAsync(browser, "/a-z/?q=nps");

        await Expect(site.Page).ToHaveURLAsync(new Regex(@"/search/\?q=nps$"));
        await Expect(Titles(site).First).ToHaveTextAsync("Net Promoter Score");
    }

    [Fact]
    public async Task Has_no_axe_violation()
    {
        await using var site = await SearchSite.OpenAsync(browser, "/search/?q=journey");
        await Expect(Titles(site).First).ToBeVisibleAsync();

        Assert.Empty(await site.Page.AxeFaultsAsync());
    }

    [Theory]
    [InlineData("<script>window.hit=1</script>")]
    [InlineData("<img src=x onerror=window.hit=1>")]
    [InlineData("\"><svg onload=window.hit=1>")]
    [InlineData("'><iframe srcdoc='<script>parent.hit=1</script>'>")]
    [InlineData("javascript:window.hit=1")]
    [InlineData("</title><script>window.hit=1</script>")]
    [InlineData("{{constructor.constructor('window.hit=1')()}}")]
    [InlineData("${window.hit=1}")]
    [InlineData("__proto__")]
    [InlineData("constructor prototype toString")]
    [InlineData("type:__proto__")]
    [InlineData("%3Cscript%3Ewindow.hit=1%3C/script%3E")]
    [InlineData("csat<b>nps</b>")]
    [InlineData("((((((((((((((((((((a+)+)+)+$")]
    [InlineData("[[[***~~~---+++\"\"\"")]
    [InlineData("\u202Ecsat\u0000\uFFFF")]
    public async Task Takes_a_query_as_words_and_never_as_markup(string payload)
    {
        await using var site = await SearchSite.OpenAsync(browser, $"/search/?q={Uri.EscapeDataString(payload)}&type={Uri.EscapeDataString(payload)}");
        await site.Page.Locator("#find-q").FillAsync(payload);
        await site.Page.EvaluateAsync("query => playbookSearch(query)", payload);
        await Expect(site.Page.Locator(".results__status")).Not.ToBeEmptyAsync();

        Assert.False(await site.Page.EvaluateAsync<bool>("'hit' in window"));
        Assert.Equal(0, await site.Page.Locator("pb-results img, pb-results script, pb-results iframe, pb-results svg, .find__panel img, .find__panel svg").CountAsync());
        Assert.Empty(site.Errors);
    }

    private static ILocator Titles(SearchSite site) => site.Page.Locator(".results__title a");
}
