using Playbook.Files;

namespace Playbook.Generation.Rendering;

/// <summary>The pages that no file stands for: home, lists, A to Z, search and "not found", and what a reader without a connection sees.</summary>
internal sealed class GeneratedPages(SiteContext site, bool isKept)
{
    private readonly ListPage _list = new(site);
    private readonly HomePage _home = new(site);
    private readonly AzIndex _az = new(site);

    /// <summary>Each with its address first, so that a caller may draw one without the others.</summary>
    public IEnumerable<GeneratedPage> All()
    {
        if (!site.Model.Entries.Any(e => SiteContext.IsHome(e.Address)))
        {
            yield return new(SitePath.Root, _home.RenderWithoutEntry);
        }

        foreach (var section in site.Sections.Where(s => s.Address != SitePath.Root && s.Index is null))
        {
            yield return new(section.Address, () => _list.Render(section));
        }

        yield return new(SiteContext.AzAddress, () => Page("az", "a-to-z-long", "a-to-z-lead", SiteContext.AzAddress, v => v["letters"] = _az.Letters()));
        yield return new(SiteContext.SearchAddress, () => Page("search", "search", "search-lead", SiteContext.SearchAddress, v => v["letters"] = _az.Letters()));
        yield return new(SiteContext.NotFoundAddress, () => Page("not-found", "not-found-title", "not-found-lead", SiteContext.NotFoundAddress, _ => { }));
        if (isKept)
        {
            yield return new(SiteContext.OfflineAddress, () => Page("offline", "offline-title", "offline-lead", SiteContext.OfflineAddress, _ => { }));
        }
    }

    private RenderedPage Page(string layout, string titleKey, string descriptionKey, SitePath address, Action<View> fill)
    {
        var view = new View { ["page"] = PageShell.PlainPage(site, layout, site.Words.Say(titleKey), site.Words.Say(descriptionKey), address) };
        fill(view);
        return PageShell.Render(site, layout, view, address, null);
    }
}

/// <summary>A page to be drawn, and where it goes.</summary>
internal sealed record GeneratedPage(SitePath Address, Func<RenderedPage> Render);
