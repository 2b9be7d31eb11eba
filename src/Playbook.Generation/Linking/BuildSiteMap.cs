using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Files;
using Playbook.Generation.Loading;
using Playbook.Generation.Parsing;
using Playbook.Generation.Rendering.Comparisons;
using Playbook.Text;

namespace Playbook.Generation.Linking;

/// <summary>
/// Gives every file of the site its address, and names both files where two want one: the first is published, the other left out.
/// What every playbook has goes first, then pages, then pictures and documents, then pages that are called like a file, and earlier addresses last.
/// </summary>
internal sealed class BuildSiteMap
{
    private readonly TakenAddresses _taken = new();
    private readonly HashSet<Entry> _leftOut = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _assetsLeftOut = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SitePath> _assetAddresses = new(StringComparer.Ordinal);
    private readonly List<(SitePath From, LinkTarget To)> _moved = [];
    private readonly List<(SitePath From, LinkTarget To)> _known = [];
    private readonly DiagnosticBag _diagnostics;

    private BuildSiteMap(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    public static SiteMap From(PlaybookModel model, IReadOnlyList<ParsedEntry> entries, IReadOnlyList<InputAsset> assets, DiagnosticBag diagnostics)
    {
        var build = new BuildSiteMap(diagnostics);
        build.CheckLookalikes(entries, assets.Select(a => a.File.Path));
        var generated = ReservedAddresses.Pages(model).ToList();
        build.Reserve(entries, generated.Select(g => g.Address));
        foreach (var entry in entries.Where(e => !IsCalledLikeAFile(e)))
        {
            build.Publish(entry);
        }

        var tables = entries.Where(e => e.Table is not null).Select(e => ComparisonCsv.AddressOf(e.Entry)).ToHashSet();
        foreach (var asset in assets.Where(a => !tables.Contains(a.Address)).OrderBy(a => a.Address.Value != "/" + a.File.Path))
        {
            build.Publish(asset);
        }

        foreach (var entry in entries.Where(IsCalledLikeAFile))
        {
            build.Publish(entry);
        }

        foreach (var entry in entries)
        {
            build.LeadOn(entry);
        }

        return new SiteMap(entries.Select(e => e.Entry), generated.Select(g => new LinkTarget(g.Address, g.Title, null)), assets, build._assetAddresses, build._moved, build._known, build._leftOut, build._assetsLeftOut);
    }

    // `robots.txt.md`, `index.html.md`, `data.csv.md`: the folder of such a page would stand where the file has to.
    private static bool IsCalledLikeAFile(ParsedEntry entry) => Path.HasExtension(entry.Entry.Address.Value.TrimEnd('/'));

    private void Reserve(IEnumerable<ParsedEntry> entries, IEnumerable<SitePath> generated)
    {
        // The front page is the one that may be written or not.
        var hasHome = entries.Any(e => e.Entry.Address == SitePath.Root);
        foreach (var address in generated.Where(a => a != SitePath.Root || !hasHome).Distinct())
        {
            _taken.Take(address, new AddressOwner(address));
            _taken.Take(Rendering.Twins.TwinAddresses.For(address), new AddressOwner(address));
        }

        foreach (var address in ReservedAddresses.Others)
        {
            _taken.Take(address, new AddressOwner(address));
        }
    }

    private void Publish(ParsedEntry entry)
    {
        var owner = new AddressOwner(entry.Entry.Address, entry.Entry);
        if (_taken.Take(entry.Entry.Address, owner) is not { } other)
        {
            foreach (var beside in ReservedAddresses.Beside(entry))
            {
                _taken.Take(beside, owner);
            }

            return;
        }

        _leftOut.Add(entry.Entry);
        var path = entry.Entry.Source.Path;
        if (other.IsReserved)
        {
            _diagnostics.Report(LinkRules.ReservedAddress, entry.Entry.Source.Beginning, other.Address, other.Noun)
                .Help("give the file another name; it is left out until then");
            return;
        }

        var report = _diagnostics.Report(LinkRules.DuplicateAddress, entry.Entry.Source.Beginning, entry.Entry.Address).Label("this one is left out");
        if (other.Entry is { } first)
        {
            report.Related(first.Source.Beginning, "this one is published");
        }

        report.Help($"rename `{path}` or `{other.Asset ?? other.Entry!.Source.Path}`");
    }

    private void Publish(InputAsset file)
    {
        var (asset, address) = (file.File.Path, file.Address);
        var other = _taken.Take(address, new AddressOwner(address, Asset: asset));
        if (other is not null && file.IsMisnamed)
        {
            address = file.OtherAddress;
            other = _taken.Take(address, new AddressOwner(address, Asset: asset));
        }

        if (other is null)
        {
            _assetAddresses.Add(asset, address);
            return;
        }

        _assetsLeftOut.Add(asset);
        if (other.IsReserved)
        {
            _diagnostics.Report(LinkRules.ReservedAddress, asset, other.Address, other.Noun).Help("give the file another name; it is left out until then");
        }
        else if (other.Asset is null || !SameName.Comparer.Equals(other.Asset, asset))
        {
            _diagnostics.Report(LinkRules.DuplicateAddress, asset, address)
                .Help($"rename `{asset}` or `{other.Asset ?? other.Entry!.Source.Path}`; `{asset}` is left out until then");
        }
    }

    private void LeadOn(ParsedEntry entry)
    {
        if (_leftOut.Contains(entry.Entry))
        {
            return;
        }

        var own = entry.Entry.Address.OutputFile;
        foreach (var earlier in entry.OtherAddresses.DistinctBy(a => a.Address))
        {
            // Who lists the page's own address has what they want.
            if (earlier.Address.OutputFile == own)
            {
                continue;
            }

            if (_taken.Take(earlier.Address, new AddressOwner(earlier.Address, entry.Entry) { Claimed = earlier.Span }) is not { } other)
            {
                _moved.Add((earlier.Address, LinkTarget.To(entry.Entry)));
            }
            else if (!earlier.IsDeclared && other.DiffersInCaseFrom(earlier.Address))
            {
                // Another generator told them apart, so links do; nobody asked for a page there.
                _known.Add((earlier.Address, LinkTarget.To(entry.Entry)));
            }
            else
            {
                ReportTaken(entry.Entry, earlier, other);
            }
        }
    }

    private void ReportTaken(Entry entry, OtherAddress earlier, AddressOwner other)
    {
        var report = _diagnostics.Report(LinkRules.DuplicateRedirect, earlier.Span, earlier.Address);
        if ((other.Claimed ?? other.Entry?.Source.Beginning) is { } place)
        {
            report.Related(place, other.Entry == entry ? "by this page itself" : other.Claimed is null ? "this page has it" : "this page claims it");
        }

        report.Help(
            other.DiffersInCaseFrom(earlier.Address) ? $"delete this address from the list: it differs from `{other.Address}` in capital letters only, which some computers cannot tell apart"
            : other.Asset is { } asset ? $"delete this address from the list, or rename `{asset}`, which is published there"
            : other.IsReserved ? $"delete this address from the list: `{other.Address}` is {other.Noun} of every playbook"
            : "delete this address from the list");
    }

    /// <summary>Two paths that Windows or macOS hold to be one file: their letters differ in case, or in how accents are composed.</summary>
    private void CheckLookalikes(IEnumerable<ParsedEntry> entries, IEnumerable<string> assets)
    {
        var seen = new Dictionary<string, (string Path, Entry? Entry)>(SameName.Comparer);
        foreach (var (path, entry) in entries.Select(e => (e.Entry.Source.Path, (Entry?)e.Entry)).Concat(assets.Select(a => (a, (Entry?)null))))
        {
            if (seen.TryAdd(path, (path, entry)))
            {
                continue;
            }

            var first = seen[path];
            var how = path.Equals(first.Path, StringComparison.OrdinalIgnoreCase) ? "capital letters" : "how an accent is written";
            var report = entry is not null
                ? _diagnostics.Report(LinkRules.LookalikePath, entry.Source.Beginning, first.Path, path, how)
                : _diagnostics.Report(LinkRules.LookalikePath, path, first.Path, path, how);
            if (first.Entry is { } other)
            {
                report.Related(other.Source.Beginning, "the other file");
            }

            report.Help("rename one of them");
        }
    }
}
