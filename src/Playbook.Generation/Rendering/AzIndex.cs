using System.Globalization;
using Playbook.Content;

namespace Playbook.Generation.Rendering;

/// <summary>Every entry under its title and its other names, by first letter.</summary>
internal sealed class AzIndex(SiteContext site)
{
    public View[] Letters() =>
        [.. site.Model.Entries
            .Where(e => e.Fields["unlisted"] is not BooleanValue { Value: true } && !SiteContext.IsHome(e.Address))
            .SelectMany(Names)
            .OrderBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(n => n.Entry.Address.Value, StringComparer.Ordinal)
            .GroupBy(n => LetterOf(n.Name), StringComparer.Ordinal)
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

    private static View Item(string name, Entry entry) => new()
    {
        ["title"] = name,
        ["url"] = entry.Address.Value,
        ["typeNoun"] = LinkViews.NounWithoutArticle(entry.Type),
        ["also"] = name == entry.Title.Value ? null : entry.Title.Value,
    };

    private static string LetterOf(string name) =>
        name.FirstOrDefault(char.IsLetterOrDigit) is var c && char.IsLetter(c) && char.IsAscii(c)
            ? char.ToUpperInvariant(c).ToString(CultureInfo.InvariantCulture)
            : "#";
}
