using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Files;
using Playbook.Text;
using Playbook.Generation.Parsing;
using Playbook.Generation.Rendering;
using Playbook.Generation.Rendering.Lists;

namespace Playbook.Generation.Linking;

/// <summary>Collects every address of the site and names both files where two want the same one.</summary>
internal static class BuildSiteMap
{
    public static SiteMap From(PlaybookModel model, IReadOnlyList<ParsedEntry> entries, IEnumerable<string> assets, DiagnosticBag diagnostics)
    {
        CheckLookalikes(entries, diagnostics);
        var taken = CheckAddresses(entries, diagnostics);
        var generated = new List<(string Address, LinkTarget Target)>();
        foreach (var (address, title) in GeneratedAddresses(model))
        {
            generated.Add((address.Value, new LinkTarget(address, title, null)));
        }

        foreach (var entry in entries)
        {
            var target = new LinkTarget(entry.Entry.Address, entry.Entry.Title.Value, entry.Entry);
            foreach (var other in entry.OtherAddresses)
            {
                if (taken.TryGetValue(other, out var owner) && owner.Id != entry.Entry.Id)
                {
                    diagnostics.Report(LinkRules.DuplicateRedirect, entry.Entry.Fields.KeySpan("redirect-from") ?? entry.Entry.Source.Beginning, other)
                        .Related(owner.Source.Beginning, "this page has it")
                        .Help("delete this address from the list");
                    continue;
                }

                taken.TryAdd(other, entry.Entry);
                generated.Add((other, target));
            }
        }

        return new SiteMap(entries.Select(e => e.Entry), generated, assets);
    }

    private static readonly ImmutableArray<SitePath> Reserved = [SiteContext.AzAddress, SiteContext.SearchAddress, SiteContext.OfflineAddress, new("/assets/"), new("/api/")];

    private static IEnumerable<(SitePath Address, string Title)> GeneratedAddresses(PlaybookModel model)
    {
        foreach (var section in Section.Of(model).Where(s => s.Index is null))
        {
            yield return (section.Address, section.Title);
        }

        yield return (SitePath.Root, "Home");
        yield return (SiteContext.AzAddress, "A to Z");
        yield return (SiteContext.SearchAddress, "Search");
    }

    private static Dictionary<string, Entry> CheckAddresses(IReadOnlyList<ParsedEntry> entries, DiagnosticBag diagnostics)
    {
        var taken = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var entry in entries.Select(e => e.Entry))
        {
            if (Reserved.Contains(entry.Address))
            {
                diagnostics.Report(LinkRules.ReservedAddress, entry.Source.Beginning, entry.Address).Help("give the file another name");
            }

            if (taken.TryAdd(entry.Address.Value, entry))
            {
                continue;
            }

            var first = taken[entry.Address.Value];
            diagnostics.Report(LinkRules.DuplicateAddress, entry.Source.Beginning, entry.Address)
                .Label("this file")
                .Related(first.Source.Beginning, "and this one")
                .Help($"rename `{entry.Source.Path}` or `{first.Source.Path}`");
        }

        return taken;
    }

    /// <summary>Two paths that Windows or macOS hold to be one file: their letters differ in case, or in how accents are composed.</summary>
    private static void CheckLookalikes(IReadOnlyList<ParsedEntry> entries, DiagnosticBag diagnostics)
    {
        var seen = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries.Select(e => e.Entry))
        {
            var composed = ComposedLetters.Compose(entry.Source.Path);
            if (seen.TryAdd(composed, entry))
            {
                continue;
            }

            var first = seen[composed];
            var byCase = entry.Source.Path.Equals(first.Source.Path, StringComparison.OrdinalIgnoreCase);
            diagnostics.Report(LinkRules.LookalikePath, entry.Source.Beginning, first.Source.Path, entry.Source.Path, byCase ? "capital letters" : "how an accent is written")
                .Related(first.Source.Beginning, "the other file")
                .Help("rename one of them");
        }
    }
}
