using Microsoft.Playwright;

namespace Playbook.Browser.Tests.Site;

/// <summary>What readers set in their browser or on their device is respected: larger text, their own colours, less motion.</summary>
public sealed class ReaderSettingsTests(PlainReader reader) : IClassFixture<PlainReader>
{
    private const string CutOrWide =
        """
        () => {
          const faults = document.scrollingElement.scrollWidth > innerWidth ? [`${document.scrollingElement.scrollWidth} wide in a window of ${innerWidth}`] : [];
          for (const e of document.querySelectorAll("h1, h2, h3, p, a, button, li, dt, dd, td, th, label")) {
            const style = getComputedStyle(e);
            if (e.closest(".visually-hidden, [hidden]") || !e.checkVisibility()) continue;
            if (/hidden|clip/.test(style.overflowX + style.overflowY) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)) faults.push("cut: " + e.outerHTML.slice(0, 120));
          }
          return faults.slice(0, 5);
        }
        """;

    private const string Unseen =
        """
        () => {
          const ink = getComputedStyle(document.body).color, paper = getComputedStyle(document.body).backgroundColor, faults = new Set();
          for (const e of document.querySelectorAll("main svg:not(.icon) :is(text, path, rect, circle, line)")) {
            const style = getComputedStyle(e), name = `${e.localName}.${e.getAttribute("class")}`;
            if (!e.checkVisibility() || e.closest("[aria-hidden=true]")) continue;
            if (e.localName === "text" ? style.fill !== ink : style.fill !== ink && (style.stroke === "none" || style.stroke === paper)) faults.add(`${name} ${style.fill} ${style.stroke} on ${paper}`);
          }
          return [...faults];
        }
        """;

    private const string Moving =
        """
        () => [...document.querySelectorAll("*")].filter(e => {
          const style = getComputedStyle(e);
          return style.scrollBehavior === "smooth" || style.animationName !== "none" || style.transitionDuration.split(", ").some(d => parseFloat(d) > 0);
        }).slice(0, 5).map(e => e.outerHTML.slice(0, 120))
        """;

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Text_twice_as_large_is_neither_cut_nor_wider_than_the_window(string kind)
    {
        await reader.OpenAsync(kind);
        await reader.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        foreach (var width in new[] { 720, 1280 })
        {
            await reader.Page.SetViewportSizeAsync(width, 900);

            Assert.Empty(await reader.Page.EvaluateAsync<string[]>(CutOrWide));
        }
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Drawings_take_the_colours_of_the_reader(string kind)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await reader.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = scheme });
            await reader.OpenAsync(kind);

            Assert.Empty(await reader.Page.EvaluateAsync<string[]>(Unseen));
        }

        await reader.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None, ColorScheme = ColorScheme.Light });
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Nothing_moves_for_readers_who_want_less_motion(string kind)
    {
        await reader.OpenAsync(kind);

        Assert.Empty(await reader.Page.EvaluateAsync<string[]>(Moving));
    }
}
