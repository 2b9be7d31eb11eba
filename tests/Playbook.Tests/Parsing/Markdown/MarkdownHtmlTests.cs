using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Tests.Parsing.Markdown;

public sealed class MarkdownHtmlTests
{
    [Theory]
    [InlineData("Press <kbd>Ctrl</kbd>", "<p>Press <kbd>Ctrl</kbd></p>\n")]
    [InlineData("H<sub>2</sub>O <sup>x</sup> <mark>m</mark> <small>s</small>", "<p>H<sub>2</sub>O <sup>x</sup> <mark>m</mark> <small>s</small></p>\n")]
    [InlineData("<abbr title=\"a &amp; &quot;b\">ab</abbr>", "<p><abbr title=\"a &amp; &quot;b\">ab</abbr></p>\n")]
    [InlineData("a<br>b<BR/>c", "<p>a<br>\nb<br>\nc</p>\n")]
    [InlineData("a\n\n<hr>\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n")]
    [InlineData("a <!-- hidden --> b", "<p>a  b</p>\n")]
    [InlineData("<!-- hidden\n\n# not read\n-->\n\nb", "<p>b</p>\n")]
    [InlineData("<details><summary>More **here**</summary>\n\n- a\n\n</details>", "<details>\n<summary>More <strong>here</strong></summary>\n<ul>\n<li>a</li>\n</ul>\n</details>\n")]
    [InlineData("<details>\n<summary>More</summary>\n\na\n\n</details>", "<details>\n<summary>More</summary>\n<p>a</p>\n</details>\n")]
    [InlineData("<details>\n\na\n\n</details>", "<details>\n<summary>Details</summary>\n<p>a</p>\n</details>\n")]
    public void A_few_harmless_tags_are_written_anew(string text, string html)
    {
        var reading = Reading.Of(text);

        Assert.Equal(html, reading.Html);
        Assert.Empty(reading.Diagnostics);
    }

