using System.Collections.Frozen;

namespace Playbook.Generation.Rendering.Templating;

/// <summary>The names that templates know without being given them. One that a kind of page does not have is empty there; any other is a mistake.</summary>
internal static class PageNames
{
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
        [
            // Every page.
            "page", "site", "content", "siteNav",

            // An entry's page, and what some types add to it.
            "entry", "body", "backlinks", "items", "comparison", "journey", "metric", "path", "persona", "ritual",

            // The front page.
            "types", "groups", "functions", "paths", "questions", "finders", "tasks",

            // Lists and indexes.
            "type", "facets", "overview", "coverage", "gaps", "timeline", "letters", "isElsewhere",

            // The navigation, which is drawn by itself.
            "section", "sidebar",
        ],
        StringComparer.Ordinal);
}
