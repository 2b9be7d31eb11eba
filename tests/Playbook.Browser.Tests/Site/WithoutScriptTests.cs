using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Site;

public sealed class WithoutScriptTests(ScriptlessReader reader) : IClassFixture<ScriptlessReader>
{
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
