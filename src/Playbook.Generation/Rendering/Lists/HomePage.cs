using Playbook.Content;
using Playbook.Files;
using Playbook.Generation.Linking;

namespace Playbook.Generation.Rendering.Lists;

/// <summary>The front page: the ways in.</summary>
internal sealed class HomePage(SiteContext site) : IEntryDetail
{
    private const int MostTasks = 8;

    /// <summary>The facets of plays that are a way in of their own.</summary>
    private static readonly string[] Finders = ["time", "phase"];

    public string Type => "page";

    public void AddTo(View view, LinkedEntry entry)
    {
        if (SiteContext.IsHome(entry.Entry.Address))
        {
            Fill(view);
        }
    }

    public RenderedPage RenderWithoutEntry()
    {
        var view = new View { ["page"] = PageShell.PlainPage(site, "home", site.Settings.Title, site.Settings.Description ?? "", SitePath.Root) };
        Fill(view);
        return PageShell.Render(site, "home", view, SitePath.Root, null);
    }

    private void Fill(View view)
    {
        view["groups"] = site.Site["groups"];
        view["types"] = site.Site["types"];
        view["functions"] = site.Site["functions"];
        view["paths"] = site.Model.OfType("path").Select(p => site.Links.Of(p)).ToArray();
        view["questions"] = site.Model.OfType("question").Select(p => site.Links.Of(p)).ToArray();

        view["finders"] = PlayFinders();

        // What a reader most likely came to do: the plays everybody has to know, easiest first.
        view["tasks"] = site.Model.OfType("play")
            .Where(p => p.Fields["core"] is BooleanValue { Value: true })
            .OrderBy(p => p.Fields.Text("difficulty") switch { "easy" => 0, "moderate" => 1, _ => 2 })
            .ThenBy(p => p.Title.Value, StringComparer.Ordinal)
            .Take(MostTasks)
            .Select(p => site.Links.Of(p))
            .ToArray();
    }

    private View[] PlayFinders()
    {
        if (site.Sections.FirstOrDefault(s => s.Type.Name == "play") is not { } plays)
        {
            return [];
        }

        var facets = Facets.Of(plays, site.Model, site.Words).View(site.Links);
        return [.. Finders
            .Select(name => Array.Find(facets, f => (string)f["name"]! == name))
            .OfType<View>()
            .Select(f => new View { ["name"] = f["name"], ["url"] = WebAddress.Of(plays.Address), ["values"] = f["values"] })];
    }
}
