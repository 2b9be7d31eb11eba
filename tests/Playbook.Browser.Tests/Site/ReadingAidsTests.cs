using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Site;

public sealed class ReadingAidsTests(Browser browser, SiteHost host) : IAsyncLifetime
{
    private IBrowserContext _context = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _context = await browser.OpenAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1440, Height = 700 } });
        await _context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        _page = await _context.NewPageAsync();
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    [Fact]
    public async Task Copies_the_page_as_Markdown_and_says_so()
    {
        await OpenAsync("metrics/nps/");

        await _page.GetByRole(AriaRole.Button, new() { Name = "Copy page as Markdown" }).ClickAsync();

        await Expect(_page.Locator("[role=status][data-copied]")).ToHaveTextAsync("Page copied");
        Assert.StartsWith("# Net Promoter Score\n", await _page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copies_the_address_of_a_heading_and_says_so()
    {
        await OpenAsync("metrics/nps/");

        var link = _page.Locator("#behind-the-number .heading-link");
        await link.FocusAsync();
        await Expect(link).ToHaveCSSAsync("opacity", "1");
        await _page.Keyboard.PressAsync("Enter");

        await Expect(_page.Locator("[role=status][data-copied]")).ToHaveTextAsync("Link copied");
        Assert.EndsWith("/metrics/nps/#behind-the-number", await _page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_one_section_and_then_the_whole_page_again()
    {
        await OpenAsync("metrics/nps/");
        await _page.EmulateMediaAsync(new() { Media = Media.Print });
        await _page.EvaluateAsync("window.print = () => { window.printed = [...document.querySelectorAll('main h1, main h2')].filter(e => e.checkVisibility()).map(e => e.firstChild.textContent.trim()); }");

        await _page.EvaluateAsync("document.querySelector('#behind-the-number .heading-print').click()");

        Assert.Equal(["Net Promoter Score", "Behind the number"], await _page.EvaluateAsync<string[]>("window.printed"));
        await _page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await Expect(_page.Locator("#field-asks")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_contents_follow_the_reader()
    {
        await OpenAsync("metrics/nps/");

        foreach (var id in new[] { "field-asks", "how-it-goes-wrong", "behind-the-number" })
        {
            await _page.EvaluateAsync("id => { const heading = document.getElementById(id); scrollTo(0, heading.getBoundingClientRect().top + scrollY - 100); }", id);

            await Expect(_page.Locator("pb-toc [aria-current]")).ToHaveAttributeAsync("href", "#" + id);
        }
    }

    [Fact]
    public async Task Chosen_colours_hold_before_the_first_paint()
    {
        await OpenAsync("plays/");
        await _page.EvaluateAsync("localStorage.setItem('playbook-theme', 'dark')");
        await _page.AddInitScriptAsync(
            """
            new MutationObserver((_, observer) => {
              if (!document.body) return;
              window.themeAtBody = document.documentElement.dataset.theme;
              observer.disconnect();
            }).observe(document, { childList: true, subtree: true });
            """);

        await OpenAsync("metrics/nps/");

        Assert.Equal("dark", await _page.EvaluateAsync<string>("window.themeAtBody"));
    }

    [Fact]
    public async Task A_mistyped_address_offers_the_one_that_was_meant()
    {
        await OpenAsync("plays/joint-user-reserch/");

        await Expect(_page.Locator("pb-nearest a").First).ToHaveAttributeAsync("href", new Uri(host.Address, "plays/joint-user-research/").ToString());
        await Expect(_page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("joint user reserch");
    }

    [Fact]
    public async Task Definitions_stand_on_a_phones_first_screen()
    {
        await _page.SetViewportSizeAsync(360, 800);
        foreach (var page in new[] { "metrics/nps/", "terms/customer-experience/", "plays/joint-user-research/", "writing/" })
        {
            await OpenAsync(page);

            var top = await _page.EvaluateAsync<double>("[...document.querySelectorAll('main p')].find(e => e.getBoundingClientRect().height > 0).getBoundingClientRect().top");

            Assert.InRange(top, 0, 250);
        }
    }

    private Task<IResponse?> OpenAsync(string path) => _page.GotoAsync(new Uri(host.Address, path).ToString());
}
