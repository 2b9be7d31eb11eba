using System.Text;

namespace Playbook.Tests.Parsing.Markdown;

public sealed class MarkdownBodyTests
{
    private const string Everything = """
        # Title

        Intro *with* **style**, `code` & an &copy;.\
        A line with [NPS](nps.md "t") and [[ces]].

        ## Table {#own}

        | a | b |
        |:--|--:|
        | 1 | [[x|y]] |

        > [!WARNING]
        > Careful[^1].

        - [ ] open
        - [x] done

        1. a

           b
        3. c

        Term
        :   Meaning

        ```js
        let a = "<b>";

        ```

        <!-- hidden

        -->
        <details><summary>More</summary>

        Inside {{ site.title }}

        </details>

        [^1]: A note.
        """;

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_make_no_difference(string lineEnd)
    {
        var expected = Reading.Of(Everything);

        var reading = Reading.Of(Everything.ReplaceLineEndings(lineEnd));

        Assert.Equal(expected.Html, reading.Html);
        Assert.Equal(expected.Body.Sections, reading.Body.Sections);
        Assert.Equal(expected.Diagnostics.Select(d => (d.Message, d.Span?.Start)), reading.Diagnostics.Select(d => (d.Message, d.Span?.Start)));
    }

    [Fact]
    public void The_leading_heading_is_taken_out_and_its_address_stays()
    {
        var body = Reading.Of("<!-- a -->\n# The *Title*\n\nText").Body;

        Assert.Equal("The Title", body.LeadingHeading?.Value);
        Assert.Equal("The *Title*", body.LeadingHeading?.Span.Text);
        Assert.Empty(body.Headings);
        Assert.Equal(["the-title"], body.Anchors);
        Assert.Equal("<span id=\"the-title\"></span><p>Text</p>\n", Encoding.UTF8.GetString(body.Html.Span));
    }

    [Fact]
    public void The_leading_heading_can_go_back_into_the_text()
    {
        var reading = Reading.Of("# The *Title* & more\n\nSee [a](b.md).\n\n## Next");

        var body = reading.Body.WithLeadingHeadingInText();

        Assert.Equal("<h2 id=\"the-title--more\">The Title &amp; more</h2>\n<p>See <a href=\"b.md\">a</a>.</p>\n<h2 id=\"next\">Next</h2>\n", (reading with { Body = body }).Html);
        Assert.Equal(["the-title--more", "next"], body.Headings.Select(h => h.Id));
        Assert.Empty(body.Anchors);
        Assert.Equal(0, Assert.Single(body.Sections).Heading);
    }

    [Fact]
    public void A_field_has_no_title_and_begins_at_level_3()
    {
        var body = Reading.Of("# A\n\n## B", isPageBody: false).Body;

        Assert.Null(body.LeadingHeading);
        Assert.Equal([3, 4], body.Headings.Select(h => h.Level));
    }

    [Theory]
    [InlineData("## A\n#### B\n### C\n# D\n## E\n##### F", new[] { 2, 3, 3, 2, 3, 4 })]
    [InlineData("#### A\n## B\n###### C", new[] { 2, 2, 3 })]
    public void Levels_are_never_skipped(string text, int[] levels) => Assert.Equal(levels, Reading.Of("x\n\n" + text).Body.Headings.Select(h => h.Level));

    [Theory]
    [InlineData("## What it is", "what-it-is")]
    [InlineData("## A & B: C/D (e) – f", "a--b-cd-e--f")]
    [InlineData("## Über `code_x` *größer*", "über-code_x-größer")]
    [InlineData("## 🚀 Launch", "-launch")]
    [InlineData("## 日本語 2.0", "日本語-20")]
    [InlineData("## [NPS](a.md) &amp; more", "nps--more")]
    [InlineData("## !!!", "section")]
    [InlineData("## Words {#my-id}", "my-id")]
    [InlineData("## Words {#my-id} ##", "my-id")]
    [InlineData("Words {#my-id}\n---", "my-id")]
    [InlineData("## Words {: #my-id .x}", "my-id")]
    [InlineData("## Words\n{: .x #my-id}", "my-id")]
    public void Headings_have_the_address_that_GitHub_gives_them_or_their_own(string text, string id)
    {
        var heading = Assert.Single(Reading.Of(text).Body.Headings);

        Assert.Equal(id, heading.Id);
        Assert.DoesNotContain('{', heading.Text);
    }

    [Fact]
    public void Repeated_headings_are_numbered_and_make_way_for_chosen_addresses()
    {
        var headings = Reading.Of("## A\n## A\n## A-1\n## A\n## B {#a}").Body.Headings;

        Assert.Equal(["a-1", "a-2", "a-1-1", "a-3", "a"], headings.Select(h => h.Id));
    }

