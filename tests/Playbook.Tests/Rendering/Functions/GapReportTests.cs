using Playbook.Content;
using Playbook.Generation.Rendering;
using Playbook.Generation.Rendering.Functions;
using Playbook.Generation.Rendering.Plays;

namespace Playbook.Tests.Rendering.Functions;

public sealed class GapReportTests
{
    [Fact]
    public void Lists_functions_and_plays_that_nothing_measures_and_plays_that_it_was_not_asked_about()
    {
        using var playbook = Playbook();
        var model = playbook.Check().Model;

        var gaps = GapReport.Of(model, new LinkViews(model, new PlaybookSettings(), NoWords.Instance));

        Assert.Equal(
            ["functions-without-metric: IT", "plays-without-metric: Talk", "plays-without-it: Round, Talk"],
            gaps.Select(g => $"{g["name"]}: {string.Join(", ", ((View[])g["items"]!).Select(i => i["title"]))}"));
    }

    [Fact]
    public void The_timeline_shows_a_play_from_its_phase_to_its_latest_useful_moment()
    {
        using var playbook = Playbook();
        var model = playbook.Check().Model;

        var timeline = PhaseTimeline.Of(model, new LinkViews(model, new PlaybookSettings(), NoWords.Instance), NoWords.Instance)!;

        Assert.Equal(["discover", "define", "design", "deliver", "measure"], (string[])timeline["levels"]!);
        Assert.Equal(
            ["IT: 0 1 0 0 0", "UX: 1 2 1 0 0"],
            ((View[])timeline["rows"]!).Select(row => $"{((View)row["function"]!)["title"]}: {string.Join(' ', ((View[])row["cells"]!).Select(c => c["count"]))}"));
    }

    private static TinyPlaybook Playbook() => new()
    {
        ["functions/it.yml"] = "title: IT\n",
        ["functions/ux.yml"] = "title: UX\n",
        ["metrics/rate.yml"] = "title: Rate\nfunctions: [ux]\n",
        ["plays/map.yml"] = "title: Map\nfunctions: [ux]\nphase: discover\nlatest-useful-moment: { phase: design }\nmetrics: [rate]\nit: { feasibility: possible }\n",
        ["plays/round.yml"] = "title: Round\nfunctions: [ux]\nphase: define\nlatest-useful-moment: { phase: discover }\nmetrics: [rate]\nit: { feasibility: not asked }\n",
        ["plays/talk.yml"] = "title: Talk\nfunctions: [it]\nphase: define\n",
    };
}
