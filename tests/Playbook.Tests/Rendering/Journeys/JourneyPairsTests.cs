using Playbook.Content;
using Playbook.Generation.Rendering.Journeys;

namespace Playbook.Tests.Rendering.Journeys;

public sealed class JourneyPairsTests
{
    private static readonly PlaybookModel Model = Read(
        "stages: [{ id: begin, name: Begin, steps: [{ title: Signs up, touchpoint: form, emotion: 0 }, { title: Waits, emotion: -1 }, { title: Pays, emotion: 1 }] }]",
        "stages: [{ id: begin, name: Begins, steps: [{ title: Is invited, emotion: 2 }, { title: Types one line, touchpoint: form, emotion: 2 }, { title: Pays, emotion: 1 }] }, { id: stay, name: Stay, steps: [{ title: Renews, emotion: 1 }] }]");

    [Fact]
    public void Steps_meet_at_their_touchpoint_or_title_and_the_rest_is_new_or_gone() =>
        Assert.Equal(
            ["Begin: new Is invited", "Begin: better Signs up > Types one line", "Begin: gone Waits", "Begin: same Pays > Pays", "Stay: new Renews"],
            JourneyPairs.Of(Entry("today"), Entry("ideal")).Select(p => $"{p.Stage}: {p.Change} {string.Join(" > ", new[] { p.Today, p.Ideal }.OfType<MapValue>().Select(s => s.Text("title")))}"));

    [Fact]
    public void A_feeling_that_falls_is_worse() =>
        Assert.Equal(["worse", "same", "gone"], JourneyPairs.Of(Entry("ideal"), Entry("today")).Where(p => p.Ideal is not null || p.Stage == "Stay").Select(p => p.Change).Where(c => c != "new"));

    private static Entry Entry(string slug) => Model.Find(new EntryId("journey", slug))!;

    private static PlaybookModel Read(string today, string ideal)
    {
        using var playbook = new TinyPlaybook
        {
            ["journeys/today.yml"] = $"title: Today\n{today}\n",
            ["journeys/ideal.yml"] = $"title: Ideal\n{ideal}\n",
        };
        return playbook.Check().Model;
    }
}
