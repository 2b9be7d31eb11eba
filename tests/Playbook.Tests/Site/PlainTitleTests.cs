using System.Text;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Site;

/// <summary>A title stands in lists, tabs, feeds and search results: it is plain text in all of them.</summary>
public sealed class PlainTitleTests
{
    [Theory]
    [InlineData("---\ntitle: The `title` field\nsummary: What `title` is for.\n---\n\nText.\n")]
    [InlineData("---\ntitle: The `title` field\nsummary: What `title` is for.\n---\n\n# The `title` field\n\nText.\n")]
    [InlineData("---\nsummary: What `title` is for.\n---\n\n# The `title` field\n\nText.\n")]
    public void No_backtick_of_a_title_reaches_a_reader(string page)
    {
        using var playbook = new TinyPlaybook
        {
            ["page.md"] = page,
            ["index.md"] = "---\ntitle: Home\nsummary: Start here.\n---\n\n[One](page.md), [[The `title` field]], [[The title field]].\n",
        };
        var files = new MemoryFiles();

        var result = new SiteBuilder(new SiteRequest { Input = playbook.Folder }).Build(files, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Code.StartsWith("PB3", StringComparison.Ordinal));
        Assert.All(files.All.Where(f => f.Path.EndsWith("html", StringComparison.Ordinal) || f.Path.EndsWith("json", StringComparison.Ordinal) || f.Path.EndsWith("xml", StringComparison.Ordinal)), f =>
            Assert.DoesNotContain("`title`", Encoding.UTF8.GetString(f.Content.Span), StringComparison.Ordinal));
        Assert.Contains("<h1 class=\"head__title\">The title field</h1>", Encoding.UTF8.GetString(files.All.Single(f => f.Path == "page/index.html").Content.Span), StringComparison.Ordinal);
    }
}