    [Theory]
    [InlineData("##Formula", true)]
    [InlineData("> ###3 steps", true)]
    [InlineData("#tag and words", false)]
    [InlineData("\\##Formula", false)]
    [InlineData("## Formula", false)]
    [InlineData("##", false)]
    public void A_heading_without_its_space_is_reported(string text, bool isReported) =>
        Assert.Equal(isReported ? ["PB1214"] : [], Reading.Of(text).Diagnostics.Select(d => d.Rule.Code));

    [Fact]
    public void An_address_given_twice_is_reported_at_the_second()
    {
        var reading = Reading.Of("## A {#x}\n\n## B {#x}");

        Assert.Equal(("PB1210", "3:8"), (Assert.Single(reading.Diagnostics).Rule.Code, reading.Diagnostics[0].Span!.Value.Start.ToString()));
        Assert.Equal(["x", "b"], reading.Body.Headings.Select(h => h.Id));
    }

    [Fact]
    public void Sections_hold_the_words_under_each_heading()
    {
        var body = Reading.Of("Intro *words*.\n\n## A\n\none `two`\n\n- three\n- [four](x.md)\n\n## B\n\n|a|b|\n|-|-|\n|c|d|").Body;

        Assert.Equal([(-1, "Intro words."), (0, "one two three four"), (1, "a b c d")], body.Sections.Select(s => (s.Heading, s.Text)));
        Assert.Equal(10, body.WordCount);
    }

    [Fact]
    public void A_table_scrolls_in_a_named_region()
    {
        var html = Reading.Of("## Costs\n\n|a|b||\n|:-|-:|-|\n|1|2|3|4|\n|1|\n\nx\n\n|a|\n|-|\n|b|").Html;

        Assert.Contains("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table: Costs\">", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Table: Costs (2)\"", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\" class=\"left\">a</th>\n<th scope=\"col\" class=\"right\">b</th>\n<td></td>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"left\">1</td>\n<td class=\"right\"></td>\n<td></td>\n</tr>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("4", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_list_has_boxes_that_can_be_heard() =>
        Assert.Equal(
            "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><input type=\"checkbox\" disabled aria-label=\"Not done\"> a [x] b</li>\n<li class=\"task-list-item\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> c</li>\n</ul>\n",
            Reading.Of("- [ ] a [x] b\n- [x] c").Html);

    [Fact]
    public void A_callout_is_a_note_with_a_title() =>
        Assert.Equal(
            "<div class=\"callout callout--tip\" role=\"note\">\n<p class=\"callout__title\">Tip</p>\n<p>Try it.</p>\n</div>\n",
            Reading.Of("> [!TIP]\n> Try it.").Html);

    [Theory]
    [InlineData("Text.[^1][^2]")]
    [InlineData("Text.[^1]: [^2]")]
    [InlineData("Text.[^1](aside) [^2]", 1)]
    [InlineData("[Text.[^1]](a.md) **[^2]**")]
    [InlineData("|a[^1]|\n|-|\n|[^2][^1]|", 3)]
    public void Each_mark_of_a_note_is_a_mark(string text, int marks = 2)
    {
        var reading = Reading.Of(text + "\n\n[^1]: One.\n\n[^2]: Two.");

        Assert.Equal(marks, reading.Html.Split("class=\"footnote-ref\"").Length - 1);
    }

    [Theory]
    [InlineData("# Title[^1]\n\nText.\n\n[^1]: Note.")]
    [InlineData("![a[^1]](b.png)\n\n[^1]: Note.")]
    public void A_note_whose_mark_is_not_written_leads_nowhere(string text)
    {
        var html = Reading.Of(text).Html;

        Assert.Contains("<li id=\"fn:1\">\n<p>Note.</p>\n</li>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("#fnref:", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Footnotes_lead_there_and_back()
    {
        var html = Reading.Of("A.[^n] B.[^n]\n\n[^n]: Note.").Html;

        Assert.Contains("<sup class=\"footnote-ref\" id=\"fnref:1\"><a href=\"#fn:1\" aria-label=\"Footnote 1\">1</a></sup>", html, StringComparison.Ordinal);
        Assert.Contains("id=\"fnref:2\"", html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"fn:1\">\n<p>Note. <a class=\"footnote-back\" href=\"#fnref:1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_takes_the_focus_and_names_its_language() =>
        Assert.Equal("<pre tabindex=\"0\"><code class=\"language-c#\">a &lt; b\n</code></pre>\n", Reading.Of("```C#\na < b\n```").Html);

    [Theory]
    [InlineData("```\"><script>\na\n```")]
    [InlineData("*[<img src=x onerror=alert(1)>]: t")]
    [InlineData("## a {#b onclick=alert(1)}")]
    [InlineData("[a](b){onclick=alert(1)}")]
    [InlineData("![a](https://youtube.com/watch?v=x)")]
    [InlineData("|a {onclick=x}|\n|-|\n|b|")]
    [InlineData("[[\"><script>]]")]
    public void Tricks_stay_text(string text)
    {
        var html = Reading.Of(text).Html;

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("<[^>]*\\son", html);
    }
}
