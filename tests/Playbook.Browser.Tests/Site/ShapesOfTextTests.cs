using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Site;

/// <summary>What texts can hold, on the page that shows all of it.</summary>
public sealed class ShapesOfTextTests(PlainReader reader) : IClassFixture<PlainReader>
{
    private const string Page = "/writing/";

    [Fact]
    public async Task Tabs_follow_the_arrow_keys_and_show_one_part()
    {
        await reader.OpenPathAsync(Page);
        var first = reader.Page.GetByRole(AriaRole.Tab, new() { Name = "For marketing" });
        var second = reader.Page.GetByRole(AriaRole.Tab, new() { Name = "For design" });

        await first.FocusAsync();
        await reader.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(second).ToBeFocusedAsync();
        await Expect(second).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(reader.Page.GetByRole(AriaRole.Tabpanel, new() { Name = "For design" })).ToBeVisibleAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Tabpanel)).ToHaveCountAsync(1);

        await reader.Page.Keyboard.PressAsync("Home");
        await Expect(first).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(second).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Tab");
        await Expect(reader.Page.GetByRole(AriaRole.Tabpanel, new() { Name = "For design" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Tabs_change_sides_where_the_language_is_written_from_the_right()
    {
        await reader.OpenPathAsync(Page);
        await reader.Page.EvaluateAsync("() => { document.documentElement.dir = 'rtl'; }");

        await reader.Page.GetByRole(AriaRole.Tab, new() { Name = "For marketing" }).FocusAsync();
        await reader.Page.Keyboard.PressAsync("ArrowLeft");

        await Expect(reader.Page.GetByRole(AriaRole.Tab, new() { Name = "For design" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Paper_shows_all_tabs()
    {
        await reader.OpenPathAsync(Page);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(reader.Page.GetByText("Start with the promise.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(reader.Page.GetByText("Start with the task.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(reader.Page.Locator(".tabs__list")).ToBeHiddenAsync();

        await reader.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    [Fact]
    public async Task Nothing_moves_while_the_page_loads()
    {
        await reader.Page.AddInitScriptAsync("new PerformanceObserver(l => { for (const e of l.getEntries()) window.shifted = (window.shifted ?? 0) + e.value; }).observe({ type: 'layout-shift', buffered: true })");
        foreach (var width in new[] { 360, 1440 })
        {
            await reader.Page.SetViewportSizeAsync(width, 6000);
            await reader.OpenPathAsync(Page);
            await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

            // The frame of the open tab begins below its name once it has one beside it; no word moves.
            Assert.InRange(await reader.Page.EvaluateAsync<double>("() => window.shifted ?? 0"), 0, 0.0002);
        }
    }

    [Fact]
    public async Task A_drawing_fits_a_phone_or_scrolls_by_itself()
    {
        await reader.OpenPathAsync(Page);
        await reader.Page.SetViewportSizeAsync(360, 800);

        var region = reader.Page.GetByRole(AriaRole.Region, new() { Name = "Diagram: From question to change" });
        await Expect(region.GetByRole(AriaRole.Img, new() { Name = "Diagram: From question to change" })).ToBeVisibleAsync();
        Assert.InRange(await region.EvaluateAsync<double>("e => e.getBoundingClientRect().right"), 300, 360);
    }
}
