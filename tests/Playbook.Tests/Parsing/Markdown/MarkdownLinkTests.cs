using Playbook.Content;
using Playbook.Generation.Parsing;

namespace Playbook.Tests.Parsing.Markdown;

public sealed class MarkdownLinkTests
{
    [Theory]
    [InlineData("See [NPS](../metrics/nps.md#formula).", LinkKind.Link, "../metrics/nps.md#formula", "1:11", "NPS")]
    [InlineData("See [N*P*S](<../a.md> \"t\").", LinkKind.Link, "../a.md", "1:14", "NPS")]
    [InlineData("![a *chart*](chart.png)", LinkKind.Image, "chart.png", "1:14", "a chart")]
    [InlineData("<https://example.com/x>", LinkKind.Autolink, "https://example.com/x", "1:2", "https://example.com/x")]
    [InlineData("[[metric/nps]]", LinkKind.Wiki, "metric/nps", "1:3", null)]
    [InlineData("[[ metric/nps | the score ]]", LinkKind.Wiki, "metric/nps", "1:4", "the score")]
    [InlineData("[words][r]\n\n[r]: ../a.md", LinkKind.Link, "../a.md", "3:6", "words")]
    [InlineData("[r][]\n\n> [r]: ../a.md 'x'", LinkKind.Link, "../a.md", "3:8", "r")]
    [InlineData("[r]\n\n[r]:\n  ../a.md", LinkKind.Link, "../a.md", "4:3", "r")]
    [InlineData("😀 - 😀\t[a](b.md)", LinkKind.Link, "b.md", "1:11", "a")]
    [InlineData("- x\n\t- y [a](b.md)", LinkKind.Link, "b.md", "2:10", "a")]
    [InlineData("x\n\n##\tA [a](b.md)", LinkKind.Link, "b.md", "3:10", "a")]
    [InlineData("x\n\n# \tA [a](b.md) \t ", LinkKind.Link, "b.md", "3:10", "a")]
    [InlineData("x\n\n7) #\tA [a](b.md) #", LinkKind.Link, "b.md", "3:12", "a")]
    [InlineData("> quoted\n> twice [a](b.md)", LinkKind.Link, "b.md", "2:13", "a")]
    [InlineData("|x|y|\r\n|-|-|\r\n|1|[a](b.md)|", LinkKind.Link, "b.md", "3:8", "a")]
    [InlineData("a\rb [a](b.md)", LinkKind.Link, "b.md", "2:7", "a")]
    public void Every_kind_of_link_knows_its_target_and_where_it_stands(string text, LinkKind kind, string target, string place, string? words)
    {
        var link = Assert.Single(Reading.Of(text).Body.Links);

        Assert.Equal((kind, target, place, words), (link.Kind, link.Target, link.TargetSpan.Start.ToString(), link.Text));
        Assert.Equal(target, link.TargetSpan.Text);
    }

    [Fact]
    public void Positions_count_from_the_start_of_the_file_not_of_the_body()
    {
        var reading = Reading.Of("---\ntitle: x\n---\n\nSee [a](b.md).", skip: "---\ntitle: x\n---\n".Length);

        Assert.Equal("5:9", Assert.Single(reading.Body.Links).TargetSpan.Start.ToString());
    }

    [Fact]
    public void A_wiki_link_without_words_leaves_a_gap_for_the_title()
    {
        var body = Reading.Of("[[nps]] and [[nps|words]]").Body;

        Assert.Equal(
            [HtmlGapKind.LinkStart, HtmlGapKind.LinkText, HtmlGapKind.LinkEnd, HtmlGapKind.LinkStart, HtmlGapKind.LinkEnd],
            body.Gaps.Select(g => g.Kind));
    }

    [Theory]
    [InlineData("`[[nps]]`")]
    [InlineData("\\[[nps]]")]
    [InlineData("```\n[[nps]]\n[a](b.md)\n```")]
    [InlineData("[[]] [[ ]] [[|x]] [[a\nb]]")]
    public void Code_and_escapes_and_empty_brackets_are_no_links(string text) => Assert.Empty(Reading.Of(text).Body.Links);

    [Fact]
    public void A_link_whose_words_stand_in_brackets_is_no_wiki_link() =>
        Assert.Equal(LinkKind.Link, Assert.Single(Reading.Of("[[1]](https://example.com/)").Body.Links).Kind);

