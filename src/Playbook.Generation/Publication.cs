using System.Collections.Frozen;
using Playbook.Content;
using Playbook.Files;
using Playbook.Generation.Linking;
using Playbook.Generation.Rendering.Lists;
using Playbook.Generation.Validation;

namespace Playbook.Generation;

/// <summary>
/// What readers get to see of a playbook: not its drafts and not what another file has the address of. Taken out before anything is drawn, so that no list, search,
/// feed or backlink knows of them; links to them are words.
/// </summary>
internal static class Publication
{
    /// <param name="withDrafts">Whether drafts are shown all the same, as in a preview.</param>
    public static Contents Of(Contents all, bool withDrafts)
    {
        var hidden = all.Valid.Where(v => IsHidden(v.Linked.Entry)).ToList();
        var files = all.Assets.Where(a => !all.Map.IsPublished(a.File.Path)).Select(a => a.File.Path).ToHashSet(StringComparer.Ordinal);
        if (hidden.Count == 0 && files.Count == 0)
        {
            return all;
        }

        var shown = all.Valid.Where(v => !IsHidden(v.Linked.Entry)).ToList();
        files.UnionWith(FilesOf(hidden.Where(h => h.Linked.Entry.IsDraft), shown));
        var model = new PlaybookModel(all.Model.Types.Values, shown.Select(v => v.Linked.Entry));
        var lists = Section.Of(model).Select(s => s.Address).ToHashSet();
        var gone = Section.Of(all.Model).Select(s => s.Address).Where(a => a != SitePath.Root && !lists.Contains(a)).ToHashSet();
        return all with
        {
            Model = model,
            Valid = [.. shown.Select(Without)],
            Assets = [.. all.Assets.Where(a => !files.Contains(a.File.Path))],
        };

        bool IsHidden(Entry entry) => !all.Map.IsPublished(entry) || (entry.IsDraft && !withDrafts);

        ValidEntry Without(ValidEntry item) => item.Linked.AllBodies.All(b => b.Links.All(LeadsOn))
            ? item
            : new ValidEntry(item.Linked with
            {
                Body = In(item.Linked.Body),
                Fragments = item.Linked.Fragments.ToFrozenDictionary(f => f.Key, f => In(f.Value), item.Linked.Fragments.Comparer),
            });

        LinkedBody In(LinkedBody body) => body with { Links = [.. body.Links.Select(l => LeadsOn(l) ? l : ResolvedLink.Broken)] };

        bool LeadsOn(ResolvedLink link) =>
            (link.Asset is null || !files.Contains(link.Asset))
            && (link.Page is null || (link.Page.Entry is { } entry ? !IsHidden(entry) : !gone.Contains(link.Page.Address)));
    }

    /// <summary>What only drafts show is part of them: the pictures and documents they alone link to, the tables they are made of.</summary>
    private static HashSet<string> FilesOf(IEnumerable<ValidEntry> drafts, IEnumerable<ValidEntry> shown)
    {
        var own = drafts.SelectMany(d => AssetsOf(d).Append(Path.ChangeExtension(d.Linked.Entry.Source.Path, ".csv"))).ToHashSet(StringComparer.Ordinal);
        own.ExceptWith(shown.SelectMany(AssetsOf));
        return own;
    }

    private static IEnumerable<string> AssetsOf(ValidEntry item) => item.Linked.AllBodies.SelectMany(b => b.Links).Select(l => l.Asset).OfType<string>();
}
