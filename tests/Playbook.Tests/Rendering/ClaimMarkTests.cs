using System.Text;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Rendering;

/// <summary>Whoever meets a number in doubt is told of the doubt: on its own page, and on every page that cites it.</summary>
public sealed class ClaimMarkTests : IDisposable
{
    private const string Unsourced = " <span class=\"doubt\">(No source is known)</span>";
    private const string Old = " <span class=\"doubt\">(The number is old)</span>";

    private readonly TinyPlaybook _playbook = new()
    {
        ["playbook.yml"] = "title: Ours\nas-of: 2026-10-01\n",
        ["sources/survey.yml"] = "title: Survey\n",
        ["claims/heard.yml"] = "title: Heard\nstatement: Most do.\nvalue: 85\nunit: percent\n",
        ["claims/past.yml"] = "title: Past\nstatement: Many did.\nvalue: 60\nunit: percent\nsource: survey\ndate: 2019-05-01\n",
        ["claims/known.yml"] = "title: Known\nstatement: Some do.\nvalue: 20\nunit: percent\nsource: survey\ndate: 2026-05-01\n",
    };

    public void Dispose() => _playbook.Dispose();

    [Fact]
    public void The_page_of_a_claim_says_what_is_to_be_said_against_it()
    {
        var pages = Build();

        Assert.Contains("No source is known", pages["claims/heard/index.html"], StringComparison.Ordinal);
        Assert.Contains("The number is old", pages["claims/past/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("tag--warn", pages["claims/known/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("By a [link](claims/heard.yml).", Unsourced)]
    [InlineData("By name: [[Heard]].", Unsourced)]
    [InlineData("By a [link](claims/past.yml#top).", Old)]
    [InlineData("| a | b |\n|---|---|\n| 1 | [[Past]] |", Old)]
    public void A_page_that_cites_it_says_it_behind_the_link(string text, string mark)
    {
        _playbook["guide.md"] = $"# Guide\n\n{text}\n";

        Assert.Contains("</a>" + mark, Build()["guide/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_and_a_cell_that_cite_it_say_it_too()
    {
        _playbook["terms/reach.yml"] = "title: Reach\ndefinition: As in [[Heard]].\n";
        _playbook["comparisons/a-b.yml"] = "title: A and B\nsides: [{ id: a, title: A }]\nrows: [{ id: x, label: X, cells: { a: \"See [[Past]].\" } }]\n";

        var pages = Build();

        Assert.Contains(Unsourced, pages["terms/reach/index.html"], StringComparison.Ordinal);
        Assert.Contains(Old, pages["comparisons/a-b/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_as_Markdown_says_it_too()
    {
        _playbook["guide.md"] = "# Guide\n\nSee [[Heard]].\n";

        Assert.Contains(") (No source is known)", Build()["guide/index.html.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_with_a_source_of_late_is_cited_without_more()
    {
        _playbook["guide.md"] = "# Guide\n\nSee [[Known]].\n";

        Assert.DoesNotContain("class=\"doubt\"", Build()["guide/index.html"], StringComparison.Ordinal);
    }

    private Dictionary<string, string> Build()
    {
        var files = new MemoryFiles();
        new SiteBuilder(new SiteRequest { Input = _playbook.Folder, Lenient = true }).Build(files, TestContext.Current.CancellationToken);
        return files.All.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span), StringComparer.Ordinal);
    }
}
