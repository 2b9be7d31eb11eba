using Playbook.Generation.Rendering.Twins;

namespace Playbook.Tests.Rendering.Twins;

public sealed class HtmlAsMarkdownTests
{
    [Theory]
    [InlineData("<p>Say <strong>what</strong> and <em>why</em>.</p>", "Say **what** and *why*.")]
    [InlineData("<p>one\ntwo</p>\n<p>three</p>", "one two\n\nthree")]
    [InlineData("<h2 id=\"a\">A</h2>\n<ul>\n<li>one\n<ol>\n<li>deep</li>\n</ol></li>\n<li>two</li>\n</ul>\n<p>end</p>", "## A\n\n- one\n  1. deep\n- two\n\nend")]
    [InlineData("<ul>\n<li>\n<p>one</p>\n<p>more</p>\n</li>\n<li>\n<p>two</p>\n</li>\n</ul>", "- one\n\n  more\n\n- two")]
    [InlineData("<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>", "> a\n>\n> b")]
    [InlineData("<div class=\"callout callout--tip\" role=\"note\">\n<p class=\"callout__title\">Tip</p>\n<p>Do.</p>\n</div>\n<p>on</p>", "> **Tip**\n>\n> Do.\n\non")]
    [InlineData("<pre tabindex=\"0\"><code class=\"language-md\">a ``` b\n&lt;c&gt;\n</code></pre>", "````md\na ``` b\n<c>\n````")]
    [InlineData("<p>a<code>x`y</code>b</p>", "a``x`y``b")]
    [InlineData("<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>x|y <strong>z</strong></td></tr></tbody></table>", "| A |\n| --- |\n| x\\|y **z** |")]
    [InlineData("<p>note<sup class=\"footnote-ref\" id=\"r\"><a href=\"#f\">1</a></sup></p><section class=\"footnotes\"><ol><li id=\"f\"><p>Said. <a class=\"footnote-back\" href=\"#r\">up</a></p></li></ol></section>", "note[^1]\n\n[^1]: Said.")]
    [InlineData("<p><img src=\"/a.png\" alt=\"A cat\" loading=\"lazy\"></p>", "![A cat](/a.png)")]
    [InlineData("<figure><svg viewBox=\"0 0 1 1\"><title>T</title><path d=\"M0 0\"/></svg><figcaption>Seen</figcaption></figure>", "– Seen")]
    [InlineData("<ul><li class=\"task-list-item\"><input type=\"checkbox\" disabled checked> done</li></ul>", "- [x] done")]
    [InlineData("<p>one<br>\n- two</p>", "one\\\n\\- two")]
    public void Writes_what_the_page_shows(string html, string markdown) => Assert.Equal(markdown + "\n", Converted(html));

    [Theory]
    [InlineData("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", "\\<script>alert(1)\\</script>")]
    [InlineData("<p>[a](javascript:alert)</p>", "\\[a\\](javascript:alert)")]
    [InlineData("<p># no heading</p>", "\\# no heading")]
    [InlineData("<p>1. no list</p>", "1\\. no list")]
    [InlineData("<p>- no list</p>", "\\- no list")]
    [InlineData("<p>&amp;lt; snake_case *x* `y`</p>", "\\&lt; snake_case \\*x\\* \\`y\\`")]
    [InlineData("<p>see!<a href=\"/x/\">x</a></p>", "see\\![x](/x/)")]
    [InlineData("<p><a href=\"/a) (b/\">x]</a></p>", "[x\\]](/a%29%20%28b/)")]
    public void Leaves_text_text(string html, string markdown) => Assert.Equal(markdown + "\n", Converted(html));

    private static string Converted(string html)
    {
        var writer = new MarkdownWriter();
        new HtmlAsMarkdown(writer, href => href).Write(html);
        return writer.ToString();
    }
}
