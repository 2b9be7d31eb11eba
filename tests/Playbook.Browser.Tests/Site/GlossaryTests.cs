using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Site;

/// <summary>The definition of a word in the text: by keyboard, by finger, and for a reader who hears the page.</summary>
public sealed class GlossaryTests(Browser browser, SiteHost host) : IAsyncLifetime
{
    private IBrowserContext? _context;
    private IPage _page = null!;

    private ILocator Word => _page.Locator("main button.term").First;

    public async ValueTask InitializeAsync()
    {
        _context = await browser.OpenAsync(new() { HasTouch = true, ViewportSize = new() { Width = 360, Height = 740 }, ReducedMotion = ReducedMotion.Reduce });
        _page = await _context.NewPageAsync();
        await _page.GotoAsync(new Uri(host.Address, PageWithWords()).ToString());
    }

    public async ValueTask DisposeAsync() => await _context!.DisposeAsync();

    [Fact]
    public async Task Opens_with_Enter_and_gives_the_focus_back_on_Escape()
    {
        await Word.FocusAsync();

        await _page.Keyboard.PressAsync("Enter");

        await Expect(Card).ToBeVisibleAsync();
        await Expect(Card.Locator("a")).ToBeFocusedAsync();

        await _page.Keyboard.PressAsync("Escape");

        await Expect(Card).ToBeHiddenAsync();
        await Expect(Word).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Is_announced_with_its_word_and_its_definition()
    {
        await Word.PressAsync("Enter");

        var card = _page.GetByRole(AriaRole.Dialog);
        await Expect(card.Locator("a")).ToBeFocusedAsync();
        await Expect(card).ToHaveAccessibleNameAsync(await Card.Locator("a").InnerTextAsync());
        await Expect(card).ToHaveAccessibleDescriptionAsync(await Card.Locator("p").Last.InnerTextAsync());
    }

    [Fact]
    public async Task Leads_to_the_page_of_the_word_with_a_second_Enter()
    {
        var page = await Card.Locator("a").GetAttributeAsync("href");
        await Word.PressAsync("Enter");
        await Expect(Card.Locator("a")).ToBeFocusedAsync();

        await _page.Keyboard.PressAsync("Enter");

        await Expect(_page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(page!) + "$"));
    }

    [Fact]
    public async Task Opens_under_a_finger_within_the_screen_and_closes_with_a_tap_elsewhere()
    {
        await Word.TapAsync();

        await Expect(Card).ToBeVisibleAsync();
        await Expect(Card).ToBeInViewportAsync(new() { Ratio = 1 });

        await _page.Touchscreen.TapAsync(200, 650);

        await Expect(Card).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Takes_no_focus_while_the_page_opens() =>
        Assert.Equal("BODY", await _page.EvaluateAsync<string>("() => document.activeElement.tagName"));

    private ILocator Card => _page.Locator(".term-card").First;

    private static string PageWithWords() =>
        BuiltSite.Starter.Files.Where(f => f.StartsWith("/plays/", StringComparison.Ordinal) && f.EndsWith("/index.html", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .First(f => System.Text.Encoding.UTF8.GetString(BuiltSite.Starter.Find(f)!).Contains("class=\"term\"", StringComparison.Ordinal))[..^"index.html".Length];
}
