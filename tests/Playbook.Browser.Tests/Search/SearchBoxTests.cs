using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Search;

public sealed class SearchBoxTests(Browser browser)
{
    [Fact]
    public async Task Opens_with_a_slash_and_leads_by_keyboard_to_the_page_that_was_meant()
    {
        await using var site = await SearchSite.OpenAsync(browser);

        await site.Page.Keyboard.PressAsync("/");
        await Expect(Box(site)).ToBeFocusedAsync();
        await site.Page.Keyboard.TypeAsync("csat");
        await Expect(Options(site).First).ToContainTextAsync("Customer satisfaction score");
        await Expect(Box(site)).ToHaveAttributeAsync("aria-expanded", "true");
        await site.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Box(site)).ToHaveAttributeAsync("aria-activedescendant", "find-0");
        await Expect(site.Page.Locator("#find-0")).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(Box(site)).ToBeFocusedAsync();
        await site.Page.Keyboard.PressAsync("Enter");

        await Expect(site.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/metrics/csat/"));
        Assert.Empty(site.Errors);
    }

    [Fact]
    public async Task Shows_definition_formula_and_owner_of_a_metric_typed_by_its_name()
    {
        await using var site = await SearchSite.OpenAsync(browser);

        await Box(site).FillAsync("nps");

        await Expect(Options(site).First.Locator(".answer")).ToContainTextAsync("promoters - detractors");
    }

    [Fact]
    public async Task Says_what_a_misspelt_query_was_read_as()
    {
        await using var site = await SearchSite.OpenAsync(browser);

        await Box(site).FillAsync("custmer effrot");

        await Expect(site.Page.Locator(".find__note")).ToHaveTextAsync("Showing results for customer effort.");
        await Expect(Options(site).First).ToContainTextAsync("Customer effort score");
    }

