using System.Collections.Frozen;
using System.Text;
using Playbook.Files;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Browser.Tests.Site;

/// <summary>What an old link finds on a host that knows no redirects, and in a folder on disk.</summary>
public sealed class MovedPagesTests(Browser browser) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("playbook-moved-");

    [Theory]
    [InlineData("/", true)]
    [InlineData("/handbook/", true)]
    [InlineData("/", false)]
    public async Task Leads_to_the_page_and_where_scripts_run_to_the_part_that_was_meant(string basePath, bool withScripts)
    {
        await using var host = await FileHost.StartAsync(Build(AddressForm.Below(basePath)), basePath);
        await using var context = await browser.OpenAsync(new() { JavaScriptEnabled = withScripts });
        var page = await context.NewPageAsync();
        foreach (var old in (string[])["old/", "Old One/two.html"])
        {
            await page.GotoAsync(new Uri(host.Address, old + "?from=mail#cost").ToString());

            await page.WaitForURLAsync(new Uri(host.Address, withScripts ? "page/?from=mail#cost" : "page/").ToString());
        }

        await page.GoBackAsync();
        Assert.DoesNotContain("old", page.Url, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Leads_there_from_disk()
    {
        foreach (var file in Build(AddressForm.Portable).Values)
        {
            var path = Path.Combine(_folder.FullName, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, file.Content.ToArray(), TestContext.Current.CancellationToken);
        }

        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"file://{_folder.FullName}/Old One/two.html#cost");

        await page.WaitForURLAsync($"file://{_folder.FullName}/page/index.html#cost");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static FrozenDictionary<string, OutputFile> Build(AddressForm addresses)
    {
        var input = Directory.CreateTempSubdirectory("playbook-moved-input-");
        try
        {
            File.WriteAllText(Path.Combine(input.FullName, "index.md"), "# Home\n\nText.\n");
            File.WriteAllText(Path.Combine(input.FullName, "page.md"), "---\ntitle: New\nredirect-from: [/old/, /Old One/two.html]\n---\n\n## Cost\n\nText.\n", Encoding.UTF8);
            var files = new MemoryFiles();
            var result = new SiteBuilder(new SiteRequest { Input = input.FullName, Addresses = addresses }).Build(files, TestContext.Current.CancellationToken);
            Assert.True(result.IsComplete);
            return files.All.ToFrozenDictionary(f => f.Path);
        }
        finally
        {
            input.Delete(recursive: true);
        }
    }
}
