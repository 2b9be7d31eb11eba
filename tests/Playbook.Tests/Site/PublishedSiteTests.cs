using Playbook.Generation.Writing;

namespace Playbook.Tests.Site;

public sealed class PublishedSiteTests
{
    [Fact]
    public void Every_link_and_fragment_leads_somewhere() => Assert.Empty(DeadLinks.In(StarterPlaybook.Files, AddressForm.Root));

    [Fact]
    public void Every_link_works_below_a_base_path() => Assert.Empty(DeadLinks.In(StarterPlaybook.Build(AddressForm.Below("/handbook/")), AddressForm.Below("/handbook/")));

    [Fact]
    public void Every_link_works_from_a_folder_on_disk() => Assert.Empty(DeadLinks.In(StarterPlaybook.Build(AddressForm.Portable), AddressForm.Portable));

    [Fact]
    public void A_second_build_writes_the_same_bytes()
    {
        var again = StarterPlaybook.Build();

        Assert.Equal(StarterPlaybook.Files.Keys.Order(), again.Keys.Order());
        Assert.All(again, file => Assert.True(file.Value.Content.Span.SequenceEqual(StarterPlaybook.Files[file.Key].Content.Span), file.Key));
    }

    [Fact]
    public void No_id_stands_twice_on_a_page() => Assert.All(DeadLinks.Pages(StarterPlaybook.Files), page =>
    {
        var twice = page.Document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.True(!twice.Any(), $"{page.File.Path}: {string.Join(", ", twice)}");
    });

    [Fact]
    public void Nothing_is_inline_and_nothing_is_loaded_from_elsewhere() => Assert.All(DeadLinks.Pages(StarterPlaybook.Files), page =>
    {
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src]):not([type='application/json']):not([type='application/ld+json'])"));
        Assert.DoesNotContain(page.Document.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(
            page.Document.QuerySelectorAll("[src], link[href]:not([rel=canonical])"),
            e => Assert.StartsWith("/", e.GetAttribute("src") ?? e.GetAttribute("href"), StringComparison.Ordinal));
    });

    [Fact]
    public void Every_page_has_one_main_heading_and_a_title_of_its_own()
    {
        var pages = DeadLinks.Pages(StarterPlaybook.Files).ToList();

        Assert.All(pages, page => Assert.Single(page.Document.QuerySelectorAll("h1")));
        Assert.Equal(pages.Count, pages.Select(p => p.Document.Title).Distinct().Count());
    }
}
