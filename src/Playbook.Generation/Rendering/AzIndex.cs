using Playbook.Content;
using Playbook.Search.Analysis;

namespace Playbook.Generation.Rendering;

/// <summary>Every entry under its title and its other names, by first letter.</summary>
internal sealed class AzIndex(SiteContext site)
{
    public View[] Letters() =>
        [.. site.Model.Entries
            .Where(e => e.Fields["unlisted"] is not BooleanValue { Value: true } && !SiteContext.IsHome(e.Address))
            .SelectMany(Names)
            .OrderBy(n => SortKey.Of(n.Name), StringComparer.Ordinal)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .ThenBy(n => n.Entry.Address.Value, StringComparer.Ordinal)
            .GroupBy(n => SortKey.LetterOf(n.Name) ?? "#", StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new View
            {
                ["letter"] = g.Key,
                ["id"] = g.Key == "#" ? "letter-other" : $"letter-{g.Key.ToLowerInvariant()}",
                ["items"] = g.Select(n => Item(n.Name, n.Entry)).ToArray(),
            })];

    private static IEnumerable<(string Name, Entry Entry)> Names(Entry entry) =>
        entry.OtherNames.Select(n => n.Value)
            .Where(n => !n.Equals(entry.Title.Value, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Prepend(entry.Title.Value)
            .Select(n => (n, entry));

    private View Item(string name, Entry entry) => new()
    {
        ["title"] = name,
        ["url"] = entry.Address.Value,
        ["typeNoun"] = site.Words.Noun(entry.Type),
        ["also"] = name == entry.Title.Value ? null : entry.Title.Value,
    };
}
