using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Site;

public sealed class FinderTests(PlainReader reader) : IClassFixture<PlainReader>
{
    [Fact]
    public async Task A_time_chosen_on_the_home_page_narrows_the_plays_to_it()
    {
        await reader.OpenAsync("home");
        var page = reader.Page;
        var way = page.Locator("a.finder__value").First;
        var count = int.Parse(await way.Locator(".finder__count").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        await way.ClickAsync();

        await Expect(page.Locator(".cards > li:visible")).ToHaveCountAsync(count);
        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 1 })).ToBeInViewportAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"\?time=hour$"));
    }
}
