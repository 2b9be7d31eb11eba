using System.Text;
using AngleSharp.Html.Parser;
using Playbook.Diagnostics;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Writing.Gate;

/// <summary>No heading and no id of an author can be the second of its page, so the gate never stops a site for a text.</summary>
public sealed class OwnIdsTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new() { ["playbook.yml"] = "title: Ours\nas-of: 2026-11-01\n" };

    public void Dispose() => _playbook.Dispose();

    [Fact]
    public void A_heading_that_is_called_like_a_part_of_the_page_has_an_address_of_its_own()
    {
        _playbook["terms/one.md"] = """
            ---
            title: One
            definition: One thing.
            gist: ["### F1 note", "### Note"]
            aliases: [Eins]
            ---

            See [the main thing](#main) and [two](two.md#used-by).

            ## Main
            ## Used by
            ## Site nav
            ## Field definition
            ## F1 note
            ## Term term two
            """;
        _playbook["terms/two.md"] = "---\ntitle: Two\ndefinition: Another thing.\n---\n\nOne and [one](one.md).\n\n## Used by\n\nText.\n";

        var page = Page("terms/one/index.html");

        using var document = new HtmlParser().ParseDocument(page);
        Assert.Equal("Main", document.GetElementById("main-1")?.TextContent);
        Assert.Equal("/terms/one/#main-1", document.QuerySelector("main .prose a")?.GetAttribute("href"));
        Assert.Contains("href=\"/terms/two/#used-by-1\"", page, StringComparison.Ordinal);
        Assert.Empty(document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void A_path_keeps_the_days_of_its_items_and_a_metric_the_fields_of_its_calculator()
    {
        _playbook["paths/p.md"] = "---\ntitle: P\nrole: r\nbudget: 1 hour\nitems: [{ item: t, due: day 1, minutes: 5 }]\n---\n\n## Due day 1\n\nText. See [the first day](#due-day-1).\n";
        _playbook["terms/t.md"] = "---\ntitle: T\ndefinition: A thing.\n---\n";
        _playbook["metrics/m.md"] = "---\ntitle: M\ndefinition: A number.\nformula: a / b\ninputs: [{ name: a, meaning: A, kind: count, unit: things }, { name: b, meaning: B, kind: count, unit: things }]\n---\n\n## Calc-a\n\n## Calc refusal\n";

        using var path = new HtmlParser().ParseDocument(Page("paths/p/index.html"));

        Assert.Equal("Due day 1", path.GetElementById("due-day-1-1")?.TextContent);
    }

    [Fact]
    public void Items_that_are_called_alike_have_addresses_of_their_own_in_spite_of_it()
    {
        _playbook["journeys/j.md"] = """
            ---
            title: J
            persona: nobody
            scenario: S
            state: current
            stages:
              - { id: hear of it, name: Hear, moment: first contact, steps: [{ title: A, emotion: 1, channel: email, owner: nobody }] }
              - { id: main, name: Main, moment: purchase, steps: [{ title: A, emotion: 1, channel: email, owner: nobody }] }
              - { id: main, name: Main, moment: use, steps: [{ title: A, emotion: 1, channel: email, owner: nobody }] }
              - { id: '"><script>', name: Odd, moment: after purchase, steps: [{ title: A, emotion: 1, channel: email, owner: nobody }] }
            ---

            ## Hear of it
            """;
        _playbook["comparisons/c.yml"] = """
            title: C
            sides: [{ id: left side, title: L }, { id: r, title: R }]
            rows:
              - { id: a--r, label: A, cells: { left side: x, r: y } }
              - { id: a, label: A, cells: { left side: x, r: y } }
              - { id: a, label: A, cells: { left side: x, r: y } }
              - { id: site-nav, label: B, cells: { left side: x, r: y } }
            """;

        using var journey = new HtmlParser().ParseDocument(Page("journeys/j/index.html"));

        Assert.Equal(4, journey.QuerySelectorAll("tbody[id]").Select(e => e.Id).Distinct().Count());
    }

    private string Page(string path)
    {
        var files = new MemoryFiles();
        var result = new SiteBuilder(new SiteRequest { Input = _playbook.Folder, Lenient = true }).Build(files, TestContext.Current.CancellationToken);
        var found = string.Join("; ", result.Diagnostics.Where(d => d.Severity == Severity.Error || d.Rule.Code is "PB3002" or "PB5007").Select(d => $"{d.Rule.Code} {d.Message}"));
        Assert.True(found == "", found);
        return Encoding.UTF8.GetString(files.All.Single(f => f.Path == path).Content.Span);
    }
}
