using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Files;
using Playbook.Generation.Linking;
using Playbook.Generation.Rendering.Theming;
using Playbook.Search.Analysis;

namespace Playbook.Generation.Rendering.Lists;

/// <summary>A shelf of the site: the entries of one type, or the pages of one folder. It has a list page and one navigation, shared by its pages.</summary>
public sealed record Section
{
    public required SitePath Address { get; init; }

    public required string Title { get; init; }

    public string Description { get; init; } = "";

    /// <summary>The type whose entries stand here.</summary>
    public required ContentType Type { get; init; }

    /// <summary>The folder's own page (its <c>index.md</c>), which then is its list page too, or the text above the list of a type; null when there is none.</summary>
    public Entry? Index { get; init; }

    /// <summary>In the order of the navigation, without the index.</summary>
    public required ImmutableArray<Entry> Entries { get; init; }

    /// <summary>The sections of a playbook in the order of the navigation: types by their order, then folders by their path.</summary>
    public static ImmutableArray<Section> Of(PlaybookModel model)
    {
        var addresses = model.OfType("page").DistinctBy(p => p.Address).ToDictionary(p => p.Address.Value, StringComparer.Ordinal);
        var typed = model.Types.Values
            .Where(t => t.Folder.Length > 0)
            .OrderBy(t => t.Order)
            .ThenBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => OfType(t, model.OfType(t.Name), addresses))
            .Where(s => !s.Entries.IsEmpty)
            .ToList();
        var lists = typed.Select(s => s.Address.Value).ToHashSet(StringComparer.Ordinal);
        var folders = model.OfType("page")
            .GroupBy(p => FolderOf(p), StringComparer.Ordinal)
            .Where(g => !lists.Contains(g.Key))
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => OfFolder(g.Key, [.. g], addresses));
        return [.. typed, .. folders];
    }

    /// <summary>The same as readers see them.</summary>
    public static ImmutableArray<Section> Of(PlaybookModel model, SiteWords words) => [.. Of(model).Select(s => s.InTheWords(words))];

    /// <summary>The section an entry stands in: that of its type, or of its folder.</summary>
    public static SitePath AddressFor(Entry entry) =>
        new(entry.Type.Folder.Length > 0 ? $"/{entry.Type.Folder}/" : FolderOf(entry));

    // What a declaration says is English or the team's own; the words of folders are the team's own.
    private Section InTheWords(SiteWords words) => Type.Folder.Length == 0
        ? this with { Title = Title.Length == 0 ? words.Say("pages") : Title }
        : this with { Title = words.Declared(Title), Description = words.Declared(Description) };

    private static Section OfType(ContentType type, ImmutableArray<Entry> entries, Dictionary<string, Entry> addresses) => new()
    {
        Address = new SitePath($"/{type.Folder}/"),
        Title = type.Plural,
        Description = type.Description,
        Type = type,
        Index = addresses.GetValueOrDefault($"/{type.Folder}/"),
        Entries = [.. entries.Where(IsListed).OrderBy(e => SortKey.Of(e.Title.Value), StringComparer.Ordinal).ThenBy(e => e.Id.Slug, StringComparer.Ordinal)],
    };

    private static Section OfFolder(string address, ImmutableArray<Entry> pages, Dictionary<string, Entry> addresses)
    {
        // Its `index.md`, or a page beside the folder that has the folder's name.
        var index = addresses.GetValueOrDefault(address);
        return new Section
        {
            Address = new SitePath(address),
            Title = index?.Title.Value ?? Humanise(address),
            Description = index?.Summary ?? "",
            Type = pages[0].Type,
            Index = index,
            Entries = [.. pages.Where(p => p != index && IsListed(p)).OrderBy(p => p.Source.Path, StringComparer.Ordinal)],
        };
    }

    private static bool IsListed(Entry entry) => entry.Fields["unlisted"] is not BooleanValue { Value: true };

    /// <summary>A page that is its folder's index stands in that folder's section.</summary>
    private static string FolderOf(Entry page)
    {
        var folder = LinkPath.FolderOf(page.Source.Path);
        var isIndex = page.Address == SitePath.Root || (folder.Length > 0 && page.Address == AddressOf.Folder(folder));
        if (isIndex)
        {
            return page.Address.Value;
        }

        var trimmed = page.Address.Value.TrimEnd('/');
        return trimmed[..(trimmed.LastIndexOf('/') + 1)];
    }

    private static string Humanise(string address)
    {
        var name = address.Trim('/');
        name = name[(name.LastIndexOf('/') + 1)..].Replace('-', ' ').Replace('_', ' ');
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
    }
}
