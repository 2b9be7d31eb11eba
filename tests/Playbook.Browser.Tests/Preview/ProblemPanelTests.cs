using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Preview;

public sealed class ProblemPanelTests(Browser browser)
{
    [Fact]
    public async Task Says_what_the_terminal_says_this_page_first()
    {
        await using var site = await EditedSite.OpenAsync(browser);

        site.Save(problems: [Problems.Elsewhere, Problems.Here]);

        await Expect(Panel(site)).ToBeInViewportAsync();
        var blocks = Panel(site).Locator("pre");
        await Expect(blocks).ToHaveCountAsync(2);
        Assert.Equal([Problems.Here.Text.TrimEnd(), Problems.Elsewhere.Text.TrimEnd()], await blocks.AllTextContentsAsync());
        await Expect(Panel(site).GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("Problems: 2 errors");
        await Expect(Panel(site).GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "/");
        await Expect(site.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The build found 2 errors");
        Assert.Empty(site.ConsoleErrors);
    }

    [Fact]
    public async Task Leaves_the_focus_alone_when_it_opens_by_itself()
    {
        await using var site = await EditedSite.OpenAsync(browser);
        var before = site.Page.GetByRole(AriaRole.Button, new() { Name = "Before" });
        await before.FocusAsync();

        site.Save(problems: Problems.Here);

        await Expect(Panel(site)).ToBeVisibleAsync();
        await Expect(before).ToBeFocusedAsync();
        await site.Page.Keyboard.PressAsync("Escape");
        await Expect(Panel(site)).ToBeHiddenAsync();
        await Expect(before).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Opens_from_its_badge_and_returns_the_focus_after_Escape()
    {
        await using var site = await EditedSite.OpenAsync(browser);
        site.Save(problems: Problems.Hint);
        var badge = site.Page.GetByRole(AriaRole.Button, new() { Name = "1 hint" });

        await Expect(badge).ToBeInViewportAsync();
        await badge.FocusAsync();
        await site.Page.Keyboard.PressAsync("Enter");
        await Expect(Panel(site).GetByRole(AriaRole.Heading, new() { Level = 2 })).ToBeFocusedAsync();
        await site.Page.Keyboard.PressAsync("Escape");

        await Expect(Panel(site)).ToBeHiddenAsync();
        await Expect(badge).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Stays_closed_until_the_problems_are_others()
    {
        await using var site = await EditedSite.OpenAsync(browser);
        site.Save(problems: Problems.Here);
        await Panel(site).GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await site.Page.ReloadAsync();
        await Expect(site.Page.GetByRole(AriaRole.Button, new() { Name = "1 error" })).ToBeVisibleAsync();
        await Expect(Panel(site)).ToBeHiddenAsync();

        site.Save(problems: [Problems.Here, Problems.Elsewhere]);
        await Expect(Panel(site)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Goes_when_the_last_problem_is_mended()
    {
        await using var site = await EditedSite.OpenAsync(browser);
        site.Save(problems: Problems.Here);
        await Expect(Panel(site)).ToBeVisibleAsync();

        site.Save();

        await Expect(Panel(site)).ToBeHiddenAsync();
        await Expect(site.Page.Locator("pb-preview-problems > button")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Has_nothing_for_axe_to_find(ColorScheme scheme)
    {
        await using var site = await EditedSite.OpenAsync(browser);
        await site.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await site.Page.SetViewportSizeAsync(360, 640);
        site.Save(problems: [Problems.Here, Problems.Hint]);
        await Expect(Panel(site)).ToBeVisibleAsync();

        Assert.Empty(await site.Page.AxeFaultsAsync("pb-preview-problems"));
    }

    private static ILocator Panel(EditedSite site) => site.Page.GetByRole(AriaRole.Region, new() { Name = "Problems" });
}
