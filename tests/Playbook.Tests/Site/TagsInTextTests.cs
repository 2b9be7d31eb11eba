using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Playbook.Tests.Site;

/// <summary>A tag between backticks is what pages about web pages are made of: in headings, titles, summaries, owners' titles and the fields of a team's own type.</summary>
public sealed class TagsInTextTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new()
    {
        ["playbook.yml"] = "title: The <u>R&D</u> playbook\nlanguage: en\nas-of: 2026-11-01\n",
        ["_types/workshop.yml"] = "type: workshop\nnoun: a <workshop>\nplural: <Workshops> & more\nfolder: workshops\nfields:\n  note: { kind: text, title: A <note>, description: What to bring. }\n",
        ["functions/web.md"] = "---\ntitle: Keepers of <title>\n---\n\nText.\n",
        ["workshops/w.md"] = "---\ntitle: Sorting <li>\nsummary: Sort & <sort>.\nnote: Write <b> for bold on the board\nowner: function/web\n---\n\nText. See [the page](../page.md).\n",
        ["page.md"] = "---\ntitle: Search engines\nsummary: About `<meta>` & co.\n---\n\n## Write the `<title>` first\n\nText.\n\n## Then the `<meta http-equiv=refresh content=0;url=/b/>` description\n\nText.\n\n## Headings\n\nText.\n",
    };

    public void Dispose() => _playbook.Dispose();

    [Fact]
    public void Headings_are_listed_with_their_words_and_the_page_below_is_whole()
    {
        using var page = Read("page");

        Assert.Equal(
            ["Write the <title> first", "Then the <meta http-equiv=refresh content=0;url=/b/> description", "Headings"],
            page.QuerySelectorAll(".toc a").Select(a => a.TextContent.Trim()));
        Assert.Equal("Search engines – The <u>R&D</u> playbook", page.Title);
        Assert.Single(page.QuerySelectorAll("title"));
        Assert.Empty(page.QuerySelectorAll("meta[http-equiv=refresh], u"));
        Assert.NotNull(page.QuerySelector("body > footer"));
    }

    [Fact]
    public void Titles_summaries_owners_and_fields_of_an_own_type_are_text()
    {
        using var page = Read("workshops/w");

        Assert.Equal("Sorting <li>", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Sort & <sort>.", page.QuerySelector(".head__lead")!.TextContent);
        Assert.Equal("A <note>", page.QuerySelector("#field-note")!.TextContent);
        Assert.Contains("Write <b> for bold on the board", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.TextContent == "Keepers of <title>");
    }

    private IDocument Read(string address) => new HtmlParser().ParseDocument(_playbook.Page(address));
}
