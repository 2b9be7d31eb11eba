using Playbook.Generation.Rendering;
using Playbook.Generation.Rendering.Paths;

namespace Playbook.Tests.Rendering;

public sealed class PathDetailTests
{
    private readonly PathDetail _detail = new(NoWords.Instance);

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(45, "45 min")]
    [InlineData(120, "2 h")]
    [InlineData(135, "2 h 15 min")]
    public void Says_time_as_people_do(int minutes, string said) => Assert.Equal(said, _detail.Time(minutes));

    [Fact]
    public void Gathers_items_by_when_they_are_due_in_the_order_of_the_path_and_adds_up_their_minutes()
    {
        var view = PathOf(("day 1", "20"), ("week 1", "90"), ("day 1", "15"));

        _detail.AddTo(view, null!);

        var path = (View)view["path"]!;
        var parts = (View[])path["parts"]!;
        Assert.Equal("2 h 5 min", path["total"]);
        Assert.Equal(["due-day-1 35 min 2", "due-week-1 1 h 30 min 1"], parts.Select(p => $"{p["id"]} {p["time"]} {((View[])p["items"]!).Length}"));
    }

    [Fact]
    public void A_path_without_items_shows_no_plan()
    {
        var view = new View { ["entry"] = new View { ["fields"] = new View() } };

        _detail.AddTo(view, null!);

        Assert.DoesNotContain("path", view.Keys);
    }

    [Fact]
    public void An_item_says_what_its_page_teaches_and_nothing_where_the_page_teaches_nothing()
    {
        using var playbook = new TinyPlaybook
        {
            ["terms/cx.yml"] = "title: CX\nlearn: [Tell CX from UX., Name one <metric>.]\n",
            ["terms/silo.yml"] = "title: Silo\n",
            ["paths/first-week.yml"] = "title: First week\nitems: [{ item: term/cx, due: day 1, minutes: 5 }, { item: term/silo, due: day 1, minutes: 5 }]\n",
        };

        var page = playbook.Page("paths/first-week");

        Assert.Equal(1, page.Split("plan__learn").Length - 1);
        Assert.Contains("""<span class="plan__learn">Afterwards you can: <span class="plan__point">Tell CX from UX.</span> <span class="plan__point">Name one &lt;metric&gt;.</span></span>""", page, StringComparison.Ordinal);
    }

    private static View PathOf(params (string Due, string Minutes)[] items) => new()
    {
        ["entry"] = new View
        {
            ["fields"] = new View
            {
                ["items"] = items.Select(i => (object)new View { ["due"] = i.Due, ["minutes"] = i.Minutes }).ToArray(),
            },
        },
    };
}
