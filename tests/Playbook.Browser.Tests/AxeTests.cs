namespace Playbook.Browser.Tests;

public sealed class AxeTests(Browser browser)
{
    [Fact]
    public async Task Reports_what_is_wrong_where_it_was_asked_to_look()
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync("""<main lang="en"><img src="data:,"><p id="pale" style="color: #ccc; background: #fff">Pale words</p></main>""");

        Assert.Contains(await page.AxeFaultsAsync(), f => f.StartsWith("image-alt: img", StringComparison.Ordinal));
        Assert.StartsWith("color-contrast: #pale", Assert.Single(await page.AxeFaultsAsync(rules: Axe.OfColours)));
        Assert.DoesNotContain(await page.AxeFaultsAsync("#pale"), f => f.StartsWith("image-alt", StringComparison.Ordinal));
    }
}
