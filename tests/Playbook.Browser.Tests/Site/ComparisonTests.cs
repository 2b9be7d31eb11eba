using Microsoft.Playwright;
using Playbook.Browser.Tests.Metrics;
using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Site;

public sealed class ComparisonTests(Browser browser, StarterSite site) : IClassFixture<StarterSite>
{
    [Fact]
    public async Task Sides_can_be_taken_away_by_keyboard_until_one_is_left()
    {
        await using var context = await browser.OpenAsync();
        var page = await OpenAsync(context);

        await page.Locator("[data-pick=cx]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-pick=ux]").PressAsync("Enter");

        await Expect(page.Locator("th[data-side=cx]")).ToBeHiddenAsync();
        await Expect(page.Locator("#focus td[data-side=ux]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-pick=ux]")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task Row_by_row_shows_one_row_says_which_and_follows_the_address()
    {
        await using var context = await browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 360, Height = 800 } });
        var page = await OpenAsync(context);

        await page.Locator("[data-view=one]").ClickAsync();
        await Expect(page.Locator("[data-step='-1']")).ToBeDisabledAsync();
        await page.Locator("[data-step='1']").ClickAsync();

        await Expect(page.Locator(".versus tbody tr:visible")).ToHaveCountAsync(1);
        await Expect(page.Locator(".versus__place")).ToHaveTextAsync("Key elements, row 2 of 8");

        await page.EvaluateAsync("location.hash = 'timeline'");
        await Expect(page.Locator("#timeline")).ToBeVisibleAsync();
        await Expect(page.Locator(".versus__place")).ToHaveTextAsync("Timeline, row 6 of 8");
    }

    [Theory]
    [InlineData("table", 1440)]
    [InlineData("cards", 1440)]
    [InlineData("one", 1440)]
    [InlineData("one", 360)]
    public async Task Axe_finds_nothing_in_any_view(string view, int width)
    {
        await using var context = await browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = 800 } });
        var page = await OpenAsync(context);
        await page.Locator($"[data-view={view}]").ClickAsync();

        Assert.Empty(await page.AxeFaultsAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task Without_scripts_everything_is_there_and_nothing_to_choose()
    {
        await using var context = await browser.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await OpenAsync(context);

        await Expect(page.Locator(".versus tbody tr:visible")).ToHaveCountAsync(8);
        await Expect(page.Locator(".versus__tools")).ToBeHiddenAsync();
        await Expect(page.Locator(".versus__file a")).ToHaveAttributeAsync("href", "/comparisons/cx-and-ux.csv");
    }

    [Theory]
    [InlineData("/journeys/first-budget-today/")]
    [InlineData("/journeys/first-budget-ideal/")]
    public async Task Both_states_of_a_journey_show_what_changes(string path)
    {
        await using var context = await browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 360, Height = 800 } });
        var page = await OpenAsync(context, path);

        await Expect(page.Locator(".compare__row--gone")).ToHaveCountAsync(2);
        await Expect(page.Locator(".compare .change--better").First).ToHaveTextAsync("feels better +1");
        Assert.Empty(await page.AxeFaultsAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string path = "/comparisons/cx-and-ux/")
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        return page;
    }
}
