using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Playbook.Files;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Site;

public sealed class MovedPagesTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new()
    {
        ["playbook.yml"] = "title: Ours\nlanguage: de\nsite-url: https://team.example.com/\n",
        ["index.md"] = "# Ours\n\nText.\n",
        ["café.md"] = "---\ntitle: Neu\nredirect-from: [/old/, /Plays/Deep One.html, /neu/index.html, /café/, /kaffee/]\n---\n\n## Cost\n\nText.\n",
    };

    [Theory]
    [InlineData("old/index.html", "/caf%C3%A9/")]
    [InlineData("Plays/Deep One.html", "/caf%C3%A9/")]
    [InlineData("kaffee/index.html", "/caf%C3%A9/")]
    public void Lead_on_from_the_root(string path, string target) => AssertLeadsOn(Build(AddressForm.Root)[path], target);

    [Fact]
    public void Lead_on_below_a_base_path() => AssertLeadsOn(Build(AddressForm.Below("/handbook/"))["old/index.html"], "/handbook/caf%C3%A9/");

    [Theory]
    [InlineData("old/index.html", "../caf%C3%A9/index.html")]
    [InlineData("Plays/Deep One.html", "../caf%C3%A9/index.html")]
    public void Lead_on_from_a_folder_on_disk(string path, string target) => AssertLeadsOn(Build(AddressForm.Portable)[path], target);

    [Fact]
    public void Are_not_written_over_the_page_itself()
    {
        var files = Build(AddressForm.Root);

        Assert.Contains("<article", Encoding.UTF8.GetString(files["café/index.html"].Content.Span), StringComparison.Ordinal);
    }

    public void Dispose() => _playbook.Dispose();

    private static void AssertLeadsOn(OutputFile file, string target)
    {
        var page = (IDocument)new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(Encoding.UTF8.GetString(file.Content.Span));
        var script = page.QuerySelector("script")!;
        Assert.Equal(target, script.GetAttribute("data-to"));
        Assert.Contains("moved", script.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("", script.TextContent);
        Assert.Equal(target, page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Contains($"url={target}", page.QuerySelector("noscript")!.InnerHtml, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("head > meta[http-equiv=refresh]"));
        Assert.Equal("de", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Diese Seite ist umgezogen", page.QuerySelector("h1")!.TextContent);
    }

    private Dictionary<string, OutputFile> Build(AddressForm addresses)
    {
        var files = new MemoryFiles();
        var result = new SiteBuilder(new SiteRequest { Input = _playbook.Folder, Addresses = addresses }).Build(files, TestContext.Current.CancellationToken);
        Assert.True(result.IsComplete, string.Join('\n', result.Diagnostics.Select(d => d.Message)));
        return files.All.ToDictionary(f => f.Path);
    }
}
