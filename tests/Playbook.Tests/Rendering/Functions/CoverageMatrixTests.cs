using Playbook.Content;
using Playbook.Generation.Rendering;
using Playbook.Generation.Rendering.Functions;

namespace Playbook.Tests.Rendering.Functions;

public sealed class CoverageMatrixTests
{
    [Fact]
    public void Counts_who_is_in_the_room_or_answers_and_leaves_the_rest_visibly_empty()
    {
        using var playbook = new TinyPlaybook
        {
            ["functions/it.yml"] = "title: IT\n",
            ["functions/ux.yml"] = "title: UX\n",
            ["roles/engineer.yml"] = "title: Engineer\nfunction: it\nstaff-level: specialist\n",
            ["roles/designer.yml"] = "title: Designer\nfunction: ux\nstaff-level: manager\n",
            ["plays/round.yml"] = "title: Round\nparticipants: [engineer]\noutputs: [{ what: A list, feeds: [role/designer] }]\n",
            ["plays/talk.yml"] = "title: Talk\naccountable: [{ function: it, owner: engineer }]\n",
        };
        var model = playbook.Check().Model;

        var matrix = CoverageMatrix.Of(model, new LinkViews(model, new PlaybookSettings(), NoWords.Instance), NoWords.Instance)!;

        Assert.Equal(["front line", "specialist", "manager", "leader"], (string[])matrix["levels"]!);
        Assert.Equal(
            ["IT: 0 2 0 0", "UX: 0 0 0 0"],
            ((View[])matrix["rows"]!).Select(row => $"{((View)row["function"]!)["title"]}: {string.Join(' ', ((View[])row["cells"]!).Select(c => c["count"]))}"));
    }

    [Fact]
    public void A_playbook_without_levels_has_no_matrix()
    {
        using var playbook = new TinyPlaybook { ["functions/it.yml"] = "title: IT\n", ["roles/engineer.yml"] = "title: Engineer\nfunction: it\n" };
        var model = playbook.Check().Model;

        Assert.Null(CoverageMatrix.Of(model, new LinkViews(model, new PlaybookSettings(), NoWords.Instance), NoWords.Instance));
    }
}