    [Fact]
    public void A_bar_in_a_wiki_link_does_not_end_a_cell()
    {
        var reading = Reading.Of("|a|b|\n|-|-|\n|[[nps|score]]|[[ces\\|effort]]|");

        Assert.Equal(["score", "effort"], reading.Body.Links.Select(l => l.Text));
        Assert.Equal(["nps", "ces"], reading.Body.Links.Select(l => l.Target));
        Assert.DoesNotContain("[[", reading.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("One. See [NPS](nps.md) for more. Two.", "See NPS for more.")]
    [InlineData("Ask, e.g. J. Smith, about [[nps|it]]! Now.", "Ask, e.g. J. Smith, about it!")]
    [InlineData("[NPS](nps.md)", null)]
    [InlineData("- [NPS](nps.md)\n- other words", null)]
    public void The_context_is_the_sentence_around_the_link(string text, string? context) =>
        Assert.Equal(context, Assert.Single(Reading.Of(text).Body.Links).Context);

    [Fact]
    public void A_long_sentence_is_cut_between_words_around_the_link()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 100));

        var context = Assert.Single(Reading.Of($"{words} [NPS](nps.md) {words}").Body.Links).Context;

        Assert.InRange(context!.Length, 100, 210);
        Assert.Matches("^…word .* NPS .* word…$", context);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))", "PB3101", "1:5")]
    [InlineData("[x](&#106;avascript:alert(1))", "PB3101", "1:5")]
    [InlineData("[x][r]\n\n[r]: data:text/html,x", "PB3101", "3:6")]
    [InlineData("<javascript:alert(1)>", "PB3101", "1:2")]
    [InlineData("![x](https://example.com/x.png)", "PB3103", "1:6")]
    [InlineData("![x](//example.com/x.png)", "PB3101", "1:6")]
    [InlineData("[x]()", "PB3101", "1:1")]
    public void A_refused_target_is_reported_and_shown_as_words(string text, string code, string place)
    {
        var reading = Reading.Of(text);

        var diagnostic = Assert.Single(reading.Diagnostics);
        Assert.Equal((code, place), (diagnostic.Rule.Code, diagnostic.Span!.Value.Start.ToString()));
        Assert.Empty(reading.Body.Links);
        Assert.Empty(reading.Body.Gaps);
        Assert.Matches("<p>(x|javascript:.*)</p>", reading.Html);
    }

    [Theory]
    [InlineData("[text][nolabel]", "nolabel", "1:8")]
    [InlineData("[text][]", "text", "1:2")]
    [InlineData("**[bold *text*][no label]**", "no label", "1:17")]
    [InlineData("![picture][nolabel]", "nolabel", "1:12")]
    public void A_reference_without_a_definition_is_reported(string text, string label, string place)
    {
        var diagnostic = Assert.Single(Reading.Of(text).Diagnostics);

        Assert.Equal(("PB3102", label, place), (diagnostic.Rule.Code, diagnostic.Span!.Value.Text, diagnostic.Span.Value.Start.ToString()));
    }

    [Theory]
    [InlineData("a [word] alone, cells[0][1], [0][1], \\[a][b], `[a][b]`")]
    [InlineData("- [ ] [a][ ]\n- [x] done")]
    [InlineData("[a][b]\n\n[b]: c.md")]
    [InlineData("[a][B  c]\n\n[b C]: c.md")]
    [InlineData("```\n[a][b]\n```")]
    [InlineData("    [a][b]")]
    [InlineData("Text.[^1][^2]\n\n[^1]: a\n[^2]: b")]
    public void Brackets_that_are_text_are_left_alone(string text) => Assert.Empty(Reading.Of(text).Diagnostics);

    [Theory]
    [InlineData("See [a](my file.md).", "my file.md", "my%20file.md")]
    [InlineData("![a]( ./my big file.png )", "./my big file.png", "./my%20big%20file.png")]
    public void A_target_with_a_space_is_reported_and_mended(string text, string target, string mended)
    {
        var diagnostic = Assert.Single(Reading.Of(text).Diagnostics);

        Assert.Equal(("PB3106", target), (diagnostic.Rule.Code, diagnostic.Span!.Value.Text));
        Assert.Equal((mended, true), (diagnostic.Suggestion!.Replacement, diagnostic.Suggestion.IsSafe));
    }

    [Theory]
    [InlineData("[a](b.md \"my title\")")]
    [InlineData("f[i](a, b.c) and [sic](in the text) `[a](b c.md)`")]
    public void Words_in_parentheses_are_no_target(string text) => Assert.Empty(Reading.Of(text).Diagnostics);

    [Fact]
    public void A_text_full_of_problems_names_the_first_few_hundred() =>
        Assert.Equal(500, Reading.Of(string.Concat(Enumerable.Repeat("[a](x:y)\n\n", 2_000))).Diagnostics.Length);

    [Fact]
    public void A_picture_without_words_is_shown_and_reported()
    {
        var reading = Reading.Of("![](chart.png)");

        Assert.Equal("PB3105", Assert.Single(reading.Diagnostics).Rule.Code);
        Assert.Contains("<img", reading.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Customers stay.[^1]", "1:16")]
    [InlineData("Customers stay [^12] longer", "1:16")]
    [InlineData("Customers stay[^survey-2024].", "1:15")]
    public void A_footnote_mark_without_its_note_is_reported(string text, string place)
    {
        var diagnostic = Assert.Single(Reading.Of(text).Diagnostics);

        Assert.Equal(("PB3104", place), (diagnostic.Rule.Code, diagnostic.Span!.Value.Start.ToString()));
    }

    [Theory]
    [InlineData("The pattern [^a-z] and [^abcd], \\[^1], `[^1]`")]
    [InlineData("[^1](a.md)")]
    [InlineData("A.[^1]\n\n[^1]: Note.")]
    public void Other_brackets_with_a_caret_are_text(string text) => Assert.Empty(Reading.Of(text).Diagnostics);

    [Fact]
    public void A_misspelt_label_is_suggested()
    {
        var diagnostic = Assert.Single(Reading.Of("[a][surwey]\n\n[survey]: b.md").Diagnostics);

        Assert.Contains("did you mean `survey`?", diagnostic.Help);
    }
}
