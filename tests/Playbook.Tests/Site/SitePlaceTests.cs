using System.Text;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Site;

/// <summary>The address people write is where the site is, its folder included.</summary>
public sealed class SitePlaceTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new() { ["index.md"] = "# Ours\n\nSee [a page](page.md).\n", ["page.md"] = "---\ntitle: Page\nredirect-from: [/old/]\n---\n\nText.\n" };

    [Theory]
    [InlineData("https://team.example.com/handbook/", "https://team.example.com/handbook/", "/handbook/")]
    [InlineData("https://team.example.com/handbook", "https://team.example.com/handbook/", "/handbook/")]
    [InlineData("https://team.example.com/a/b/", "https://team.example.com/a/b/", "/a/b/")]
    [InlineData("https://team.example.com", "https://team.example.com/", "/")]
    [InlineData("https://team.example.com/", "https://team.example.com/", "/")]
    public void Counts_the_folder_in_the_address_as_base_path(string written, string root, string basePath)
    {
        _playbook["playbook.yml"] = $"title: Ours\nsite-url: {written}\n";

        var files = Build(null);

        Assert.Contains($"<link rel=\"canonical\" href=\"{root}page/\">", files["page/index.html"], StringComparison.Ordinal);
        Assert.Contains($"href=\"{basePath}page/\"", files["index.html"], StringComparison.Ordinal);
        Assert.Contains($"<loc>{root}page/</loc>", files["sitemap.xml"], StringComparison.Ordinal);
        Assert.Contains($"Sitemap: {root}sitemap.xml", files["robots.txt"], StringComparison.Ordinal);
        Assert.Contains($"{basePath}old/ {basePath}page/ 301", files["_redirects"], StringComparison.Ordinal);
        Assert.Contains($"({root}page/index.html.md)", files["llms.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void Lets_a_base_path_that_is_named_win()
    {
        _playbook["playbook.yml"] = "title: Ours\nsite-url: https://team.example.com/handbook/\n";

        var files = Build(AddressForm.Below("/preview/"));

        Assert.Contains("href=\"/preview/page/\"", files["index.html"], StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://team.example.com/preview/page/\">", files["page/index.html"], StringComparison.Ordinal);
    }

    public void Dispose() => _playbook.Dispose();

    private Dictionary<string, string> Build(AddressForm? addresses)
    {
        var files = new MemoryFiles();
        var result = new SiteBuilder(new SiteRequest { Input = _playbook.Folder, Addresses = addresses }).Build(files, TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Select(d => d.Message));
        return files.All.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));
    }
}
