using System.Collections.Immutable;

namespace Playbook.Search.Index;

/// <summary>Finds names that several pages claim: whoever types one cannot be given a single answer.</summary>
internal static class NameClashes
{
    public static ImmutableArray<AliasClash> Among(IEnumerable<AnalyzedDocument> documents) =>
    [
        .. documents
            .SelectMany(d => d.Aliases.Insert(0, d.Title).Select((name, i) => (Key: string.Join(' ', Analysis.Words.Of(name)), Name: name, d.Url, IsAlias: i > 0)))
            .Where(n => n.Key.Length > 0)
            .GroupBy(n => n.Key, StringComparer.Ordinal)
            .Where(g => g.Any(n => n.IsAlias) && g.Select(n => n.Url).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new AliasClash(g.First().Name, [.. g.Select(n => n.Url).Distinct(StringComparer.Ordinal)])),
    ];
}
