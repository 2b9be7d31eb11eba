using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Files;
using Playbook.Generation.Loading;
using Playbook.Text;

namespace Playbook.Generation.Linking;

/// <summary>Everything a link can lead to, by the ways people write it; accents in either form. Built once, read by any thread.</summary>
public sealed class SiteMap
{
    private static readonly ImmutableArray<string> FileEndings =
        [".md", ".yml", ".yaml", ".markdown", "/index.md", "/README.md", "/readme.md", "/_index.md", "/Readme.md", "/index.markdown", "/index.yml"];

    private readonly FrozenDictionary<string, LinkTarget> _byPath;
    private readonly FrozenDictionary<string, LinkTarget> _byAddress;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _pathsByStem;
    private readonly FrozenDictionary<string, string> _assets;
    private readonly FrozenDictionary<string, string> _pathsInAnyCase;
    private readonly FrozenDictionary<string, string> _foldersInAnyCase;
    private readonly FrozenDictionary<string, string> _addressesInAnyCase;
    private readonly FrozenSet<string> _folders;

    private readonly IReadOnlySet<Entry> _leftOut;
    private readonly IReadOnlySet<string> _assetsLeftOut;
    private readonly IReadOnlyDictionary<string, SitePath> _assetAddresses;

    /// <param name="pages">Every entry.</param>
    /// <param name="generated">Pages without a file of their own: lists, A to Z.</param>
    /// <param name="assets">Pictures and documents.</param>
    /// <param name="assetAddresses">Where they are published, by path; their own where one is not here.</param>
    /// <param name="moved">Earlier addresses and the pages that took their place.</param>
    /// <param name="known">Addresses by which links know a page, though none leads on from there.</param>
    /// <param name="leftOut">Entries whose address another file has.</param>
    /// <param name="assetsLeftOut">The same of <paramref name="assets"/>.</param>
    internal SiteMap(
        IEnumerable<Entry> pages,
        IEnumerable<LinkTarget> generated,
        IEnumerable<InputAsset> assets,
        IReadOnlyDictionary<string, SitePath> assetAddresses,
        IReadOnlyList<(SitePath From, LinkTarget To)> moved,
        IReadOnlyList<(SitePath From, LinkTarget To)> known,
        IReadOnlySet<Entry> leftOut,
        IReadOnlySet<string> assetsLeftOut)
    {
        Moved = [.. moved.OrderBy(m => m.From.Value, StringComparer.Ordinal)];
        _leftOut = leftOut;
        _assetsLeftOut = assetsLeftOut;
        _assetAddresses = assetAddresses;
        var targets = pages.Select(p => (p.Source.Path, Target: LinkTarget.To(p))).ToList();
        var files = assets.Select(a => a.File.Path).ToList();
        _byPath = FirstOf(targets.Select(t => (t.Path, t.Target)));
        _byAddress = FirstOf(targets.Where(t => IsPublished(t.Target.Entry!)).Concat(targets).Select(t => (t.Target.Address.Value, t.Target))
            .Concat(generated.Select(g => (g.Address.Value, g)))
            .Concat(Moved.Concat(known).SelectMany(m => new[] { (m.From.Value, m.To), (EarlierAddress.AsPage(m.From), m.To) })));
        _assets = FirstOf(files.Select(a => (a, a)));
        _pathsByStem = _byPath.Keys.Concat(_assets.Keys).Order(StringComparer.Ordinal).GroupBy(Stem, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
        _folders = _byPath.Keys.Concat(_assets.Keys).SelectMany(FoldersOf).ToFrozenSet(StringComparer.Ordinal);
        _pathsInAnyCase = InAnyCase(_byPath.Keys.Concat(_assets.Keys));
        _foldersInAnyCase = InAnyCase(_folders.Where(f => AtAddress(AddressOf.Folder(f).Value) is not null));
        _addressesInAnyCase = InAnyCase(_byAddress.Keys.Select(a => a.Trim('/')));
    }

    /// <summary>Earlier addresses, ascending, with the page that took the place of each.</summary>
    public ImmutableArray<(SitePath From, LinkTarget To)> Moved { get; }

    /// <summary>Whether an entry's page is published; false where another file has its address.</summary>
    public bool IsPublished(Entry entry) => !_leftOut.Contains(entry);

    /// <summary>The same of a picture or document.</summary>
    public bool IsPublished(string asset) => !_assetsLeftOut.Contains(asset);

    /// <summary>The path of a picture or document as its file has it; null when there is none.</summary>
    public string? Asset(string path) => _assets.GetValueOrDefault(path);

    /// <summary>Where a picture or document is published.</summary>
    /// <param name="asset">Its path, as <see cref="Asset"/> gives it.</param>
    public SitePath AddressOfAsset(string asset) => _assetAddresses.TryGetValue(asset, out var address) ? address : new SitePath("/" + asset);

    /// <summary>Whether files lie in a folder, pages or others.</summary>
    public bool HasFolder(string path) => _folders.Contains(path.TrimEnd('/'));

    public LinkTarget? AtAddress(string address) =>
        _byAddress.GetValueOrDefault(address) ?? (address.EndsWith('/') ? null : _byAddress.GetValueOrDefault(address + "/"));

    /// <summary>The page written in a file, however its path is spelt: with or without ending, as <c>.html</c>, as a folder.</summary>
    public LinkTarget? AtPath(string path)
    {
        if (_byPath.TryGetValue(path, out var exact))
        {
            return exact;
        }

        var bare = Bare(path);
        foreach (var ending in FileEndings)
        {
            if (_byPath.TryGetValue(bare.Length == 0 ? ending.TrimStart('/') : bare + ending, out var target))
            {
                return target;
            }
        }

        return AtAddress(bare.Length == 0 ? "/" : $"/{bare}/") ?? (HasFolder(bare) ? AtAddress(AddressOf.Folder(bare).Value) : OfIndex(bare));
    }

    /// <summary>The path as it has to be written where only letter case is wrong, with as much of an ending as it has; null when it fits nothing even so.</summary>
    /// <param name="isAddress">Whether an address is meant before a file.</param>
    public string? InAnotherCase(string path, bool isAddress)
    {
        var address = _addressesInAnyCase.GetValueOrDefault(path);
        if (isAddress && address is not null)
        {
            return address;
        }

        if (_pathsInAnyCase.TryGetValue(path, out var exact))
        {
            return exact;
        }

        var bare = Bare(path);
        foreach (var ending in FileEndings)
        {
            if (_pathsInAnyCase.TryGetValue(bare + ending, out var file))
            {
                return file[..bare.Length] + path[bare.Length..];
            }
        }

        return _foldersInAnyCase.GetValueOrDefault(path) ?? address;
    }

    /// <summary>The existing files whose paths are most like a wrong one: the same file name elsewhere first, then similar names.</summary>
    /// <param name="isWanted">Which of them can stand in its place.</param>
    public IReadOnlyList<string> Similar(string path, Func<string, bool> isWanted)
    {
        var stem = Stem(path.TrimEnd('/'));
        if (_pathsByStem.TryGetValue(stem, out var moved) && moved.Any(isWanted))
        {
            return [.. moved.Where(isWanted).Take(3)];
        }

        return [.. EditDistance.Nearest(stem, _pathsByStem.Keys).SelectMany(s => _pathsByStem[s]).Where(isWanted).Take(3)];
    }

    // Of two files with one name the first in the order of their paths is the one that is published.
    private static FrozenDictionary<string, T> FirstOf<T>(IEnumerable<(string Key, T Value)> items) =>
        items.Select(i => (Key: ComposedLetters.Compose(i.Key), i.Value)).DistinctBy(i => i.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(i => i.Key, i => i.Value, StringComparer.Ordinal);

    private static FrozenDictionary<string, string> InAnyCase(IEnumerable<string> paths) =>
        paths.Order(StringComparer.Ordinal).Distinct(StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(p => p, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }

    /// <summary><c>guide/index.html</c> is what a server calls the page of a folder.</summary>
    private LinkTarget? OfIndex(string bare) => bare == "index" ? AtAddress("/") : bare.EndsWith("/index", StringComparison.Ordinal) ? AtPath(bare[..^"/index".Length]) : null;

    private static string Bare(string path)
    {
        var bare = path.TrimEnd('/');
        return bare.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? bare[..^5] : bare;
    }

    private static string Stem(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return AddressOf.IsIndex(name) && path.Contains('/', StringComparison.Ordinal) ? Path.GetFileName(Path.GetDirectoryName(path)!) : name;
    }
}

/// <summary>A page that a link leads to.</summary>
/// <param name="Entry">Null for pages the generator makes, such as lists.</param>
public sealed record LinkTarget(SitePath Address, string Title, Entry? Entry)
{
    public static LinkTarget To(Entry entry) => new(entry.Address, entry.Title.Value, entry);

    /// <summary>The id on the page that a fragment means, as the page spells it; null when its text has none such. What a layout adds is not known here.</summary>
    public string? AnchorFor(string fragment) =>
        fragment == "top" ? fragment : Anchors.FirstOrDefault(a => a == fragment) ?? Anchors.FirstOrDefault(a => ComposedLetters.Compose(a) == ComposedLetters.Compose(fragment));

    /// <summary>Where links into the page's own text can lead.</summary>
    public IEnumerable<string> Anchors => Entry is null ? [] : Entry.Headings.Select(h => h.Id).Concat(Entry.Anchors);
}
