using Playbook.Diagnostics;
using Playbook.Generation.Validation;

namespace Playbook.Tests.Validation;

public sealed class BaselineTests : IDisposable
{
    private const string BrokenLink = "PB3001";
    private const string Page = "guides/how we work.md";

    private readonly TinyPlaybook _playbook = new()
    {
        ["playbook.yml"] = "title: Handbook\n",
        [Page] = "# How we work\n\nSee [the map](map.md).\n",
    };

    public void Dispose() => _playbook.Dispose();

    [Fact]
    public void Counts_known_problems_without_telling_them()
    {
        Remember();

        var result = _playbook.Check();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(1, result.Known);
        Assert.True(result.IsComplete);
    }

    [Fact]
    public void Knows_a_problem_again_on_another_line()
    {
        Remember();
        _playbook[Page] = "# How we work\n\nA new paragraph.\n\nSee [the map](map.md).\n";

        Assert.Empty(_playbook.Check().Diagnostics);
    }

    [Fact]
    public void Tells_what_is_new_in_a_known_file()
    {
        Remember();
        _playbook[Page] += "\nAnd [the plan](plan.md).\n";

        var only = Assert.Single(_playbook.Check().Diagnostics);

        Assert.Equal(BrokenLink, only.Rule.Code);
        Assert.Contains("plan.md", only.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_one_more_of_a_known_kind()
    {
        Remember();
        _playbook[Page] += "\nSee [the map](map.md).\n";

        var only = Assert.Single(_playbook.Check().Diagnostics);

        Assert.Equal(5, only.Span!.Value.Start.Line);
    }

    [Fact]
    public void Points_at_a_line_whose_problem_is_mended()
    {
        Remember();
        _playbook[Page] = "# How we work\n";

        var only = Assert.Single(_playbook.Check().Diagnostics);

        Assert.Equal(("stale-baseline", Severity.Hint, Baseline.FileName), (only.Rule.Name, only.Severity, only.Path));
        Assert.StartsWith(BrokenLink + "\t", only.Span!.Value.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_line_that_it_did_not_write()
    {
        Remember();
        _playbook[Baseline.FileName] += "PB3001 guides/how we work.md\n";

        var only = Assert.Single(_playbook.Check().Diagnostics);

        Assert.Equal("unreadable-baseline", only.Rule.Name);
    }

    [Fact]
    public void Does_not_take_the_baseline_for_a_page() =>
        Assert.DoesNotContain(Baseline.FileName, Remember(), StringComparison.Ordinal);

    [Fact]
    public void Writes_the_same_text_whatever_the_order_of_the_problems()
    {
        _playbook["a.md"] = "# A\n\n[x](x.md) [y](y.md)\n";
        var problems = _playbook.Check().Present;

        Assert.Equal(Baseline.Describe(problems), Baseline.Describe(problems.Reverse()));
    }

    private string Remember()
    {
        _playbook[Baseline.FileName] = Baseline.Describe(_playbook.Check().Present);
        return string.Join('\n', _playbook.Check().Present.Select(p => p.Path));
    }
}
