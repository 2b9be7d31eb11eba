using System.Text;
using Playbook.Files;
using Playbook.Generation.Writing.Gate;

namespace Playbook.Tests.Writing.Gate;

public sealed class FileCheckTests
{
    [Theory]
    [InlineData("# A\n\n- [x](/a/) `<b>` \\<b> x<sub>2</sub>\n\n```html\n<b>\n```\n\n> ~~~ ``` ` ``` x\n")]
    [InlineData("- one\n\n  ````md\n  ```\n  <b>\n  ```\n  ````\n\nSee[^1].\n\n[^1]: Note [a](https://example.com/?a=b&c).\n")]
    public void Passes_Markdown(string text) => Assert.Null(Finished.Refusal("a/index.html.md", "text/markdown; charset=utf-8", text));

    [Theory]
    [InlineData("# A <b id=x>\n", "a tag stands in the text")]
    [InlineData("A <script>alert(1)</script>\n", "a tag stands in the text")]
    [InlineData("A <!-- remark -->\n", "a tag stands in the text")]
    [InlineData("`a` ``b` <i>\n", "code is never closed")]
    [InlineData("```\n<b>\n", "a block of code is never closed")]
    [InlineData("[x](javascript:alert)\n", "a link is refused: `javascript:` addresses are not published; `https:`, `http:`, `mailto:`, `tel:` and paths are")]
    [InlineData("a\u0000b\n", "it holds a control character")]
    [InlineData("no end", "its lines do not end in line feeds")]
    public void Refuses_Markdown(string text, string reason) =>
        Assert.Equal($"this finished file is refused: {reason}", Finished.Refusal("llms.txt", "text/plain; charset=utf-8", text));

    [Theory]
    [InlineData("application/json", "{\"a\":[1,\"\\u003Cb>\"]}", true)]
    [InlineData("application/json", "{\"a\":1,}", false)]
    [InlineData("application/schema+json", "{} x", false)]
    [InlineData("application/manifest+json", "", false)]
    public void Reads_JSON_to_its_end(string mediaType, string text, bool passes) => Assert.Equal(passes, Finished.Refusal("api/a.json", mediaType, text) is null);

    [Theory]
    [InlineData("search/head.js", "playbook.search.file({\"a\":1})\n", true)]
    [InlineData("search/index/m1.js", "playbook.search.file({\"a\":1});alert(1)\n", false)]
    [InlineData("search/index/m1.js", "alert(1)\n", false)]
    [InlineData("assets/site.js", "alert(1)\n", true)]
    public void Takes_the_search_index_for_data(string path, string text, bool passes) => Assert.Equal(passes, Finished.Refusal(path, "text/javascript", text) is null);

