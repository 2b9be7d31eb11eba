using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Preview;

public sealed class LiveReloadTests(Browser browser)
{
    [Fact]
    public async Task A_saved_page_appears_where_the_reader_was()
    {
        await using var site = await EditedSite.OpenAsync(browser);
        await site.Page.EvaluateAsync("scrollTo(0, 2000)");

        site.Save("Would warmly recommend");

        await Expect(site.Page.Locator("main p")).ToHaveTextAsync("Would warmly recommend");
        await site.Page.WaitForFunctionAsync("scrollY === 2000");
        Assert.Empty(site.ConsoleErrors);
    }

    [Fact]
    public async Task Saved_styles_appear_without_a_reload()
    {
        await using var site = await EditedSite.OpenAsync(browser);
        await site.Page.EvaluateAsync("window.stillHere = true");

        site.Save(css: "p{color:rgb(2,2,2)}");

        await Expect(site.Page.Locator("main p")).ToHaveCSSAsync("color", "rgb(2, 2, 2)");
        Assert.True(await site.Page.EvaluateAsync<bool>("window.stillHere === true"));
        Assert.Equal(1, await site.Page.Locator("link[rel=stylesheet][href^='/site.css']").CountAsync());
    }

    [Fact]
    public async Task Another_saved_page_leaves_this_one_alone()
    {
        await using var site = await EditedSite.OpenAsync(browser, "/");
        await site.Page.EvaluateAsync("window.stillHere = true");

        // The problem proves that the build has arrived.
        site.Save("Would warmly recommend", problems: Problems.Hint);

        await Expect(site.Page.GetByRole(AriaRole.Button, new() { Name = "1 hint" })).ToBeVisibleAsync();
        Assert.True(await site.Page.EvaluateAsync<bool>("window.stillHere === true"));
    }

    [Fact]
    public async Task A_page_opened_too_early_comes_to_life_when_the_first_build_is_done()
    {
        await using var site = await EditedSite.OpenAsync(browser, isBuilt: false);
        await Expect(site.Page).ToHaveTitleAsync("Building the playbook");

        site.Save();

        await Expect(site.Page.Locator("main p")).ToHaveTextAsync("Would recommend");
    }

    [Fact]
    public async Task A_page_finds_the_preview_again_after_a_restart()
    {
        await using var site = await EditedSite.OpenAsync(browser);

        await site.RestartAsync();
        site.Save("Would still recommend");

        await Expect(site.Page.Locator("main p")).ToHaveTextAsync("Would still recommend", new() { Timeout = 20_000 });
    }
}
