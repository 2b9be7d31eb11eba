using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playbook.Browser.Tests.Search;
using Playbook.Files;
using Playbook.Generation;
using Playbook.Generation.Writing;
using static Microsoft.Playwright.Assertions;

namespace Playbook.Browser.Tests.Site;

public sealed class OfflineTests(Browser browser)
{
    private static readonly Lazy<FrozenDictionary<string, OutputFile>> AtRoot = new(() => SearchSite.Build(AddressForm.Root));
    private static readonly Lazy<FrozenDictionary<string, OutputFile>> BelowHandbook = new(() => SearchSite.Build(AddressForm.Below("/handbook/")));

    [Theory]
    [InlineData("/")]
    [InlineData("/handbook/")]
    public async Task Opens_what_was_read_and_searches_it_without_a_connection(string basePath)
    {
        await using var host = await FileHost.StartAsync(basePath == "/" ? AtRoot.Value : BelowHandbook.Value, basePath);
        await using var context = await browser.OpenAsync(keepsPages: true);
        var (page, faults) = await OpenAsync(context, host);
        await page.GotoAsync(host.Address + "metrics/nps/");
        await Box(page).FillAsync("csat");
        await Expect(Options(page).First).ToContainTextAsync("Customer satisfaction score");
        await IndexIsKeptAsync(page);
        Assert.Empty(faults);

        host.IsSilent = true;
        await context.SetOfflineAsync(true);
        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Net Promoter Score");
        await Expect(page.Locator("pb-offline")).ToHaveTextAsync(new Regex(@"^You are offline: this is the copy you read on \d+ \w+ \d{4}\.$"));
        await Box(page).FillAsync("custmer effort");
        await Expect(Options(page).First).ToContainTextAsync("Customer effort score");

        await page.GotoAsync(host.Address.ToString());
        await Expect(page.Locator("body.kind-home")).ToBeVisibleAsync();
        Assert.NotEmpty(await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--pb-color-text')"));
    }

    [Fact]
    public async Task Leads_from_a_page_that_was_never_read_to_those_that_were()
    {
        await using var host = await FileHost.StartAsync(AtRoot.Value, "/");
        await using var context = await browser.OpenAsync(keepsPages: true);
        var (page, _) = await OpenAsync(context, host);
        await page.GotoAsync(host.Address + "metrics/nps/");
        // It counts as read once the worker has said that it came from the network.
        await page.WaitForFunctionAsync("localStorage.getItem('playbook-read')?.includes('/metrics/nps/')");
        host.IsSilent = true;

        await page.GotoAsync(host.Address + "metrics/csat/");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This page was not read on this device");
        await page.Locator("[data-read] a", new() { HasTextString = "Net Promoter Score" }).ClickAsync();
        await Expect(page.Locator("body.kind-metric")).ToBeVisibleAsync();
        await Expect(page.Locator("pb-offline")).ToHaveTextAsync(new Regex("^The site does not answer: this is the copy you read on "));
    }

    [Fact]
    public async Task Shows_a_new_edition_at_once()
    {
        await using var host = await FileHost.StartAsync(Tiny("The first edition."), "/");
        await using var context = await browser.OpenAsync(keepsPages: true);
        var (page, _) = await OpenAsync(context, host);

        host.Files = Tiny("The second edition.");
        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("The second edition.");
    }

    [Fact]
    public async Task Lets_go_of_everything_when_the_setting_is_off()
    {
        await using var host = await FileHost.StartAsync(Tiny("Kept."), "/");
        await using var context = await browser.OpenAsync(keepsPages: true);
        var (page, faults) = await OpenAsync(context, host);

        host.Files = Tiny("Not kept.", "offline: false\n");
        await page.ReloadAsync();

        await UntilAsync(page, "(await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0");
        Assert.Empty(faults);

        // The page that saw it go is the last one it has a say over.
        await page.CloseAsync();
        page = await context.NewPageAsync();
        await page.GotoAsync(host.Address.ToString());
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Not kept.");
        Assert.Null(await page.EvaluateAsync<string?>("navigator.serviceWorker.controller?.scriptURL ?? null"));
    }

    /// <summary>Opens the first page and waits until the worker has it.</summary>
    private static async Task<(IPage Page, List<string> Faults)> OpenAsync(IBrowserContext context, FileHost host)
    {
        SetDefaultExpectTimeout(20_000);
        var faults = new List<string>();
        var page = await context.NewPageAsync();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") { faults.Add(message.Text); } };
        page.PageError += (_, error) => faults.Add(error);
        await page.GotoAsync(host.Address.ToString());
        await UntilAsync(page, "navigator.serviceWorker.controller && await caches.match(location.href)");
        return (page, faults);
    }

    // The directory is kept last.
    private static Task IndexIsKeptAsync(IPage page) =>
        UntilAsync(page, "(await Promise.all((await caches.keys()).map(async name => (await caches.open(name)).keys()))).flat().some(request => request.url.endsWith('/search/head.js'))");

    /// <summary>Waits for what the browser does on its own; Playwright waits for expressions without promises only.</summary>
    private static async Task UntilAsync(IPage page, string isTrue) => Assert.True(await page.EvaluateAsync<bool>(
        $"async () => {{ for (let i = 0; i < 400; i++) {{ if ({isTrue}) return true; await new Promise(go => setTimeout(go, 50)); }} return false; }}"), isTrue);

    private static FrozenDictionary<string, OutputFile> Tiny(string text, string settings = "")
    {
        var folder = Directory.CreateTempSubdirectory("playbook-offline-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "index.md"), Encoding.UTF8.GetBytes($"# Start\n\n{text}\n"));
            File.WriteAllBytes(Path.Combine(folder, "playbook.yml"), Encoding.UTF8.GetBytes("title: Tiny\n" + settings));
            var output = new MemoryFiles();
            new SiteBuilder(new SiteRequest { Input = folder, Theme = Path.Combine(SearchSite.Repository, "themes", "default"), Lenient = true }).Build(output);
            return output.All.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ILocator Box(IPage page) => page.Locator("#find-q");

    private static ILocator Options(IPage page) => page.Locator("#find-list [role=option]");
}
