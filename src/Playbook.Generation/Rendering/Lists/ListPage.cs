using Playbook.Content;
using Playbook.Generation.Linking;
using Playbook.Generation.Rendering.Functions;
using Playbook.Generation.Rendering.Metrics;
using Playbook.Generation.Rendering.Plays;
using Playbook.Text;

namespace Playbook.Generation.Rendering.Lists;

/// <summary>A section's own page: its entries as cards, narrowed by facets.</summary>
internal sealed class ListPage(SiteContext site)
{
    /// <param name="above">The text that introduces the list; null for a list that begins at once.</param>
    public RenderedPage Render(Section section, LinkedEntry? above = null)
    {
        var title = above?.Entry.Fields.Text("title") ?? section.Title;
        var page = PageShell.PlainPage(site, "list", title, above?.Entry.Summary ?? section.Description, section.Address);
        page["type"] = section.Type.Name;
        page["summary"] = above?.Entry.Summary ?? "";
        page["hasTabs"] = above?.Body.Body.HasTabs == true;
        page["hasDiagrams"] = above?.Body.Body.HasDiagrams == true;
        var facets = Facets.Of(section, site.Model, site.Words);
        var view = new View
        {
            ["page"] = page,
            ["type"] = new View
            {
                ["name"] = section.Type.Name,
                ["noun"] = site.Words.Noun(section.Type),
                ["plural"] = section.Title,
                ["description"] = section.Description,
            },
            ["body"] = above is null ? null : TextOf(above, title),
            ["items"] = section.Entries.Select(e => Card(e, facets)).ToArray(),
            ["facets"] = facets.View(site.Links),
        };
        if (section.Type.Name == "metric")
        {
            view["overview"] = MetricsOverview.Of(site.Model, site.Links, site.Words.Say("metric-tree"));
        }

        if (section.Type.Name == "function")
        {
            view["coverage"] = CoverageMatrix.Of(site.Model, site.Links, site.Words);
            view["gaps"] = GapReport.Of(site.Model, site.Links);
        }

        if (section.Type.Name == "play")
        {
            view["timeline"] = PhaseTimeline.Of(site.Model, site.Links, site.Words);
        }

        return PageShell.Render(site, "list", view, section.Address, site.Navigation.For(section.Address));
    }

    /// <summary>A heading that is not the list's own title stays in the text.</summary>
    private HtmlText? TextOf(LinkedEntry above, string title)
    {
        var body = above.Body.Body.LeadingHeading is { } heading && !SameName.Comparer.Equals(heading.Value, title)
            ? above.Body with { Body = above.Body.Body.WithLeadingHeadingInText() }
            : above.Body;
        return site.Glossary.In(FillGaps.In(body, site.Links, begins: true), above) is { Value.Length: > 0 } text ? text : null;
    }

    private View Card(Entry entry, Facets facets)
    {
        var card = site.Links.Of(entry).Copy();
        card["level"] = entry.Fields.Text("level") ?? "";
        card["status"] = entry.IsDraft ? "draft" : entry.Fields.Text("status") ?? "";
        var own = facets.Of(entry);
        card["facets"] = own;
        card["marks"] = $"|{string.Concat(own.SelectMany(f => ((View[])f["values"]!).Select(v => $"{f["name"]}={v["value"]}|")))}";
        return card;
    }
}
