using System.Collections.Immutable;
using System.Globalization;
using Playbook.Content;
using Playbook.Files;

namespace Playbook.Generation.Rendering.Lists;

/// <summary>Every entry under its title and its other names, by first letter. A long index is cut into a page for each letter.</summary>
internal sealed class AzIndex
{
    private const int LongestPage = 500;
    private readonly SiteContext _site;
    private readonly ImmutableArray<AzLetter> _letters;

    public AzIndex(SiteContext site)
    {
        _site = site;
        _letters =
        [
            .. site.Model.Entries
                .Where(e => e.Fields["unlisted"] is not BooleanValue { Value: true } && !SiteContext.IsHome(e.Address))
                .SelectMany(Names)
                .OrderBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(n => n.Entry.Address.Value, StringComparer.Ordinal)
                .GroupBy(n => LetterOf(n.Name), StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new AzLetter(g.Key, [.. g])),
        ];
        IsLong = _letters.Sum(l => l.Names.Length) > LongestPage;
    }

    /// <summary>Where the pages of single letters are, should the index become long.</summary>
    public static IEnumerable<SitePath> PageAddresses => Enumerable.Range('A', 26).Select(c => ((char)c).ToString()).Append("#").Select(l => new AzLetter(l, []).Address);

    /// <summary>Whether every letter has a page of its own.</summary>
    public bool IsLong { get; }

    /// <summary>The letters that have such a page.</summary>
    public ImmutableArray<AzLetter> Pages => IsLong ? _letters : [];

    /// <summary>All letters as links, with their names where they stand on this page.</summary>
    /// <param name="page">The letter whose page it is; null for the index as a whole.</param>
    public View[] Letters(AzLetter? page = null) => [.. _letters.Select(letter => new View
    {
        ["letter"] = letter.Letter,
        ["id"] = letter.Id,
        ["url"] = IsLong ? WebAddress.Of(letter.Address) : WebAddress.Checked($"#{letter.Id}"),
        ["current"] = letter == page,
        ["items"] = IsLong && letter != page ? null : letter.Names.Select(n => Item(n.Name, n.Entry)).ToArray(),
    })];

    /// <summary>All letters as links to where their names stand, for a page that shows none.</summary>
    public View[] LettersElsewhere => [.. _letters.Select(letter => new View
    {
        ["letter"] = letter.Letter,
        ["id"] = letter.Id,
        ["url"] = IsLong ? WebAddress.Of(letter.Address) : WebAddress.Of(SiteContext.AzAddress, letter.Id),
        ["current"] = false,
        ["items"] = null,
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
        ["url"] = WebAddress.Of(entry.Address),
        ["typeNoun"] = _site.Words.Noun(entry.Type),
        ["also"] = name == entry.Title.Value ? null : entry.Title.Value,
    };

    private static string LetterOf(string name) =>
        name.FirstOrDefault(char.IsLetterOrDigit) is var c && char.IsLetter(c) && char.IsAscii(c)
            ? char.ToUpperInvariant(c).ToString(CultureInfo.InvariantCulture)
            : "#";
}

/// <param name="Letter">A to Z, or <c>#</c> for all others.</param>
internal sealed record AzLetter(string Letter, ImmutableArray<(string Name, Entry Entry)> Names)
{
    public string Id => $"letter-{Word}";

    public SitePath Address => SiteContext.AzAddress.Append(Word + "/");

    private string Word => Letter == "#" ? "other" : Letter.ToLowerInvariant();
}
