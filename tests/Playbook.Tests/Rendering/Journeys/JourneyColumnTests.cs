using System.Globalization;
using System.Xml.Linq;
using Playbook.Generation.Rendering.Journeys;

namespace Playbook.Tests.Rendering.Journeys;

public sealed class JourneyColumnTests
{
    private static readonly JourneyWords Words = new("How it feels", "Delighted", "Neutral", "Awful");

    [Fact]
    public void A_later_step_stands_lower_and_a_better_feeling_further_on()
    {
        var points = Draw(new("Use", "Fine", 0.5m), new("Use", "Better", 1), new("Stay", "Best", 2)).Descendants().Where(e => Class(e).Contains("__point--", StringComparison.Ordinal)).ToArray();

        var down = points.Select(p => Number(p, "cy")).ToArray();
        var across = points.Select(p => Number(p, "cx")).ToArray();
        Assert.Equal(down.Order(), down);
        Assert.Equal(across.Order(), across);
        Assert.Equal(3, across.Distinct().Count());
    }

    [Fact]
    public void Is_no_wider_than_a_phone_however_many_steps_there_are()
    {
        var svg = Draw([.. Enumerable.Range(1, 40).Select(i => new JourneyPoint("Use", $"Step number {i} of a very long way", i % 5 - 2))]);

        Assert.True(Number(svg, "width") <= 328);
        Assert.All(svg.Descendants().Where(e => e.Name.LocalName == "text"), t => Assert.InRange(Number(t, "x"), 0, Number(svg, "width")));
    }

    [Fact]
    public void Names_each_stage_once_and_every_step()
    {
        var texts = Draw(new("Hear of it", "Sees an advert", 0), new("Hear of it", "Asks a friend", 1), new("Try it", "Signs up", -1)).Descendants().Where(e => e.Name.LocalName == "text").ToArray();

        Assert.Equal(["Hear of it", "Try it"], texts.Where(t => Class(t) == "journey-curve__name").Select(t => t.Value));
        Assert.Equal(["Sees an advert", "Asks a friend", "Signs up"], texts.Where(t => Class(t) == "journey-curve__label").Select(t => t.Value));
    }

    [Fact]
    public void The_curve_breaks_at_a_step_whose_feeling_is_not_known()
    {
        var svg = Draw(new("A", "one", 1), new("A", "two", 0), new("A", "three", null), new("B", "four", -1), new("B", "five", 2));

        Assert.Equal(2, svg.Descendants().Count(e => Class(e) == "journey-curve__line"));
    }

    [Fact]
    public void Is_nothing_where_no_feeling_is_known() => Assert.Equal("", JourneyColumn.Of([new("A", "one", null)], Words, "curve"));

    private static XElement Draw(params JourneyPoint[] points) => XElement.Parse(JourneyColumn.Of(points, Words, "curve"));

    private static string Class(XElement element) => element.Attribute("class")?.Value ?? "";

    private static decimal Number(XElement element, string name) => decimal.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