    [Fact]
    public async Task Offers_the_nearest_words_where_nothing_is_found()
    {
        await using var site = await SearchSite.OpenAsync(browser);

        await Box(site).FillAsync("promoterscoring");

        await Expect(Options(site).First).ToHaveTextAsync("promoter");
        await Expect(site.Page.Locator(".find__note")).ToContainTextAsync("The nearest words:");
        await Expect(site.Page.Locator("pb-search [role=status]")).ToContainTextAsync("The nearest words: promoter");
        await site.Page.Keyboard.PressAsync("ArrowDown");
        await site.Page.Keyboard.PressAsync("Enter");
        await Expect(site.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/search/\?q=promoter$"));
    }

    [Fact]
    public async Task Leads_to_the_section_of_a_field_and_to_an_overview()
    {
        await using var site = await SearchSite.OpenAsync(browser);

        await Box(site).FillAsync("agenda");
        await Expect(Options(site).First.Locator(".find__section")).ToHaveTextAsync("Agenda");
        await Expect(Options(site).First).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("#field-agenda$"));

        await Box(site).FillAsync("glossary");
        await Expect(Options(site).First).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("/terms/$"));
    }

    [Fact]
    public async Task Tells_the_number_of_results_in_a_polite_status()
    {
        await using var site = await SearchSite.OpenAsync(browser);

        await Box(site).FillAsync("journey");

        await Expect(site.Page.Locator("pb-search [role=status]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d+ results$"));
    }

    [Fact]
    public async Task Closes_then_clears_then_returns_the_focus_with_Escape()
    {
        await using var site = await SearchSite.OpenAsync(browser);
        var link = site.Page.Locator("main a").First;
        await link.FocusAsync();
        await site.Page.Keyboard.PressAsync("Control+k");
        await site.Page.Keyboard.TypeAsync("nps");
        await Expect(Options(site).First).ToBeVisibleAsync();

        await site.Page.Keyboard.PressAsync("Escape");
        await Expect(site.Page.Locator(".find__panel")).ToBeHiddenAsync();
        await Expect(Box(site)).ToHaveValueAsync("nps");
        await site.Page.Keyboard.PressAsync("Escape");
        await Expect(Box(site)).ToHaveValueAsync("");
        await site.Page.Keyboard.PressAsync("Escape");

        await Expect(link).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Marks_the_words_on_the_page_it_opens_until_Escape()
    {
        await using var site = await SearchSite.OpenAsync(browser);
        await Box(site).FillAsync("promoters");
        await Expect(Options(site).First).ToBeVisibleAsync();

        await Options(site).First.ClickAsync();

        await Expect(site.Page.Locator("main mark").First).ToBeVisibleAsync();
        await site.Page.Keyboard.PressAsync("ArrowDown");
        await site.Page.Keyboard.PressAsync("Escape");
        await Expect(site.Page.Locator("main mark")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Remembers_searches_on_the_device_and_forgets_them_when_told()
    {
        await using var site = await SearchSite.OpenAsync(browser);
        await Box(site).FillAsync("churn");
        await Options(site).First.ClickAsync();
        await site.Page.WaitForURLAsync(url => !url.EndsWith(".test/", StringComparison.Ordinal));

        await Box(site).FocusAsync();
        await Expect(Options(site).First).ToHaveTextAsync("churn");
        await Options(site).Last.ClickAsync();

        await Expect(Options(site)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Leaves_the_box_with_Tab_and_closes_the_list()
    {
        await using var site = await SearchSite.OpenAsync(browser);
        await Box(site).FillAsync("churn");
        await Expect(Options(site).First).ToBeVisibleAsync();

        await site.Page.Keyboard.PressAsync("Tab");

        await Expect(site.Page.Locator(".find__panel")).ToBeHiddenAsync();
        Assert.False(await site.Page.EvaluateAsync<bool>("document.querySelector('pb-search').contains(document.activeElement)"));
    }

    [Fact]
    public async Task Says_that_search_failed_and_finds_the_files_of_a_new_edition()
    {
        await using var site = await SearchSite.OpenAsync(browser);
        await site.Page.RouteAsync("**/search/index/t*", route => route.AbortAsync());
        await Box(site).FillAsync("churn");
        await Expect(site.Page.Locator("pb-search [role=status]")).ToContainTextAsync("could not be loaded");

        await site.Page.UnrouteAsync("**/search/index/t*");
        await Box(site).FillAsync("nps");

        await Expect(Options(site).First).ToContainTextAsync("Net Promoter Score");
        Assert.True(site.Served.Count(IsDirectory) > 1);
    }

    [Theory]
    [InlineData("'csat', { limit: 2 }", 2)]
    [InlineData("'csat', { limit: 0 }", 0)]
    [InlineData("'csat', { limit: -1 }", 0)]
    [InlineData("'customer', { limit: null }", 10)]
    [InlineData("'customer', null", 10)]
    [InlineData("null", 0)]
    [InlineData("undefined", 0)]
    public async Task Gives_other_scripts_as_many_results_as_they_ask_for(string arguments, int count)
    {
        await using var site = await SearchSite.OpenAsync(browser);

        Assert.Equal(count, await site.Page.EvaluateAsync<int>($"playbookSearch({arguments}).then((hits) => hits.length)"));
    }

    [Fact]
    public async Task Waits_while_a_word_is_being_composed()
    {
        await using var site = await SearchSite.OpenAsync(browser);
        await Box(site).FocusAsync();

        await Box(site).EvaluateAsync("box => { box.value = 'nps'; box.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true })); }");
        await Box(site).EvaluateAsync("box => { box.value = 'csat'; box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })); }");

        await Expect(Options(site).First).ToContainTextAsync("Customer satisfaction score");
    }

    [Fact]
    public async Task Has_no_axe_violation_while_it_is_open()
    {
        await using var site = await SearchSite.OpenAsync(browser);
        await Box(site).FillAsync("nps");
        await Expect(Options(site).First).ToBeVisibleAsync();
        await site.Page.Keyboard.PressAsync("ArrowDown");

        Assert.Empty(await site.Page.AxeFaultsAsync("pb-search"));
    }

    private static bool IsDirectory(Playbook.Files.OutputFile file) => file.Path == "search/head.js";

    private static ILocator Box(SearchSite site) => site.Page.Locator("#find-q");

    private static ILocator Options(SearchSite site) => site.Page.Locator("#find-list [role=option]");
}
