using Playbook.Content;
using Playbook.Generation.Rendering.Functions;
using Playbook.Generation.Rendering.Metrics;
using Playbook.Generation.Rendering.Plays;

namespace Playbook.Generation.Rendering.Lists;

/// <summary>A section's own page: its entries as cards, narrowed by facets.</summary>
internal sealed class ListPage(SiteContext site)
{
    public RenderedPage Render(Section section)
    {
        var page = PageShell.PlainPage(site, "list", section.Title, section.Description, section.Address);
        page["type"] = section.Type.Name;
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

    private View Card(Entry entry, Facets facets)
    {
        var card = site.Links.Of(entry).Copy();
        card["level"] = entry.Fields.Text("level") ?? "";
        card["status"] = entry.Fields.Text("status") ?? "";
        var own = facets.Of(entry);
        card["facets"] = own;
        card["marks"] = $"|{string.Concat(own.SelectMany(f => ((View[])f["values"]!).Select(v => $"{f["name"]}={v["value"]}|")))}";
        return card;
    }
}
