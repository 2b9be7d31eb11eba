using Playbook.Content;
using Playbook.Generation.Rendering;
using Playbook.Generation.Rendering.Journeys;

namespace Playbook.Tests.Rendering.Journeys;

public sealed class JourneyReadingsTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new()
    {
        ["metrics/csat.yml"] = "title: Satisfaction\nunit: percent\n",
        ["metrics/wait.yml"] = "title: Waiting time\nunit: hours\n",
        ["touchpoints/chat.yml"] = "title: Chat\nscores: [{ metric: wait, value: 3.10, date: 2026-09-30 }, { metric: csat, value: 78, date: 2026-09-30 }, { metric: csat, value: 71, date: 2026-06-30 }]\n",
        ["touchpoints/form.yml"] = "title: Form\nscores: [{ metric: csat, value: 64, date: 2026-08-31 }]\n",
        ["touchpoints/poster.yml"] = "title: Poster\n",
    };

    public void Dispose() => _playbook.Dispose();

    [Fact]
    public void Touchpoints_come_once_each_in_the_order_of_the_steps_with_the_latest_reading_of_every_metric()
    {
        var readings = ReadingsOf("poster", "form", "chat", "form")!;

        Assert.Equal(
            ["Form 1: Satisfaction 64 percent 2026-08-31", "Chat 2: Waiting time 3.10 hours 2026-09-30, Satisfaction 78 percent 2026-09-30"],
            ((View[])readings["measured"]!).Select(m => $"{Title(m["touchpoint"])} {m["count"]}: {string.Join(", ", ((View[])m["rest"]!).Prepend((View)m["first"]!).Select(Said))}"));
        Assert.Equal(["Poster"], ((View[])readings["unmeasured"]!).Select(Title));
    }

    [Fact]
    public void A_journey_that_names_no_touchpoint_adds_nothing_up() => Assert.Null(ReadingsOf());

    [Fact]
    public void The_page_shows_each_reading_beside_its_touchpoint_and_names_those_without()
    {
        Journey("chat", "poster");

        var page = _playbook.Page("journeys/visit");

        Assert.Contains("""<th scope="row" rowspan="2"><a href="/touchpoints/chat/">Chat</a></th>""", page, StringComparison.Ordinal);
        Assert.Contains("<td data-lane=\"Value\">78 <span class=\"quiet\">percent</span></td>\n<td data-lane=\"Up to\"><time datetime=\"2026-09-30\">30 September 2026</time></td>", page, StringComparison.Ordinal);
        Assert.Contains("Not yet measured:\n<ul class=\"comma\"><li><a href=\"/touchpoints/poster/\">Poster</a></li>\n</ul>", page, StringComparison.Ordinal);
    }

    private View? ReadingsOf(params string[] touchpoints)
    {
        Journey(touchpoints);
        var model = _playbook.Check().Model;
        return new JourneyReadings(model, new LinkViews(model, new PlaybookSettings(), NoWords.Instance)).Of(model.Find(new EntryId("journey", "visit"))!);
    }

    private void Journey(params string[] touchpoints) => _playbook["journeys/visit.yml"] =
        $"title: Visit\nstages: [{{ id: all, name: All, steps: [{{ title: Thinks, emotion: 0 }}{string.Concat(touchpoints.Select((t, i) => $", {{ title: Step {i}, touchpoint: {t}, emotion: 0 }}"))}] }}]\n";

    private static string Said(View reading) => $"{Title(reading["metric"])} {reading["value"]} {reading["unit"]} {reading["day"]}";

    private static string Title(object? link) => (string)((View)link!)["title"]!;
}
