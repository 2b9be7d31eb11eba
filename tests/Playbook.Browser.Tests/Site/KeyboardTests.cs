using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Site;

public sealed class KeyboardTests(PlainReader reader) : IClassFixture<PlainReader>
{
    private const int Steps = 40;

    /// <summary>Null when the focused element can be seen to have the focus; else what is wrong with it.</summary>
    private const string FaultOfFocus =
        """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return null;
          const box = at.getBoundingClientRect(), style = getComputedStyle(at), name = at.outerHTML.slice(0, 120);
          if (box.width === 0 || box.height === 0) return "no size: " + name;
          if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return "out of view: " + name;
          if ((style.outlineStyle === "none" || style.outlineWidth === "0px") && style.boxShadow === "none") return "no outline: " + name;
          const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
          const top = document.elementFromPoint(x, y);
          const seen = [...at.getClientRects()].some(r => { const e = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2); return e && (at.contains(e) || e.contains(at)); });
          return seen || (top && (at.contains(top) || top.contains(at))) ? null : "covered: " + name;
        }
        """;

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Reaches_the_skip_link_first_and_always_shows_the_focus(string kind)
    {
        await reader.OpenAsync(kind);
        var page = reader.Page;

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("a[href='#main']")).ToBeFocusedAsync();
        await Expect(page.Locator("a[href='#main']")).ToBeInViewportAsync();

        var faults = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            if (await page.EvaluateAsync<string?>(FaultOfFocus) is { } fault)
            {
                faults.Add(fault);
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Jumps_over_the_navigation_with_the_skip_link()
    {
        await reader.OpenAsync("metric");
        var page = reader.Page;

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }
}
