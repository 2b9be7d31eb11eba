using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Files;
using Playbook.Text;

namespace Playbook.Generation.Linking;

/// <summary>Everything a link can lead to, by the ways people write it. Built once, read by any thread.</summary>
public sealed class SiteMap
{
    private readonly FrozenDictionary<string, LinkTarget> _byPath;
    private readonly FrozenDictionary<string, LinkTarget> _byAddress;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _pathsByStem;
    private readonly FrozenSet<string> _assets;

    /// <param name="pages">Every entry that will be published.</param>
    /// <param name="otherAddresses">Addresses of pages without a file of their own (lists, A to Z), and other addresses of entries.</param>
    /// <param name="assets">Paths of pictures and documents below the input folder.</param>
    public SiteMap(IEnumerable<Entry> pages, IEnumerable<(string Address, LinkTarget Target)> otherAddresses, IEnumerable<string> assets)
    {
        var targets = pages.Select(p => (p.Source.Path, Target: new LinkTarget(p.Address, p.Title.Value, p))).ToList();
        _byPath = targets.ToFrozenDictionary(t => t.Path, t => t.Target, StringComparer.Ordinal);
        _byAddress = targets.Select(t => (Key: t.Target.Address.Value, t.Target))
            .Concat(otherAddresses.Select(o => (Key: o.Address, o.Target)))
            .DistinctBy(t => t.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(t => t.Key, t => t.Target, StringComparer.Ordinal);
        _pathsByStem = targets.GroupBy(t => Stem(t.Path), t => t.Path, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
        _assets = assets.ToFrozenSet(StringComparer.Ordinal);
    }

    public bool HasAsset(string path) => _assets.Contains(path);

    public LinkTarget? AtAddress(string address) =>
        _byAddress.GetValueOrDefault(address) ?? (address.EndsWith('/') ? null : _byAddress.GetValueOrDefault(address + "/"));

    /// <summary>The page written in a file, however its path is spelt: with or without ending, as <c>.html</c>, as a folder.</summary>
    public LinkTarget? AtPath(string path)
    {
        if (_byPath.TryGetValue(path, out var exact))
        {
            return exact;
        }

        var bare = path.TrimEnd('/');
        if (bare.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
        {
            bare = bare[..^5];
        }

        foreach (var ending in FileEndings)
        {
            if (_byPath.TryGetValue(bare.Length == 0 ? ending.TrimStart('/') : bare + ending, out var target))
            {
                return target;
            }
        }

        return AtAddress(bare.Length == 0 ? "/" : $"/{bare}/");
    }

    /// <summary>The existing pages whose paths are most like a wrong one: the same file name elsewhere first, then similar names.</summary>
    public IReadOnlyList<string> Similar(string path)
    {
        var stem = Stem(path.TrimEnd('/'));
        if (_pathsByStem.TryGetValue(stem, out var moved))
        {
            return [.. moved.Take(3)];
        }

        return [.. EditDistance.Nearest(stem, _pathsByStem.Keys).SelectMany(s => _pathsByStem[s]).Take(3)];
    }

    private static readonly ImmutableArray<string> FileEndings = [".md", ".yml", ".yaml", ".markdown", "/index.md", "/README.md", "/readme.md"];

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
    public bool HasAnchor(string id) =>
        Entry is null || id == "top" || Entry.Headings.Any(h => h.Id == id) || Entry.Anchors.Contains(id);

    public IEnumerable<string> Anchors => Entry is null ? [] : Entry.Headings.Select(h => h.Id).Concat(Entry.Anchors);
}
