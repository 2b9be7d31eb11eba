using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Playbook.Generation;
using Playbook.Generation.Rendering.Twins;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Rendering.Twins;

public sealed class TwinTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new();

    [Fact]
    public void Every_page_names_its_Markdown_and_the_Markdown_names_the_page()
    {
        _playbook["plays/one.md"] = "---\ntitle: One\nsummary: First of all.\n---\n\nSee [two](two.md#deep) and [out](https://example.com/).\n";
        _playbook["plays/two.md"] = "---\ntitle: Two\n---\n\n## Deep\n\nText.\n";

        var files = Build();

        Assert.Contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"/plays/one/index.html.md\">", files["plays/one/index.html"], StringComparison.Ordinal);
        var twin = files["plays/one/index.html.md"];
        Assert.StartsWith("# One\n\n> First of all.\n\n- **Page:** [/plays/one/](/plays/one/)\n- **Type:** play\n", twin, StringComparison.Ordinal);
        Assert.EndsWith("\n\nSee [two](/plays/two/#deep) and [out](https://example.com/).\n", twin, StringComparison.Ordinal);
        Assert.Contains("- [One](/plays/one/): First of all.\n- [Two](/plays/two/)\n", files["plays/index.html.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_whole_where_the_site_has_an_address_and_relative_in_a_folder()
    {
        _playbook["plays/one.md"] = "---\ntitle: One\n---\n\nSee [two](two.md).\n";
        _playbook["plays/two.md"] = "---\ntitle: Two\n---\n\nText.\n";

        Assert.EndsWith("[two](https://example.com/book/plays/two/).\n", Build(AddressForm.Below("/book/"), new Uri("https://example.com/"))["plays/one/index.html.md"], StringComparison.Ordinal);
        Assert.EndsWith("[two](../../plays/two/index.html).\n", Build(AddressForm.Portable)["plays/one/index.html.md"], StringComparison.Ordinal);
        Assert.Contains("- [One](./plays/one/index.html.md)\n", Build(AddressForm.Portable)["llms.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_for_language_models_has_a_title_a_sentence_and_a_part_for_each_type()
    {
        _playbook["playbook.yml"] = "title: Our book\ndescription: What we agreed on.\n";
        _playbook["plays/one.md"] = "---\ntitle: One\nsummary: First of all.\n---\n\nText.\n";
        _playbook["terms/cx.yml"] = "title: CX\ndefinition: All of it.\n";

        var list = Build()["llms.txt"];

        Assert.StartsWith("# Our book\n\n> What we agreed on.\n\n", list, StringComparison.Ordinal);
        Assert.Contains("\n## Plays\n\n- [One](/plays/one/index.html.md): First of all.\n\n## Terms\n\n- [CX](/terms/cx/index.html.md)\n", list, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_leaves_it_all_out()
    {
        _playbook["playbook.yml"] = "title: Our book\nmarkdown-twins: false\n";
        _playbook["plays/one.md"] = "---\ntitle: One\n---\n\nText.\n";

        var files = Build();

        Assert.DoesNotContain(files.Keys, k => k.EndsWith(".md", StringComparison.Ordinal) || k == "llms.txt");
        Assert.DoesNotContain("markdown", files["plays/one/index.html"], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void No_title_can_end_its_link() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        title =>
        {
            var text = new string([.. title.Get.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]) + "](x)[<b>`*!&lt;\\";

            var list = Markdown.Parse($"- {MarkdownEscapes.Link(text, "/a (b)/")}: {MarkdownEscapes.Line(text)}");

            var link = Assert.Single(list.Descendants<LinkInline>());
            Assert.Equal("/a%20%28b%29/", link.Url);
            Assert.Empty(list.Descendants<HtmlInline>());
            Assert.Empty(list.Descendants<EmphasisInline>());
            Assert.Empty(list.Descendants<CodeInline>());
        }).QuickCheckThrowOnFailure();

    public void Dispose() => _playbook.Dispose();

    private Dictionary<string, string> Build(AddressForm? addresses = null, Uri? siteUrl = null)
    {
        var files = new MemoryFiles();
        new SiteBuilder(new SiteRequest { Input = _playbook.Folder, Addresses = addresses ?? AddressForm.Root, SiteUrl = siteUrl, Lenient = true }).Build(files, TestContext.Current.CancellationToken);
        return files.All.ToDictionary(f => f.Path, f => System.Text.Encoding.UTF8.GetString(f.Content.Span), StringComparer.Ordinal);
    }
}
