namespace Playbook.Tests.Parsing.Markdown;

public sealed class MarkdownTableTests
{
    [Theory]
    [InlineData("|a|b|\n|-|-|\n|1|2|\nText.", "a b / 1 2 / Text. ")]
    [InlineData("|a|b|\n|-|-|\n|`x \\| y`|2|", "a b / x | y 2")]
    [InlineData("|a|b|\n|-|-|\n|\\|\\||2|", "a b / || 2")]
    [InlineData("|a|b|\n|-|-|\n|1|2|3|", "a b / 1 2")]
    [InlineData("|a|b|c|\n|-|-|-|\n|1|", "a b c / 1  ")]
    [InlineData("a|b\n-|-\n1|2", "a b / 1 2")]
    [InlineData("words\n|a|b|\n|-|-|\n|1|2|", "a b / 1 2")]
    [InlineData("- x\n\n  |a|b|\n  |-|-|\n  |1|2|", "a b / 1 2")]
    [InlineData("> |a|b|\n> |-|-|\n> |1|2|", "a b / 1 2")]
    [InlineData("|a|b|\n|-|-|\n|[[x|y]]|[[z\\|w]]|", "a b / y w")]
    [InlineData("|a|b|\n|-|-|\n|`[[x|y]]`|2|", "a b / [[x|y]] 2")]
    public void A_table_is_read_as_the_git_host_reads_it(string text, string cells)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Reading.Of(text).Html);

        Assert.Equal(cells, string.Join(" / ", document.QuerySelectorAll("tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent)))));
    }

    [Fact]
    public void Words_above_a_table_are_a_paragraph() =>
        Assert.StartsWith("<p>one\ntwo</p>\n<div class=\"table\"", Reading.Of("one\ntwo\n|a|b|\n|-|-|\n|1|2|").Html, StringComparison.Ordinal);

    [Fact]
    public void A_caption_needs_no_blank_line_below_it() =>
        Assert.Contains("<caption>Answers</caption>", Reading.Of("Table: Answers\n|a|b|\n|-|-|\n|1|2|").Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("|a|\n|-|\n|`x \\| y` [b](c.md)|", "3:15")]
    [InlineData("|a|\n|-|\n|\\|\\|\\| [b](c.md)|", "3:13")]
    public void A_link_behind_a_bar_in_a_cell_keeps_its_place(string text, string place) =>
        Assert.Equal(place, Assert.Single(Reading.Of(text).Body.Links).TargetSpan.Start.ToString());

    [Fact]
    public void A_bar_in_a_wiki_link_is_written_again_where_it_is_no_link() =>
        Assert.Equal("<pre tabindex=\"0\"><code>[[a|b]] | c\n</code></pre>\n", Reading.Of("```\n[[a|b]] | c\n```").Html);

    [Theory]
    [InlineData(1_000)]
    [InlineData(5_000)]
    public void A_row_of_its_own_for_each_line_below_a_table_has_the_limits_of_a_table(int lines)
    {
        var text = "|" + string.Concat(Enumerable.Repeat("a|", 100)) + "\n|" + string.Concat(Enumerable.Repeat("-|", 100)) + "\n" + string.Concat(Enumerable.Repeat("a\n", lines));

        Assert.Equal("PB1206", Assert.Single(Reading.Of(text).Diagnostics).Rule.Code);
    }
}
