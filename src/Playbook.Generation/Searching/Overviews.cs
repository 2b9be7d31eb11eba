using Playbook.Content;
using Playbook.Generation.Rendering;
using Playbook.Generation.Rendering.Functions;
using Playbook.Generation.Rendering.Lists;
using Playbook.Generation.Rendering.Metrics;
using Playbook.Generation.Rendering.Plays;
using Playbook.Generation.Rendering.Theming;
using Playbook.Search;

namespace Playbook.Generation.Searching;

/// <summary>The pages that no file stands for, as search reads them: whoever types <c>glossary</c> wants the list of terms.</summary>
internal sealed class Overviews(PlaybookModel model, PlaybookSettings settings, SiteWords words, ThemeSections sections)
{
    private const string Type = "overview";
    private const string Layout = "list";

    public IEnumerable<SearchDocument> All()
    {
        if (!model.Entries.Any(e => SiteContext.IsHome(e.Address)))
        {
            yield return Page("/", settings.Title, settings.Description ?? "");
        }

        foreach (var section in Section.Of(model, words).Where(s => s.Index is null && !SiteContext.IsHome(s.Address)))
        {
            yield return Page(section.Address.Value, section.Title, section.Description) with
            {
                Aliases = [.. section.Type.Folder.Length > 0 ? section.Type.Aliases.Select(words.Declared) : []],
                Sections = [.. FacetsOf(section).Concat(Drawn(section)).Where(s => sections.HeadingOf(Layout, s.Id) is not null)],
            };
        }

        yield return Page(SiteContext.AzAddress.Value, words.Say("a-to-z-long"), words.Say("a-to-z-lead")) with { Aliases = [words.Say("a-to-z")] };
    }

    private SearchDocument Page(string address, string title, string summary) => new()
    {
        Url = address,
        Title = title,
        Type = Type,
        TypeNoun = words.Say("search-overview"),
        Summary = summary,
    };

    private IEnumerable<SearchSection> FacetsOf(Section section) => Facets.Of(section, model, words).Telling()
        .Select(f => new SearchSection($"{words.Say("by")} {words.Lower(f.Title)}", $"by-{f.Name}", string.Join(' ', f.Values.Select(v => v.Label))));

    /// <summary>What a list shows beside its entries.</summary>
    private IEnumerable<SearchSection> Drawn(Section section)
    {
        var links = new LinkViews(model, settings, words);
        string[] shown = section.Type.Name switch
        {
            "metric" when MetricsOverview.Of(model, links, "") is var overview =>
                [.. overview["tree"] is null ? [] : (string[])["metric-tree"], .. overview["matrix"] is null ? [] : (string[])["alignment"]],
            "function" => [.. CoverageMatrix.Of(model, links, words) is null ? [] : (string[])["coverage"], "gaps"],
            "play" when PhaseTimeline.Of(model, links, words) is not null => ["timeline"],
            _ => [],
        };
        return shown.Select(id => new SearchSection(words.Say(id), id, words.Find($"{id}-lead") ?? ""));
    }
}
