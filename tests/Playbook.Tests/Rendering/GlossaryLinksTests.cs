using System.Text;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Rendering;

public sealed class GlossaryLinksTests
{
    private const string Term = "---\ntitle: Pain point\nplural: pain points\ndefinition: A place where it hurts.\n---\n\nText.\n";

    [Theory]
    [InlineData("Every pain point counts, each pain point.", "Every <button type=\"button\" class=\"term\" popovertarget=\"term~term~pain-point\">pain point</button> counts, each pain point.")]
    [InlineData("Mind the Pain points.", "Mind the <button type=\"button\" class=\"term\" popovertarget=\"term~term~pain-point\">Pain points</button>.")]
    [InlineData("`pain point` in code", "<code>pain point</code> in code")]
    [InlineData("campaign pointless", "campaign pointless")]
    [InlineData("[a pain point](https://example.com)", ">a pain point</a>")]
    public void The_first_mention_alone_shows_the_definition_and_only_in_running_text(string written, string shown) =>
        Assert.Contains(shown, PageWith($"# A page\n\n{written}\n"), StringComparison.Ordinal);

    [Fact]
    public void A_page_can_opt_out() =>
        Assert.DoesNotContain("class=\"term\"", PageWith("---\ntitle: A page\nglossary: false\n---\n\nA pain point.\n"), StringComparison.Ordinal);

    [Fact]
    public void A_word_can_opt_out() =>
        Assert.DoesNotContain("class=\"term\"", PageWith("# A page\n\nA pain point.\n", Term.Replace("plural:", "auto-link: false\nplural:", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ask for the NPS.", "popovertarget=\"term~metric~nps\">NPS</button>")]
    [InlineData("Ask for the Net Promoter Score.", "popovertarget=\"term~metric~nps\">Net Promoter Score</button>")]
    [InlineData("Ask for the recommendation score.", "popovertarget=\"term~metric~nps\">recommendation score</button>")]
    public void A_metric_is_found_by_its_abbreviation_its_title_and_its_aliases(string written, string shown)
    {
        const string Metric = "---\ntitle: Net Promoter Score\nabbreviation: NPS\naliases: [recommendation score]\ndefinition: Who would recommend us.\n---\n\nText.\n";

        Assert.Contains(shown, PageWith($"# A page\n\n{written}\n", Term, Metric), StringComparison.Ordinal);
    }

    [Fact]
    public void An_abbreviation_is_found_in_its_own_capitals_only() => Assert.DoesNotContain(
        "class=\"term\"",
        PageWith("# A page\n\nLeave it, it works.\n", "---\ntitle: Information technology\naliases: [IT]\ndefinition: Systems.\n---\n\nText.\n"),
        StringComparison.Ordinal);

    [Fact]
    public void A_page_that_links_to_the_entry_needs_no_button() =>
        Assert.DoesNotContain("class=\"term\"", PageWith("# A page\n\nA [[pain point]], and one more pain point.\n"), StringComparison.Ordinal);

    private static string PageWith(string text, string term = Term, string? metric = null)
    {
        using var playbook = new TinyPlaybook { ["terms/pain-point.md"] = term, ["page.md"] = text };
        if (metric is not null)
        {
            playbook["metrics/nps.md"] = metric;
        }

        var files = new MemoryFiles();
        new SiteBuilder(new SiteRequest { Input = playbook.Folder, Lenient = true }).Build(files, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(files.All.Single(f => f.Path == "page/index.html").Content.Span);
    }
}
