using System.Globalization;
using System.Xml.Linq;
using Playbook.Generation.Rendering.Journeys;

namespace Playbook.Tests.Rendering.Journeys;

public sealed class JourneyDrawingTests
{
    private static readonly JourneyWords Words = new("How it feels", "Delighted", "Neutral", "Awful");

    private static readonly JourneyPoint[] FirstBudget =
    [
        new("Hear of it", "A friend shows the app", 1),
        new("Hear of it", "Reads the reviews", 0),
        new("Try it", "Is asked for a fixed monthly income", -1.5m),
    ];

    [Fact]
    public void Draws_a_point_for_each_step_and_its_shape_tells_good_from_bad()
    {
        var svg = Parse(JourneyDrawing.Of(FirstBudget, Words));

        Assert.Equal(
            ["circle journey-curve__point--up", "circle journey-curve__point--level", "path journey-curve__point--down"],
            Points(svg).Select(p => $"{p.Name.LocalName} {Class(p).Split(' ')[1]}"));
    }

    [Fact]
    public void A_better_feeling_stands_higher()
    {
        var svg = Parse(JourneyDrawing.Of([new("Use", "Fine", 1), new("Use", "Better", 1.5m), new("Use", "Best", 2)], Words));

        var heights = Points(svg).Select(p => decimal.Parse(p.Attribute("cy")!.Value, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(heights.OrderDescending(), heights);
    }

    [Fact]
    public void Is_an_image_named_by_its_title_and_told_step_by_step()
    {
        var svg = Parse(JourneyDrawing.Of(FirstBudget, Words, "first-budget"));

        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("first-budget~title first-budget~desc", svg.Attribute("aria-labelledby")!.Value);
        Assert.Equal("How it feels", ById(svg, "first-budget~title"));
        Assert.Equal(
            "Hear of it, A friend shows the app: +1; Hear of it, Reads the reviews: 0; Try it, Is asked for a fixed monthly income: -1.5",
            ById(svg, "first-budget~desc"));
    }

    [Fact]
    public void The_curve_breaks_at_a_step_whose_feeling_is_not_known()
    {
        JourneyPoint[] points = [new("A", "one", 1), new("A", "two", 0), new("A", "three", null), new("B", "four", -1), new("B", "five", 2)];

        var svg = Parse(JourneyDrawing.Of(points, Words));

        Assert.Equal(2, svg.Descendants().Count(e => Class(e) == "journey-curve__line"));
        Assert.Equal(4, Points(svg).Count());
    }

    [Fact]
    public void Stages_are_named_once_each()
    {
        var svg = Parse(JourneyDrawing.Of(FirstBudget, Words));

        Assert.Equal(["Hear of it", "Try it"], svg.Descendants().Where(e => Class(e) == "journey-curve__name").Select(e => e.Value));
    }

    [Fact]
    public void Text_of_authors_stays_text()
    {
        var svg = JourneyDrawing.Of([new("</svg><script>", "\"><img onerror=x> & more", 1)], Words with { Title = "<b>" }, "\"a");

        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", svg, StringComparison.Ordinal);
        Assert.Equal("<b>", Parse(svg).Descendants().First(e => e.Name.LocalName == "title").Value);
    }

    [Fact]
    public void Carries_no_inline_style() =>
        Assert.DoesNotContain("style=", JourneyDrawing.Of(FirstBudget, Words), StringComparison.Ordinal);

    [Fact]
    public void Long_step_names_are_broken_into_at_most_four_lines()
    {
        var name = "Opens the letter that came by post and looks for the one number that says what is left until Friday evening";

        var svg = Parse(JourneyDrawing.Of([new("Use", name, 0)], Words));

        var lines = svg.Descendants().Where(e => Class(e) == "journey-curve__label").Select(e => e.Value).ToArray();
        Assert.Equal(4, lines.Length);
        Assert.EndsWith("…", lines[^1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 17));
    }

    [Fact]
    public void A_journey_without_any_feeling_has_no_drawing() =>
        Assert.Equal("", JourneyDrawing.Of([new("Use", "Something", null)], Words));

    private static XElement Parse(string svg) => XElement.Parse(svg);

    private static IEnumerable<XElement> Points(XElement svg) => svg.Descendants().Where(e => Class(e).StartsWith("journey-curve__point ", StringComparison.Ordinal));

    private static string Class(XElement element) => element.Attribute("class")?.Value ?? "";

    private static string ById(XElement svg, string id) => svg.Descendants().First(e => e.Attribute("id")?.Value == id).Value;
}
