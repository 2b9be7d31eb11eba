namespace Playbook.Tests.Parsing.Markdown;

public sealed class MarkdownCalloutTests
{
    [Theory]
    [InlineData("> [!NOTE]\n> Text.", "note", "Note", "Text.")]
    [InlineData("> [!note] A title\n> Text.", "note", "A title", "Text.")]
    [InlineData("> [!warning]  \n> Text.", "warning", "Warning", "Text.")]
    [InlineData("> [!TIP]+ Open\n>\n> Text.", "tip", "Open", "Text.")]
    [InlineData("> [!danger]\n> Text.", "caution", "Danger", "Text.")]
    [InlineData("1. Step\n\n   > [!CAUTION]\n   > Text.", "caution", "Caution", "Text.")]
    [InlineData("- > [!IMPORTANT]\n  > Text.", "important", "Important", "Text.")]
    [InlineData(":::details More\n> [!TIP] Title\n> Text.\n:::", "tip", "Title", "Text.")]
    [InlineData("> Quoted\n>\n> > [!TIP]\n> > Text.", "tip", "Tip", "Text.")]
    [InlineData("> [!TIP]\r\n> Text.", "tip", "Tip", "Text.")]
    [InlineData("> [!TIP] Only a title", "tip", "Only a title", "")]
    public void A_quote_that_begins_with_a_kind_is_a_callout_wherever_it_stands(string text, string kind, string title, string words)
    {
        var callout = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Reading.Of(text).Html).QuerySelector(".callout")!;

        Assert.Equal($"callout callout--{kind}", callout.ClassName);
        Assert.Equal((title, words), (callout.FirstElementChild!.TextContent, callout.QuerySelector(".callout__title ~ p")?.TextContent ?? ""));
    }

    [Fact]
    public void A_title_is_Markdown_and_its_links_are_links()
    {
        var reading = Reading.Of("> [!note] The **new** [rule](rule.md)\n> Text.");

        Assert.Contains("<p class=\"callout__title\"><span>The <strong>new</strong> <a href=\"rule.md\">rule</a></span></p>\n<p>Text.</p>", reading.Html, StringComparison.Ordinal);
        Assert.Equal(("rule.md", "1:30"), (Assert.Single(reading.Body.Links).Target, reading.Body.Links[0].TargetSpan.Start.ToString()));
    }

    [Fact]
    public void A_callout_in_a_callout_is_one() =>
        Assert.Equal(2, Reading.Of("> [!note] Outer\n> Text.\n>\n> > [!tip]\n> > Inner.").Html.Split("class=\"callout ").Length - 1);

    [Fact]
    public void A_hyphen_behind_the_kind_closes_it() =>
        Assert.Equal("<details><summary><span>Why?</span></summary>\n<p>Text.</p>\n</details>\n", Reading.Of("> [!faq]- Why?\n> Text.").Html);

    [Theory]
    [InlineData("> [!tip](a.md)\n> Text.")]
    [InlineData("> Text.\n> [!tip]")]
    [InlineData("> Text.\n>\n> [!tip]\n> More.")]
    [InlineData("> [!]\n> Text.")]
    [InlineData("> \\[!tip]\n> Text.")]
    public void Elsewhere_the_sign_is_text(string text) => Assert.DoesNotContain("callout", Reading.Of(text).Html, StringComparison.Ordinal);
}
