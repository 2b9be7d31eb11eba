using Playbook.Generation.Linking;
using Playbook.Generation.Rendering.Comparisons;
using Playbook.Generation.Rendering.Journeys;
using Playbook.Generation.Rendering.Lists;
using Playbook.Generation.Rendering.Metrics;
using Playbook.Generation.Rendering.Paths;
using Playbook.Generation.Rendering.Personas;
using Playbook.Generation.Rendering.Rituals;

namespace Playbook.Generation.Rendering;

/// <summary>What some types show beyond their fields: a table, a drawing, a calculation. Each adds its own names to the page's view.</summary>
internal sealed class EntryDetails(IReadOnlyList<IEntryDetail> details)
{
    public static EntryDetails For(SiteContext site) => new(
    [
        new ComparisonDetail(site.Links),
        new HomePage(site),
        new JourneyDetail(site.Model, site.Links, site.Words),
        new MetricDetail(site.Model, site.Words, site.SiteUrl),
        new PathDetail(site.Words),
        new PersonaDetail(site.Model, site.Links),
        new RitualDetail(),
    ]);

    public void AddTo(View view, LinkedEntry entry)
    {
        foreach (var detail in details)
        {
            if (detail.Type == entry.Entry.Type.Name)
            {
                detail.AddTo(view, entry);
            }
        }
    }
}

/// <summary>One such addition, for one type.</summary>
internal interface IEntryDetail
{
    string Type { get; }

    void AddTo(View view, LinkedEntry entry);
}
