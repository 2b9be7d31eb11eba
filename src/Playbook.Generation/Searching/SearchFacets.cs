using Playbook.Content;
using Playbook.Generation.Rendering.Theming;
using Playbook.Search;

namespace Playbook.Generation.Searching;

/// <summary>What results can be narrowed down by, in the playbook's own words.</summary>
internal static class SearchFacets
{
    public static SearchOptions Of(PlaybookModel model, SiteWords words) => new()
    {
        Facets =
        [
            new SearchFacet("type", words.Say("facet-type")),
            new SearchFacet("function", words.Say("facet-function")) { Labels = Titles(model, "function") },
            new SearchFacet("role", words.Say("facet-role")) { Labels = Titles(model, "role") },
        ],
        SmallWords = [words.Find("search-small-words") ?? ""],
    };

    // In a handbook that was never checked two files may claim one name.
    private static Dictionary<string, string> Titles(PlaybookModel model, string type) =>
        model.OfType(type).DistinctBy(e => e.Id.Slug, StringComparer.Ordinal).ToDictionary(e => e.Id.Slug, e => e.Title.Value, StringComparer.Ordinal);
}
