using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Site;

public sealed class WithoutScriptTests(ScriptlessReader reader) : IClassFixture<ScriptlessReader>
{
    [Fact]
    public async Task Wears_the_colours_that_the_device_prefers()
    {
        await reader.OpenAsync("home");
        var papers = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await reader.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            papers.Add(await reader.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        }

        Assert.Equal(["rgb(246, 248, 243)", "rgb(16, 22, 19)"], papers);
    }

    [Fact]
    public async Task Shows_all_tabs_one_below_the_other()
    {
        await reader.OpenPathAsync("/writing/");

        await Expect(reader.Page.GetByText("Start with the promise.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(reader.Page.GetByText("Start with the task.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(reader.Page.Locator(".tab__title").First).ToBeVisibleAsync();
        await Expect(reader.Page.Locator("[role=tab]")).ToHaveCountAsync(0);
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Can_be_read_and_left_on_a_phone(string kind)
    {
        await reader.OpenAsync(kind);
        var page = reader.Page;
        await page.SetViewportSizeAsync(360, 740);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Assert.NotEmpty(await page.GetByRole(AriaRole.Main).InnerTextAsync());

        await page.Locator("button[popovertarget=site-nav]:visible").First.ClickAsync();
        await page.Locator("#site-nav a:visible:not([aria-current])").First.ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(reader.AddressOf(kind));
        await Expect(page.Locator("body.kind-not-found")).ToHaveCountAsync(0);
    }
}
