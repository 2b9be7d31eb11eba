using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Metrics;

public sealed class CalculatorTests(Browser browser, StarterSite site) : IClassFixture<StarterSite>
{
    [Fact]
    public async Task Shows_the_first_example_and_follows_the_readers_numbers_by_keyboard()
    {
        await using var context = await browser.OpenAsync();
        var page = await OpenAsync(context);
        await Expect(page.Locator("[data-result]")).ToHaveTextAsync("35 points");

        await page.GetByLabel("promoters", new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("300");

        await Expect(page.Locator("[data-result]")).ToHaveTextAsync("55 points");
        await Expect(page.Locator("[data-band]")).ToHaveTextAsync("Good");
        await Expect(page.Locator("pb-calculator [role=status]")).ToHaveTextAsync("55 points. Good");

        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(site.Address("/metrics/nps/"));
    }

    [Theory]
    [InlineData("promoters", "401", "promoters (401) cannot be more than responses (400)")]
    [InlineData("detractors", "200", "promoters plus detractors (420) cannot be more than responses (400)")]
    [InlineData("detractors", "-1", "detractors cannot be negative")]
    [InlineData("promoters", "half", "promoters must be a number, such as 1200 or 0.5")]
    [InlineData("promoters", "1.5", "promoters must be a whole number")]
    [InlineData("promoters", "", "promoters is empty: put in a number")]
    [InlineData("promoters", "1,5", "promoters: write a point before decimals and nothing between thousands, such as 1200 or 0.5")]
    [InlineData("responses", "1e999", "responses must be a number, such as 1200 or 0.5")]
    [InlineData("responses", "99999999999999999999999999999999", "responses has too many digits")]
    [InlineData("responses", "<b>1</b>", "responses must be a number, such as 1200 or 0.5")]
    public async Task Refuses_what_cannot_be_in_words(string input, string number, string words)
    {
        await using var context = await browser.OpenAsync();
        var page = await OpenAsync(context);

        await page.Locator($"#calc-{input}").FillAsync(number);

        await Expect(page.Locator("[data-refusal]")).ToHaveTextAsync(words);
        await Expect(page.Locator("pb-calculator [role=status]")).ToHaveTextAsync(words);
        await Expect(page.Locator("[data-result]")).ToBeEmptyAsync();
        await Expect(page.Locator($"#calc-{input}")).ToHaveAttributeAsync("aria-invalid", "true");

        await page.GetByRole(AriaRole.Button, new() { Name = "Back to the example" }).ClickAsync();
        await Expect(page.Locator("[data-result]")).ToHaveTextAsync("35 points");
        await Expect(page.Locator("[data-refusal]")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Refuses_to_divide_by_nothing()
    {
        await using var context = await browser.OpenAsync();
        var page = await OpenAsync(context);

        foreach (var input in new[] { "promoters", "detractors", "responses" })
        {
            await page.Locator($"#calc-{input}").FillAsync("0");
        }

        await Expect(page.Locator("[data-refusal]")).ToHaveTextAsync("responses is zero, and nothing can be divided by zero");
    }

    [Theory]
    [InlineData("/metrics/nps/")]
    [InlineData("/metrics/cost-per-transaction/")]
    [InlineData("/metrics/")]
    public async Task Metric_pages_have_nothing_for_axe_to_find(string path)
    {
        await using var context = await browser.OpenAsync();
        var page = await OpenAsync(context, path);

        Assert.Empty(await page.AxeFaultsAsync());
    }

    [Fact]
    public async Task Without_scripts_the_page_still_shows_the_worked_example()
    {
        await using var context = await browser.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await OpenAsync(context);

        await Expect(page.Locator("[data-result]")).ToHaveTextAsync("35 points");
        await Expect(page.Locator("math")).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string path = "/metrics/nps/")
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        return page;
    }
}
