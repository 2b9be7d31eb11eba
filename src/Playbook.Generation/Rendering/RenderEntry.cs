using System.Globalization;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Files;
using Playbook.Generation.Linking;
using Playbook.Generation.Rendering.Lists;
using Playbook.Generation.Rendering.Templating;
using Playbook.Generation.Validation;

namespace Playbook.Generation.Rendering;

/// <summary>Draws an entry's page with its type's layout.</summary>
/// <param name="problems">Gathers what templates get wrong.</param>
internal sealed class RenderEntry(SiteContext site, EntryDetails details, TemplateProblems problems) : IEachModule<ValidEntry, RenderedPage>
{
    // A list longer than this would push all that follows out of sight.
    private const int LongGroup = 20;

    private const int WordsPerMinute = 220;

    private readonly ListPage _lists = new(site);

    public Stage Stage => Stage.Render;

    public RenderedPage? Execute(ValidEntry item, DiagnosticBag diagnostics)
    {
        var entry = item.Linked.Entry;
        var isHome = SiteContext.IsHome(entry.Address);
        var layout = isHome ? "home" : site.Templates.LayoutOrFallback(entry.Type.Layout);
        try
        {
            if (site.ListAbove(entry) is { } list)
            {
                return _lists.Render(list, item.Linked);
            }

            return PageShell.Render(site, layout, ViewOf(item.Linked, layout), entry.Address, site.Navigation.For(entry.Address), entry);
        }
        catch (TemplateException e)
        {
            problems.Add(e, entry.Address.Value);
            return null;
        }
    }

    private View ViewOf(LinkedEntry linked, string layout)
    {
        var entry = linked.Entry;
        var section = site.SectionOf(entry);
        var fields = site.Fields.Of(linked);
        var body = site.Glossary.In(FillGaps.In(linked.Body, site.Links, begins: true), linked);
        var view = new View
        {
            ["page"] = PageOf(linked, layout, section, fields),
            ["entry"] = new View
            {
                ["id"] = entry.Id.ToString(),
                ["slug"] = entry.Id.Slug,
                ["type"] = entry.Type.Name,
                ["title"] = entry.Title.Value,
                ["summary"] = entry.Summary ?? "",
                ["accent"] = site.Links.AccentOf(entry),
                ["fields"] = fields,
                ["all"] = site.Fields.InOrder(linked, site.CommonFields),
            },
            ["backlinks"] = Backlinks(entry),
            ["body"] = body == HtmlText.Empty || body.Value.Length == 0 ? null : body,
        };
        details.AddTo(view, linked);
        if (section?.Index == entry && !SiteContext.IsHome(entry.Address))
        {
            view["items"] = section.Entries.Select(e => site.Links.Of(e)).ToArray();
        }

        return view;
    }

    private View PageOf(LinkedEntry linked, string layout, Section? section, View fields)
    {
        var entry = linked.Entry;
        var page = PageShell.PlainPage(site, layout, entry.Title.Value, entry.Summary ?? "", entry.Address);
        page["type"] = entry.Type.Name;
        page["typeNoun"] = site.Words.Noun(entry.Type);
        page["typePlural"] = section?.Title ?? site.Words.Declared(entry.Type.Plural);
        page["typeUrl"] = WebAddress.Of(section?.Address ?? SitePath.Root);
        page["summary"] = entry.Summary ?? "";
        page["accent"] = site.Links.AccentOf(entry);
        page["breadcrumbs"] = Breadcrumbs(entry, section);
        page["toc"] = TableOfContents.Of(entry);
        page["readingMinutes"] = Math.Max(1, (int)Math.Round(entry.WordCount / (double)WordsPerMinute)).ToString(CultureInfo.InvariantCulture);
        page["wordCount"] = entry.WordCount;
        page["status"] = entry.IsDraft ? "draft" : entry.Fields.Text("status") ?? "current";
        page["level"] = entry.Fields.Text("level") ?? "";
        page["owner"] = fields.GetValueOrDefault("owner");
        page["aliases"] = entry.OtherNames.Select(n => n.Value).ToArray();
        page["tags"] = entry.Fields.Items<TextValue>("tags").Select(t => t.Value).ToArray();
        page["editUrl"] = site.Settings.EditUrl is { } edit ? WebAddress.Checked(edit + entry.Source.Path) : null;
        page["hasTabs"] = linked.AllBodies.Any(b => b.Body.HasTabs);
        page["hasDiagrams"] = linked.AllBodies.Any(b => b.Body.HasDiagrams);
        page["changed"] = site.Changes.Committed(entry) is { } day ? Day(day) : "";
        page["doubt"] = site.Links.DoubtOn(entry) ?? "";
        AddReview(page, entry);
        AddNeighbours(page, entry, section);
        return page;
    }

    private void AddReview(View page, Entry entry)
    {
        if (entry.Fields["reviewed"] is not DateValue reviewed)
        {
            return;
        }

        page["reviewed"] = Day(reviewed.Value);
        if (entry.ReviewPeriod is { } period)
        {
            var due = period.After(reviewed.Value);
            page["reviewDue"] = Day(due);
            page["reviewOverdue"] = site.Settings.AsOf is { } today && due < today;
        }
    }

    private void AddNeighbours(View page, Entry entry, Section? section)
    {
        var at = section?.Entries.IndexOf(entry) ?? -1;
        if (section is null || at < 0)
        {
            return;
        }

        page["previous"] = at > 0 ? site.Links.Of(section.Entries[at - 1]) : null;
        page["next"] = at + 1 < section.Entries.Length ? site.Links.Of(section.Entries[at + 1]) : null;
    }

    private View[] Breadcrumbs(Entry entry, Section? section)
    {
        if (SiteContext.IsHome(entry.Address))
        {
            return [];
        }

        var home = PageShell.Crumb(site.Settings.Title, SitePath.Root);
        return section is null || section.Index == entry || section.Address == SitePath.Root
            ? [home]
            : [home, PageShell.Crumb(section.Title, section.Address)];
    }

    private View[] Backlinks(Entry entry)
    {
        var typed = site.Model.LinksTo(entry).Where(l => l.Inverse is not null)
            .GroupBy(l => l.Inverse!, StringComparer.Ordinal)
            .Select(g => Group(site.Words.Declared(g.Key), g.Select(l => (l.From, Context: (string?)null))))
            .ToList();
        var named = site.Model.LinksTo(entry).Where(l => l.Inverse is not null).Select(l => l.From.Id).ToHashSet();
        var mentions = site.Model.LinksTo(entry).Where(l => l.Inverse is null).Select(l => (l.From, Context: (string?)null))
            .Concat(site.Mentions.Of(entry).Select(m => (m.From, m.Context)))
            .Where(m => !named.Contains(m.From.Id))
            .ToList();
        if (mentions.Count > 0)
        {
            typed.Add(Group(site.Words.Say("mentioned-in"), mentions));
        }

        return [.. typed];
    }

    private View Group(string title, IEnumerable<(Entry From, string? Context)> items)
    {
        var links = items.DistinctBy(i => i.From.Id).Select(i => i.Context is null ? site.Links.Of(i.From) : WithContext(site.Links.Of(i.From), i.Context)).ToArray();
        return new View { ["title"] = title, ["items"] = links, ["count"] = links.Length, ["isLong"] = links.Length > LongGroup };
    }

    private static View WithContext(View link, string context)
    {
        var view = link.Copy();
        view["context"] = context;
        return view;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