    [Theory]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>&lt;b&gt;</title><link href=\"https://example.com/\"/></feed>", true)]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title><b>x</b></feed>", false)]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title type=\"html\">x</title></feed>", false)]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><link href=\"javascript:alert(1)\"/></feed>", false)]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><b xmlns=\"http://www.w3.org/1999/xhtml\">x</b></feed>", false)]
    [InlineData("<!DOCTYPE feed [<!ENTITY a \"b\">]><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>&a;</title></feed>", false)]
    [InlineData("<?xml-stylesheet href=\"/x.xsl\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"/>", false)]
    public void Reads_a_feed_to_its_end(string text, bool passes) => Assert.Equal(passes, Finished.Refusal("feed.xml", "application/atom+xml", text) is null);

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><style>@media print{rect{fill:#000}}</style><use href=\"#a\"/><rect id=\"a\"/></svg>", true)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script></svg>", false)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x\"/>", false)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><a xlink:href=\"javascript:x\"/></svg>", false)]
    public void Reads_a_drawing_to_its_end(string text, bool passes) => Assert.Equal(passes, Finished.Refusal("assets/a.svg", "image/svg+xml", text) is null);

    [Theory]
    [InlineData("BEGIN:VCALENDAR\r\nSUMMARY:a\\, b\r\n c\r\nEND:VCALENDAR\r\n", true)]
    [InlineData("BEGIN:VCALENDAR\r\nSUMMARY:a\nATTACH:https://x.example/\r\nEND:VCALENDAR\r\n", false)]
    [InlineData("BEGIN:VCALENDAR\r\nATTACH:https://x.example/\r\nEND:VCALENDAR\r\n", false)]
    [InlineData("BEGIN:VCALENDAR\r\nSUMMARY:a\u0007\r\nEND:VCALENDAR\r\n", false)]
    [InlineData("BEGIN:VCALENDAR\r\nSUMMARY:aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhh\r\nEND:VCALENDAR\r\n", false)]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR\n", false)]
    public void Reads_a_calendar_line_by_line(string text, bool passes) => Assert.Equal(passes, Finished.Refusal("a/a.ics", "text/calendar; charset=utf-8", text) is null);

    [Theory]
    [InlineData("\uFEFFid,label\r\na,\"'=1\"\r\nb,\"x, \"\"y\"\"\nz\"\r\n", true)]
    [InlineData("id,label\r\na,=1+1\r\n", false)]
    [InlineData("id,label\r\na,\"=HYPERLINK(\"\"x\"\")\"\r\n", false)]
    [InlineData("id,label\r\na,  @x\r\n", false)]
    [InlineData("id,label\r\na,b,c\r\n", false)]
    [InlineData("id,label\r\na,\"b\r\n", false)]
    [InlineData("id,label\r\na,b\"c\r\n", false)]
    public void Reads_a_table_cell_by_cell(string text, bool passes) => Assert.Equal(passes, Finished.Refusal("a.csv", "text/csv; charset=utf-8", text) is null);

    [Theory]
    [InlineData("_redirects", "/a/ /b/ 301\n", true)]
    [InlineData("_redirects", "/a/ https://x.example/ 301\n", false)]
    [InlineData("_redirects", "/a/ //x.example/ 301\n", false)]
    [InlineData("_redirects", "/a b/ /c/ 301\n", false)]
    [InlineData("_redirects", "/a/ /b/ 200\n", false)]
    [InlineData("_redirects", "/a/ /../b/ 301\n", false)]
    [InlineData("_redirects", "/a/ /b/ 301\r\n", false)]
    [InlineData("_redirects", "/a/ /b/ 301", false)]
    [InlineData("_headers", "/*\n  X-Frame-Options: DENY\n/assets/*\n  Cache-Control: no-cache\n", true)]
    [InlineData("_headers", "/*\nX-Frame-Options: DENY\n", false)]
    [InlineData("_headers", "https://x.example/*\n", false)]
    [InlineData("robots.txt", "User-agent: *\nAllow: /\nSitemap: https://example.com/sitemap.xml\n", true)]
    [InlineData("robots.txt", "User-agent: *\n\nAllow: /\n", false)]
    [InlineData("robots.txt", "User-agent: é\n", false)]
    public void Reads_what_servers_act_on_line_by_line(string path, string text, bool passes) => Assert.Equal(passes, Finished.Refusal(path, "text/plain; charset=utf-8", text) is null);

    [Fact]
    public void Refuses_a_page_that_is_not_UTF_8() =>
        Assert.Equal("this finished file is refused: it is not UTF-8", Finished.Refusal("a/", "text/html; charset=utf-8", Encoding.Latin1.GetBytes(Finished.Page("é"))));

    [Fact]
    public void Takes_a_file_for_a_page_by_its_name_too() => Assert.NotNull(Finished.Refusal("a.html", "application/octet-stream", "<p>x</p>"));

    [Fact]
    public void Shows_a_preview_a_page_that_passes_itself()
    {
        var file = new OutputFile(new SitePath("/a<b>&\"/"), Encoding.UTF8.GetBytes(Finished.Page("<b id=x>\"'&amp;</b>\u0007<script>alert(1)</script>\ud83c\udfb2")), "text/html; charset=utf-8");
        var page = Encoding.UTF8.GetString(RefusedPage.Of(file, [.. Finished.Breaches(Encoding.UTF8.GetString(file.Content.Span))]));

        Assert.Empty(Finished.Breaches(page));
        Assert.Contains("&lt;b id=x&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_pictures_alone() => Assert.Null(Finished.Refusal("a.png", "image/png", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2]));
}
