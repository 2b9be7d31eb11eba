using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Search;
using Playbook.Text;

namespace Playbook.Tests.Search;

public sealed class GoldenQueriesTests
{
    private static readonly SearchDocument[] Site =
    [
        Pages.Page("/metrics/csat/", "CSAT", "Satisfaction."),
        Pages.Page("/metrics/nps/", "Net promoter score", "Unlike CSAT."),
    ];

    [Fact]
    public void Keeps_quiet_while_every_page_stands_where_it_was_promised() => Assert.Empty(Check("csat", "metric/csat", 1));

    [Fact]
    public void Says_the_old_and_the_new_place_of_a_page_that_fell()
    {
        var problem = Assert.Single(Check("csat", "metric/nps", 1));

        Assert.Equal("in a search for `csat`, `metric/nps` is at place 2 instead of first", problem.Message);
        Assert.Equal("csat", problem.Span!.Value.Text);
    }

    [Fact]
    public void Says_when_the_page_is_not_found_at_all() =>
        Assert.Equal("in a search for `potatoes`, `metric/nps` is missing instead of among the first 3", Assert.Single(Check("potatoes", "metric/nps", 3)).Message);

    [Fact]
    public void Says_when_there_is_no_such_page() =>
        Assert.Equal(GoldenQueries.LostPage, Assert.Single(Check("csat", "metric/ces", 1)).Rule);

    private static ImmutableArray<Diagnostic> Check(string query, string expected, int within)
    {
        var file = new SourceFile("_tests/search.yml", $"- {{ query: {query}, expect: {expected}, within: {within} }}");
        var golden = new GoldenQuery(
            new Located<string>(query, file.At(file.Text.IndexOf(query, StringComparison.Ordinal), query.Length)),
            new Located<string>(expected, file.At(file.Text.IndexOf(expected, StringComparison.Ordinal), expected.Length)),
            within);
        var diagnostics = new DiagnosticBag();
        GoldenQueries.Check(
            () => Pages.Engine(Site),
            [golden],
            id => Site.Select(p => p.Url).FirstOrDefault(u => u == $"/{id.Replace("metric/", "metrics/", StringComparison.Ordinal)}/"),
            ["metric/csat", "metric/nps"],
            diagnostics);
        return diagnostics.ToSorted();
    }
}
