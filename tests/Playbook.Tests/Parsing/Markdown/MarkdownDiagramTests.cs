using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Playbook.Tests.Parsing.Markdown;

public sealed partial class MarkdownDiagramTests
{
    [Fact]
    public void A_flow_is_drawn_and_told_as_a_list()
    {
        var reading = Reading.Of("```flow From research to design\nResearch -> Define: findings & quotes\nDefine → Design\nDefine -> Deliver\n```");

        Assert.Empty(reading.Diagnostics);
        Assert.StartsWith("<figure class=\"diagram\">\n<figcaption>From research to design</figcaption>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Diagram: From research to design\"><svg class=\"flow\"", reading.Html, StringComparison.Ordinal);
        Assert.EndsWith(
            "</svg></div>\n<details><summary>The same as a list</summary>\n<ul>\n<li>Research leads to Define (findings &amp; quotes)</li>\n<li>Define leads to Design; Deliver</li>\n</ul>\n</details>\n</figure>\n",
            reading.Html,
            StringComparison.Ordinal);
        Assert.Null(SafeMarkup.Flaw(reading.Html));
    }

    [Fact]
    public void A_chain_is_several_arrows_and_its_words_belong_to_the_last()
    {
        var html = Reading.Of("```flow\nA -> B -> C: d\n```").Html;

        Assert.Contains("<li>A leads to B</li>\n<li>B leads to C (d)</li>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A -> B\nB -> A\nA -> C\nB -> C\nC -> D\nA -> D")]
    [InlineData("A -> B\nC -> D\nE")]
    [InlineData("One -> A\nOne -> B\nOne -> C\nA -> Two\nB -> Two\nC -> Two\nTwo -> One: again and again")]
    [InlineData("A step with many words in its name, more than one line -> Kundenzufriedenheitsumfrageergebnisse")]
    public void No_two_steps_of_a_flow_overlap_and_all_stand_inside_the_drawing(string flow)
    {
        var svg = SvgOf(Reading.Of($"```flow\n{flow}\n```").Html);
        var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToArray();
        var steps = svg.Elements("rect").Select(r => (X: Number(r, "x"), Y: Number(r, "y"), W: Number(r, "width"), H: Number(r, "height"))).ToList();

        Assert.All(steps, s => Assert.True(s.X >= box[0] && s.Y >= box[1] && s.X + s.W <= box[0] + box[2] && s.Y + s.H <= box[1] + box[3]));
        Assert.All(
            steps.SelectMany((a, i) => steps.Skip(i + 1).Select(b => (a, b))),
            p => Assert.False(p.a.X < p.b.X + p.b.W && p.b.X < p.a.X + p.a.W && p.a.Y < p.b.Y + p.b.H && p.b.Y < p.a.Y + p.a.H));
    }

    [Fact]
    public void Words_of_a_flow_are_wrapped_and_none_is_left_out()
    {
        var svg = SvgOf(Reading.Of("```flow\nAsk at least six customers of every segment -> Kundenzufriedenheitsumfrage\n```").Html);

        Assert.Equal(["Ask at least six", "customers of", "every segment", "Kundenzufriedenh-", "eitsumfrage"], svg.Elements("text").Select(t => t.Value));
    }

    [Fact]
    public void Two_steps_side_by_side_fit_on_a_phone() =>
        Assert.InRange(Number(SvgOf(Reading.Of("```flow\nA -> B\nA -> C\n```").Html), "width"), 1, 328);

    [Fact]
    public void A_tree_is_a_list_inside_a_list()
    {
        var reading = Reading.Of("```tree What it hangs on\nStay\n  - Reach <goals>\n    Fast\n  - Trust\n```");

        Assert.Empty(reading.Diagnostics);
        Assert.Equal(
            "<figure class=\"diagram\">\n<figcaption>What it hangs on</figcaption>\n<ul class=\"tree\">\n<li><span class=\"tree__name\">Stay</span>\n<ul>\n<li><span class=\"tree__name\">Reach &lt;goals&gt;</span>\n<ul>\n"
            + "<li><span class=\"tree__name\">Fast</span></li>\n</ul>\n</li>\n<li><span class=\"tree__name\">Trust</span></li>\n</ul>\n</li>\n</ul>\n</figure>\n",
            reading.Html);
    }

    [Fact]
    public void A_drawing_that_cannot_be_drawn_is_shown_as_written()
    {
        var reading = Reading.Of("```tree\nA\n    B\n  C\n```");

        Assert.Contains("<code class=\"language-tree\">A\n    B\n  C\n</code>", reading.Html, StringComparison.Ordinal);
        Assert.Equal("PB1235", Assert.Single(reading.Diagnostics).Rule.Code);
    }

    [Fact]
    public void The_words_of_a_drawing_are_found_by_the_search() =>
        Assert.Equal("Ask Sort notes", Reading.Of("```flow\nAsk -> Sort: notes\n```").Body.Sections.Single().Text);

    private static XElement SvgOf(string html) => XElement.Parse(Svg().Match(html).Value);

    private static int Number(XElement element, string name) => Number(element.Attribute(name)!.Value);

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Svg();
}