    [Theory]
    [InlineData("<b>bold</b>", "b", "`**bold**`")]
    [InlineData("<a href=\"x.md\">x</a>", "a", "`[words](target)`")]
    [InlineData("<img src=\"x.png\">", "img", "picture.png")]
    [InlineData("<table>\n<tr><td>x</td></tr>\n</table>", "table", "|---|")]
    [InlineData("<script>alert(1)</script>", "script", "remove it")]
    [InlineData("<kbd class=\"x\">a</kbd>", "kbd", "without attributes")]
    [InlineData("<kbd>never closed", "kbd", "</kbd>")]
    [InlineData("<summary>alone</summary>", "summary", "<details>")]
    [InlineData("<custom-tag onclick=x>", "custom-tag", "Markdown")]
    public void Every_other_tag_is_an_error_that_names_the_Markdown(string text, string tag, string help)
    {
        var diagnostic = Reading.Of(text).Diagnostics.First(d => d.Message.Contains($"<{tag}>", StringComparison.Ordinal));

        Assert.Equal(("PB1201", Severity.Error, "1:1"), (diagnostic.Rule.Code, diagnostic.Severity, diagnostic.Span!.Value.Start.ToString()));
        Assert.Contains(help, diagnostic.Help[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_is_reported_once_a_text_with_the_number_of_others()
    {
        var reading = Reading.Of("<b>a</b> <b>b</b>\n\n<b>c</b> <i>d</i>");

        Assert.Equal(["tag `<b>` (and 2 more) is not Markdown", "tag `<i>` is not Markdown"], reading.Diagnostics.Select(d => d.Message));
        Assert.Equal("<p>&lt;b&gt;a&lt;/b&gt; &lt;b&gt;b&lt;/b&gt;</p>\n<p>&lt;b&gt;c&lt;/b&gt; &lt;i&gt;d&lt;/i&gt;</p>\n", reading.Html);
    }

    [Fact]
    public void Markdown_between_block_tags_is_read()
    {
        var reading = Reading.Imported("<section class=\"x\" markdown=\"1\">\n\n## Heading\n\n- a\n</section>\n");

        Assert.Equal("heading", Assert.Single(reading.Body.Headings).Id);
        Assert.EndsWith("<ul>\n<li>a</li>\n</ul>\n<p>&lt;/section&gt;</p>\n", reading.Html, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, Assert.Single(reading.Diagnostics).Severity);
    }

    [Fact]
    public void Targets_in_tags_are_collected_even_where_the_tag_is_shown_as_text()
    {
        var links = Reading.Of("x <a href=\"../a.md#b\">a</a> <img src='c.png'>").Body.Links;

        Assert.Equal([("../a.md#b", "1:12"), ("c.png", "1:39")], links.Select(l => (l.Target, l.TargetSpan.Start.ToString())));
        Assert.All(links, l => Assert.Equal(LinkKind.Html, l.Kind));
    }

    [Theory]
    [InlineData("<table>\n    <tr>\n        <td><a href=\"a.md\">a</a></td>\n    </tr>\n</table>", "3:22")]
    [InlineData("<table>\n\n    <tr>\n\n        <td>\n        <a href=\"a.md\">a</a></td>", "6:18")]
    [InlineData("<div>\n    Words and <a href=\"a.md\">a</a>\n</div>", "2:24")]
    [InlineData("<div>\n\t<a\n\t   href=\"a.md\">a</a>\n</div>", "3:11")]
    [InlineData("- <ul>\n      <li><a href=\"a.md\">a</a>", "2:20")]
    public void A_link_in_indented_HTML_is_a_link(string text, string place)
    {
        var link = Assert.Single(Reading.Of(text).Body.Links);

        Assert.Equal(("a.md", place), (link.Target, link.TargetSpan.Start.ToString()));
    }

    [Theory]
    [InlineData("<div>\n</div>\n\n    <a href=\"a.md\">a</a>")]
    [InlineData("Write:\n\n    <table>\n        <tr><td><a href=\"a.md\">a</a></td></tr>\n    </table>")]
    [InlineData("<div>\n\n    [a](a.md)\n\n</div>")]
    public void Indented_code_is_code(string text)
    {
        var reading = Reading.Of(text);

        Assert.Empty(reading.Body.Links);
        Assert.Contains("<pre tabindex=\"0\"><code>", reading.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_and_a_picture_of_an_imported_page_work()
    {
        var reading = Reading.Imported("Read <a class=\"x\" href=\"a.md\" onclick=\"x()\">the *guide*</a> <img src=\"c.png\" alt=\"a chart\" onerror=x>");

        Assert.Equal("<p>Read <a href=\"a.md\">the <em>guide</em></a> <img src=\"c.png\" alt=\"a chart\"></p>\n", reading.Html);
        Assert.Equal(["the guide", "a chart"], reading.Body.Links.Select(l => l.Text));
    }

    [Fact]
    public void An_anchor_of_an_imported_page_keeps_its_address()
    {
        var reading = Reading.Imported("<a id=\"one\"></a> a <a name=\"two\">b</a>\n\n<div id=\"three\">\n\n<a id=\"one\"></a> <a id='\"><script>'></a>");

        Assert.Equal(["one", "two", "three"], reading.Body.Anchors);
        Assert.Contains("<span id=\"two\"></span>b", reading.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", reading.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{:.x}\nText {: #y .z}", "<p>Text </p>\n", 2)]
    [InlineData("{::options parse_block_html=\"true\" /}\n\nText", "<p>Text</p>\n", 1)]
    [InlineData("{% include a_b_c.html %} {{ site.title }}", "<p><code>{% include a_b_c.html %}</code> <code>{{ site.title }}</code></p>\n", 2)]
    public void Template_tags_are_reported_once_and_harmless(string text, string html, int count)
    {
        var reading = Reading.Imported(text);

        Assert.Equal(html, reading.Html);
        var message = Assert.Single(reading.Diagnostics).Message;
        Assert.Equal(count > 1, message.Contains($"(and {count - 1} more)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[a]({{site.baseurl}}/research/)", "/research/", "{{site.baseurl}}/research/")]
    [InlineData("[a]({{ site.baseurl }}/research/#x)", "/research/#x", "{{ site.baseurl }}/research/#x")]
    [InlineData("[a]({{ '/research/' | relative_url }})", "/research/", "{{ '/research/' | relative_url }}")]
    [InlineData("[a]({% link guide/a.md %})", "/guide/a.md", "{% link guide/a.md %}")]
    [InlineData("[a]\n\n[a]: {{ site.url }}{{ site.baseurl }}/b", "/b", "{{ site.url }}{{ site.baseurl }}/b")]
    [InlineData("<a href=\"{{site.baseurl}}/b\">a</a>", "/b", "{{site.baseurl}}/b")]
    public void The_template_prefix_of_a_target_is_the_root_of_the_site(string text, string target, string written)
    {
        var link = Assert.Single(Reading.Imported(text).Body.Links);

        Assert.Equal((target, written), (link.Target, link.TargetSpan.Text));
    }

    [Fact]
    public void A_template_tag_in_code_is_shown_as_it_stands() =>
        Assert.Equal("<p><code>[a]({{ site.baseurl }}/x)</code></p>\n", Reading.Of("`[a]({{ site.baseurl }}/x)`").Html);

    [Fact]
    public void A_comment_without_an_end_is_reported_where_it_begins()
    {
        var diagnostic = Assert.Single(Reading.Of("a\n\n<!-- b\n\nc").Diagnostics);

        Assert.Equal(("PB1211", "3:1"), (diagnostic.Rule.Code, diagnostic.Span!.Value.Start.ToString()));
    }
}
