namespace Playbook.Browser.Tests.Site;

public sealed class LayoutTests(PlainReader reader) : IClassFixture<PlainReader>
{
    private const string Wider =
        """
        () => document.scrollingElement.scrollWidth <= innerWidth ? [] :
          [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > innerWidth + 0.5).slice(0, 5).map(e => e.outerHTML.slice(0, 120))
        """;

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Never_scrolls_sideways_on_a_phone(string kind)
    {
        await reader.OpenAsync(kind);
        foreach (var width in new[] { 320, 360 })
        {
            await reader.Page.SetViewportSizeAsync(width, 800);

            Assert.Empty(await reader.Page.EvaluateAsync<string[]>(Wider));
        }
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Is_mirrored_as_a_whole_where_the_language_is_written_from_the_right(string kind)
    {
        await reader.OpenAsync(kind);
        await reader.Page.EvaluateAsync("() => { document.documentElement.dir = 'rtl'; }");
        foreach (var width in new[] { 360, 1440 })
        {
            await reader.Page.SetViewportSizeAsync(width, 800);

            Assert.Empty(await reader.Page.EvaluateAsync<string[]>(Wider));
        }

        Assert.Empty(await reader.Page.EvaluateAsync<string[]>(NotMirrored));
    }

    private const string NotMirrored =
        """
        () => {
          const faults = [], nav = document.getElementById("site-nav").getBoundingClientRect(), main = document.querySelector("main").getBoundingClientRect();
          if (nav.width > 0 && nav.left < main.right - 1) faults.push(`navigation at ${nav.left}, text ends at ${main.right}`);
          for (const arrow of document.querySelectorAll(".icon--way")) if (!getComputedStyle(arrow).scale.startsWith("-1")) faults.push("an arrow points the wrong way");
          const title = document.querySelector("h1");
          if (getComputedStyle(title).direction !== "rtl") faults.push("the title is written from the left");
          return faults;
        }
        """;
}
