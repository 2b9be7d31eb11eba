using Playbook.Files;
using Playbook.Generation.Rendering.Lists;
using Playbook.Generation.Rendering.Theming;

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

        yield return new(SiteContext.AzAddress, () => Page("az", "a-to-z-long", "a-to-z-lead", SiteContext.AzAddress, v => FillLetters(v, _az.Letters(), _az.IsLong)));
        foreach (var letter in _az.Pages)
        {
            yield return new(letter.Address, () => LetterPage(letter));
        }

        yield return new(SiteContext.SearchAddress, () => Page("search", "search", "search-lead", SiteContext.SearchAddress, v => FillLetters(v, _az.LettersElsewhere, isElsewhere: true)));
        yield return new(SiteContext.NotFoundAddress, () => Page("not-found", "not-found-title", "not-found-lead", SiteContext.NotFoundAddress, _ => { }));
        if (isKept)
        {
            yield return new(SiteContext.OfflineAddress, () => Page("offline", "offline-title", "offline-lead", SiteContext.OfflineAddress, _ => { }));
        }
    }

    private static void FillLetters(View view, View[] letters, bool isElsewhere)
    {
        view["letters"] = letters;
        view["isElsewhere"] = isElsewhere;
    }

    private RenderedPage LetterPage(AzLetter letter)
    {
        var title = SiteWords.Fill(site.Words.Say("a-to-z-one"), place => place == "letter" ? letter.Letter : null);
        var page = PageShell.PlainPage(site, "az", title, site.Words.Say("a-to-z-lead"), letter.Address);
        page["breadcrumbs"] = new[] { PageShell.Crumb(site.Settings.Title, SitePath.Root), PageShell.Crumb(site.Words.Say("a-to-z"), SiteContext.AzAddress) };
        return PageShell.Render(site, "az", new View { ["page"] = page, ["letters"] = _az.Letters(letter) }, letter.Address, null);
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
