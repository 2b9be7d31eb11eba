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

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Reaches_all_that_can_be_used_in_the_order_of_the_text(string kind)
    {
        await reader.OpenAsync(kind);
        foreach (var width in new[] { 360, 1440 })
        {
            await reader.Page.SetViewportSizeAsync(width, 900);

            // Only after a key does the browser show the focus that a script moves.
            await reader.Page.Keyboard.PressAsync("Tab");
            Assert.Empty(await reader.Page.EvaluateAsync<string[]>(OutOfReach));
        }
    }

    private const string OutOfReach =
        """
        () => {
          const faults = [], seen = e => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
          for (const e of document.querySelectorAll("[tabindex]")) if (e.tabIndex > 0) faults.push("before its turn: " + e.outerHTML.slice(0, 120));
          const usable = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=tab], [role=button]")].filter(e => seen(e) && !e.disabled);
          const scrolling = [...document.querySelectorAll("main *")].filter(e => seen(e) && e.scrollWidth > e.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(e).overflowX) && !e.querySelector("a[href], button"));
          for (const e of [...usable, ...scrolling]) {
            if (e.getAttribute("tabindex") === "-1" && e.getAttribute("role") === "tab") continue;
            e.focus({ preventScroll: true });
            const style = getComputedStyle(e);
            if (e.tabIndex < 0 || document.activeElement !== e) faults.push("out of reach: " + e.outerHTML.slice(0, 120));
            else if ((style.outlineStyle === "none" || style.outlineWidth === "0px") && style.boxShadow === "none") faults.push("no outline: " + e.outerHTML.slice(0, 120));
          }
          return faults;
        }
        """;

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
