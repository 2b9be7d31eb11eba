namespace Playbook.Tests.Parsing.Markdown;

public sealed class MarkdownContainerTests
{
    [Theory]
    [InlineData(":::note\nText\n:::", "<div class=\"callout callout--note\" role=\"note\">\n<p class=\"callout__title\">Note</p>\n<p>Text</p>\n</div>\n")]
    [InlineData("::: warning Before <you> call\nText\n:::", "<div class=\"callout callout--warning\" role=\"note\">\n<p class=\"callout__title\">Before &lt;you&gt; call</p>\n<p>Text</p>\n</div>\n")]
    [InlineData(":::details More\n- a\n:::\nb", "<details><summary>More</summary>\n<ul>\n<li>a</li>\n</ul>\n</details>\n<p>b</p>\n")]
    [InlineData(":::quote Ann, customer\nGood.\n:::", "<figure class=\"quote\">\n<blockquote>\n<p>Good.</p>\n</blockquote>\n<figcaption>Ann, customer</figcaption>\n</figure>\n")]
    [InlineData(":::steps\n1. a\n2. b\n:::", "<ol class=\"guide-steps\">\n<li>a</li>\n<li>b</li>\n</ol>\n")]
    [InlineData(":::cards\n- [a](b.md)\n:::", "<ul class=\"guide-cards\">\n<li><a href=\"b.md\">a</a></li>\n</ul>\n")]
    [InlineData("![A chart](c.png \"Last *year*\")", "<figure><img src=\"c.png\" alt=\"A chart\">\n<figcaption>Last *year*</figcaption>\n</figure>\n")]
    public void Containers_give_a_text_its_shape(string text, string html)
    {
        var reading = Reading.Of(text);

        Assert.Equal(html, reading.Html);
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void Tabs_stand_one_below_the_other_each_under_its_name()
    {
        var html = Reading.Of("::::tabs\n:::tab One\na\n:::\n:::tab Two\nb\n:::\n::::").Html;

        Assert.Equal(
            "<pb-tabs class=\"tabs\">\n<div class=\"tab\">\n<p class=\"tab__title\" id=\"tab:1-1\">One</p>\n<p>a</p>\n</div>\n<div class=\"tab\">\n<p class=\"tab__title\" id=\"tab:1-2\">Two</p>\n<p>b</p>\n</div>\n</pb-tabs>\n",
            html);
    }

    [Fact]
    public void A_closing_line_ends_the_innermost_container_and_no_code()
    {
        var reading = Reading.Of(":::note\n:::tip\na\n:::\n```\n:::\n```\nb\n:::\nc");

        Assert.Empty(reading.Diagnostics);
        Assert.EndsWith("<p>a</p>\n</div>\n<pre tabindex=\"0\"><code>:::\n</code></pre>\n<p>b</p>\n</div>\n<p>c</p>\n", reading.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n\n:::nite\nb\n:::", "PB1215", "3:4")]
    [InlineData(":::note\nb", "PB1216", "1:4")]
    public void A_container_that_is_not_one_is_reported(string text, string code, string place)
    {
        var diagnostic = Assert.Single(Reading.Of(text).Diagnostics);

        Assert.Equal((code, place), (diagnostic.Rule.Code, diagnostic.Span!.Value.Start.ToString()));
    }

    [Fact]
    public void A_misspelt_container_is_suggested() =>
        Assert.Contains("did you mean `warning`?", Assert.Single(Reading.Of(":::warnig\nb\n:::").Diagnostics).Help);

    [Fact]
    public void Containers_without_end_cannot_hold_up_the_build()
    {
        var reading = Reading.Of(string.Concat(Enumerable.Repeat(":::note\n\n", 100_000)));

        Assert.Equal(10, reading.Diagnostics.Length);
    }

    [Fact]
    public void A_table_takes_the_words_before_it_as_its_caption()
    {
        var html = Reading.Of("Table: Cost *per* year\n\n|a|\n|-|\n|1|").Html;

        Assert.StartsWith("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table: Cost per year\">\n<table>\n<caption>Cost <em>per</em> year</caption>\n<thead>", html, StringComparison.Ordinal);
    }
}
