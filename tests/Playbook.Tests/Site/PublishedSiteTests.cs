using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Playbook.Files;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Site;

public sealed class PublishedSiteTests
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsStrictMode = false });

    [Fact]
    public void Every_link_and_fragment_leads_somewhere() => AssertLinksResolve(StarterPlaybook.Files, (page, address) => address);

    [Fact]
    public void Every_link_works_below_a_base_path() =>
        AssertLinksResolve(StarterPlaybook.Build(AddressForm.Below("/handbook/")), (_, address) =>
        {
            Assert.StartsWith("/handbook/", address, StringComparison.Ordinal);
            return address["/handbook".Length..];
        });

    [Fact]
    public void Every_link_works_from_a_folder_on_disk() =>
        AssertLinksResolve(StarterPlaybook.Build(AddressForm.Portable), (page, address) =>
        {
            Assert.StartsWith(".", address, StringComparison.Ordinal);
            var target = new Uri(new Uri("file:///site/" + page.Path), address);
            Assert.DoesNotMatch("/$", target.AbsolutePath);
            return target.AbsolutePath["/site".Length..] + target.Fragment;
        });

    [Fact]
    public void A_second_build_writes_the_same_bytes()
    {
        var again = StarterPlaybook.Build();

        Assert.Equal(StarterPlaybook.Files.Keys.Order(), again.Keys.Order());
        Assert.All(again, file => Assert.True(file.Value.Content.Span.SequenceEqual(StarterPlaybook.Files[file.Key].Content.Span), file.Key));
    }

    [Fact]
    public void No_id_stands_twice_on_a_page() => Assert.All(Pages(StarterPlaybook.Files), page =>
    {
        var twice = page.Document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.True(!twice.Any(), $"{page.File.Path}: {string.Join(", ", twice)}");
    });

    [Fact]
    public void Nothing_is_inline_and_nothing_is_loaded_from_elsewhere() => Assert.All(Pages(StarterPlaybook.Files), page =>
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
        var pages = Pages(StarterPlaybook.Files).ToList();

        Assert.All(pages, page => Assert.Single(page.Document.QuerySelectorAll("h1")));
        Assert.Equal(pages.Count, pages.Select(p => p.Document.Title).Distinct().Count());
    }

    private static void AssertLinksResolve(IReadOnlyDictionary<string, OutputFile> files, Func<OutputFile, string, string> toRoot)
    {
        var pages = Pages(files).ToList();
        var ids = pages.ToDictionary(p => p.File.Path, p => p.Document.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(), StringComparer.Ordinal);
        var broken = new List<string>();
        foreach (var (file, document) in pages)
        {
            foreach (var address in document.QuerySelectorAll("[href], [src], form[action]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!))
            {
                if (address.Contains("://", StringComparison.Ordinal) || address.StartsWith("mailto:", StringComparison.Ordinal) || address.StartsWith("tel:", StringComparison.Ordinal))
                {
                    continue;
                }

                var parts = (address.StartsWith('#') ? "/" + file.Path + address : toRoot(file, address)).Split('#', 2);
                var path = Uri.UnescapeDataString(parts[0].Split('?')[0])[1..];
                path = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
                if (!files.ContainsKey(path) || (parts.Length == 2 && ids.TryGetValue(path, out var known) && !known.Contains(Uri.UnescapeDataString(parts[1]))))
                {
                    broken.Add($"{file.Path}: {address}");
                }
            }
        }

        Assert.Empty(broken.Distinct().Order());
    }

    private static IEnumerable<(OutputFile File, IDocument Document)> Pages(IReadOnlyDictionary<string, OutputFile> files) =>
        files.Values
            .Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
            .Select(f => (f, (IDocument)Parser.ParseDocument(Encoding.UTF8.GetString(f.Content.Span))));
}
