using System.Text.RegularExpressions;
using Playbook.Browser.Tests.Search;
using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Site;

/// <summary>A site in a folder: no server, no headers, only the policy that each page states itself.</summary>
public sealed class PortableSiteTests(Browser browser) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("playbook-portable-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("index.html")]
    [InlineData("metrics/nps/index.html")]
    [InlineData("search/index.html")]
    public async Task Is_styled_and_searchable_from_disk(string path)
    {
        await using var site = await SearchSite.OpenFromDiskAsync(browser, _folder.FullName, path);

        Assert.NotEmpty(await site.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--pb-color-text')"));

        await site.Page.Locator("#find-q").FillAsync("custmer effort");
        var first = site.Page.Locator("#find-list [role=option]").First;
        await Expect(first).ToContainTextAsync("Customer effort score");
        await first.ClickAsync();

        await Expect(site.Page).ToHaveURLAsync(new Regex("^file:.*/metrics/ces/index.html"));
        await Expect(site.Page.Locator("main mark").First).ToBeVisibleAsync();
        Assert.Empty(site.Errors);
    }

    [Fact]
    public async Task Lists_all_results_from_disk()
    {
        await using var site = await SearchSite.OpenFromDiskAsync(browser, _folder.FullName, "index.html");

        await site.Page.Locator("#find-q").FillAsync("journey");
        await site.Page.Locator("#find-list [role=option]").Last.ClickAsync();

        await Expect(site.Page).ToHaveURLAsync(new Regex(@"^file:.*/search/index.html\?q=journey$"));
        await Expect(site.Page.Locator(".results__title a").First).ToBeVisibleAsync();
        await site.Page.Locator("[data-facet='type:play']").ClickAsync();
        await Expect(site.Page.Locator(".results__type").First).ToHaveTextAsync("Play");
        Assert.Empty(site.Errors);
    }
}
