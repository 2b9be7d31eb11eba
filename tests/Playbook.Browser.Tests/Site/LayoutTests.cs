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
}
