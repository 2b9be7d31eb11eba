using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Files;
using Playbook.Generation.Rendering.Templating;

namespace Playbook.Generation.Rendering.Lists;

/// <summary>
/// The navigation beside a page, rendered once for a shelf and shared by its pages; only the mark of the current one differs.
/// A long section is cut into shelves, so that a page's size does not grow with the playbook.
/// </summary>
internal sealed class SectionNavigation
{
    private const int LongestShelf = 50;
    private readonly FrozenDictionary<SitePath, Shelf> _shelves;

    /// <param name="render">Draws the navigation for one section, some of its entries at hand.</param>
    public SectionNavigation(IEnumerable<Section> sections, Func<Section, IReadOnlyList<Entry>, HtmlText> render) =>
        _shelves = sections.SelectMany(section => Cut(section, render)).DistinctBy(p => p.Key).ToFrozenDictionary(p => p.Key, p => p.Value);

    /// <summary>The navigation for a page, itself marked in it; null for a page that stands on no shelf.</summary>
    public HtmlText? For(SitePath page) => _shelves.GetValueOrDefault(page)?.Marked(page);

    private static IEnumerable<KeyValuePair<SitePath, Shelf>> Cut(Section section, Func<Section, IReadOnlyList<Entry>, HtmlText> render)
    {
        var chunks = section.Entries.Chunk(LongestShelf).DefaultIfEmpty([]).ToImmutableArray();
        for (var i = 0; i < chunks.Length; i++)
        {
            var entries = chunks[i];
            var shelf = new Shelf(new Lazy<string>(() => render(section, entries).Value));
            if (i == 0)
            {
                yield return KeyValuePair.Create(section.Address, shelf);
            }

            foreach (var entry in entries)
            {
                yield return KeyValuePair.Create(entry.Address, shelf);
            }
        }
    }

    private sealed class Shelf(Lazy<string> html)
    {
        public HtmlText Marked(SitePath page)
        {
            var link = $"href=\"{HtmlEscape.Of(page.Value)}\"";
            var at = html.Value.LastIndexOf(link, StringComparison.Ordinal);
            return HtmlText.Safe(at < 0 ? html.Value : html.Value.Insert(at + link.Length, " aria-current=\"page\""));
        }
    }
}
