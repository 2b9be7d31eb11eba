using System.Collections.Immutable;
using System.Text;
using Playbook.Search;

namespace Playbook.Tests.Search;

public sealed class SearchIndexBuilderTests
{
    private static readonly ImmutableArray<SearchDocument> Site = [.. Pages.Many(600)];

    [Fact]
    public void Writes_the_same_bytes_for_the_same_pages() =>
        Assert.Equal(Contents(Pages.Index(Site)), Contents(Pages.Index(Pages.Many(600))));

    [Fact]
    public void Rewrites_after_an_edit_only_the_shards_it_is_about()
    {
        var before = Pages.Index(Site);
        var page = Site[300];
        var edited = page with { Sections = [new SearchSection("", "", page.Sections[0].Text + " katomi katomi")] };

        var after = Pages.Index(Site.SetItem(300, edited));

        var rewritten = Paths(after).Except(Paths(before)).ToList();
        // The shard of the word, and those whose words on that page weigh less now that it is longer.
        Assert.InRange(rewritten.Count(p => p.StartsWith("search/index/t", StringComparison.Ordinal)), 1, before.Report.Shards / 3);
        Assert.DoesNotContain(rewritten, p => p.StartsWith("search/index/m", StringComparison.Ordinal));
    }

    [Fact]
    public void Rewrites_after_a_new_title_one_file_of_records()
    {
        var before = Pages.Index(Site);

        var after = Pages.Index(Site.SetItem(300, Site[300] with { Summary = "Something else." }));

        Assert.Single(Paths(after).Except(Paths(before)), p => p.StartsWith("search/index/m", StringComparison.Ordinal));
    }

    [Fact]
    public void Keeps_a_small_site_in_one_shard() => Assert.Equal(1, Pages.Index(Pages.Many(30)).Report.Shards);

    [Fact]
    public void Cuts_a_large_site_into_shards_of_like_size()
    {
        var sizes = Pages.Index(Site).Files.Where(f => f.Path.StartsWith("search/index/t", StringComparison.Ordinal)).Select(f => f.Content.Length).ToList();

        Assert.InRange(sizes.Count, 8, 200);
        Assert.InRange(sizes.Max(), 6_000, 24_000);
    }

    [Fact]
    public void Grows_with_the_site_and_no_faster()
    {
        var small = Pages.Index(Pages.Many(500)).Report.Bytes;
        var large = Pages.Index(Pages.Many(2000)).Report.Bytes;

        Assert.InRange((double)large / small, 2, 4.4);
    }

    [Fact]
    public void Names_every_file_but_the_directory_by_its_content()
    {
        var changed = Pages.Index(Site.SetItem(0, Site[0] with { Title = "Another title" }));

        Assert.All(changed.Files.Where(f => f.Path != "search/head.js"), f => Assert.Matches(@"^search/index/(t\d+|m\d+|spell)\.[0-9a-f]{8}\.js$", f.Path));
        Assert.Contains(changed.Files, f => f.Path == "search/head.js");
    }

    [Fact]
    public void Writes_scripts_that_hand_over_one_json_value() =>
        Assert.All(Pages.Index(Site).Files, f =>
        {
            var text = Encoding.UTF8.GetString(f.Content.Span);
            Assert.StartsWith("playbook.search.file(", text, StringComparison.Ordinal);
            using var json = System.Text.Json.JsonDocument.Parse(text["playbook.search.file(".Length..^2]);
        });

    [Fact]
    public void Escapes_what_html_minds()
    {
        var index = Pages.Index(Pages.Page("/x/", "</script><b>&", "</script>"));

        Assert.All(index.Files.Where(f => !f.Path.StartsWith("search/index/t", StringComparison.Ordinal)), f => Assert.DoesNotContain("</", Encoding.UTF8.GetString(f.Content.Span), StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_the_words_that_most_pages_share()
    {
        var report = Pages.Index(Pages.Page("/a/", "One", "shared word"), Pages.Page("/b/", "Two", "shared thing")).Report;

        Assert.Equal(new CommonWord("shared", 2), report.CommonestWords[0]);
    }

    [Fact]
    public void Reports_a_name_that_two_pages_claim()
    {
        var report = Pages.Index(
            Pages.Page("/a/", "Churn rate", "", "metric", "Attrition"),
            Pages.Page("/b/", "Leavers", "", "term", "attrition"),
            Pages.Page("/c/", "Something", "", "term", "Other")).Report;

        var clash = Assert.Single(report.Clashes);
        Assert.Equal("Attrition", clash.Name);
        Assert.Equal(["/a/", "/b/"], clash.Urls);
    }

    [Fact]
    public void Indexes_an_empty_site() => Assert.Empty(Pages.Engine().Search("anything"));

    private static IEnumerable<string> Contents(SearchIndex index) => index.Files.Select(f => f.Path + "\n" + Encoding.UTF8.GetString(f.Content.Span));

    private static IEnumerable<string> Paths(SearchIndex index) => index.Files.Select(f => f.Path);
}
