using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Content;

/// <summary>
/// The content graph: every entry, its names, and who refers to whom. Built once after parsing, then read by any thread.
/// </summary>
public sealed class PlaybookModel
{
    private readonly FrozenDictionary<EntryId, Entry> _byId;
    private readonly FrozenDictionary<string, ImmutableArray<Entry>> _byType;
    private readonly FrozenDictionary<string, ImmutableArray<Entry>> _byName;
    private readonly Lazy<FrozenDictionary<EntryId, ImmutableArray<Backlink>>> _backlinks;

    /// <param name="types">Every declared type.</param>
    /// <param name="entries">In the order of their paths; the first of two with one id wins.</param>
    public PlaybookModel(IEnumerable<ContentType> types, IEnumerable<Entry> entries)
    {
        Types = types.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
        Entries = [.. entries];
        _byId = Entries.DistinctBy(e => e.Id).ToFrozenDictionary(e => e.Id);
        _byType = Entries.GroupBy(e => e.Type.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        _byName = Entries.SelectMany(e => NamesOf(e).Distinct(StringComparer.Ordinal).Select(n => (Name: n, Entry: e)))
            .GroupBy(p => p.Name, p => p.Entry, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        _backlinks = new(CollectBacklinks);
    }

    public FrozenDictionary<string, ContentType> Types { get; }

    public ImmutableArray<Entry> Entries { get; }

    public Entry? Find(EntryId id) => _byId.GetValueOrDefault(id);

    /// <summary>Entries of one type in the order of their paths; none for an unknown type.</summary>
    public ImmutableArray<Entry> OfType(string type) => _byType.TryGetValue(type, out var entries) ? entries : [];

    /// <summary>The entry a reference names, or null when there is none, or more than one, of the types it may point at.</summary>
    public Entry? Target(ReferenceValue reference) =>
        Lookup(reference.Written, reference.Field.Targets) is [var only] ? only : null;

    /// <summary>
    /// Every entry that could be meant by a name: an id (<c>metric/nps</c>) beats a slug, a slug beats a title,
    /// and a title, abbreviation, plural or alias is compared without regard to letter case. Accents may be written in either form.
    /// </summary>
    /// <param name="written">What the author wrote.</param>
    /// <param name="types">The types to look among; empty means all.</param>
    public ImmutableArray<Entry> Lookup(string written, ImmutableArray<string> types = default)
    {
        var name = ComposedLetters.Compose(written.Trim());
        if (name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
            && _byId.TryGetValue(new EntryId(name[..slash], name[(slash + 1)..]), out var exact)
            && Allowed(exact, types))
        {
            return [exact];
        }

        if (!types.IsDefaultOrEmpty)
        {
            var bySlug = types.Select(t => _byId.GetValueOrDefault(new EntryId(t, name))).OfType<Entry>().ToImmutableArray();
            if (!bySlug.IsEmpty)
            {
                return bySlug;
            }
        }

        return _byName.TryGetValue(Fold(name), out var named) ? [.. named.Where(e => Allowed(e, types))] : [];
    }

    /// <summary>Who points at an entry, typed fields and links alike, in the order of the referring files.</summary>
    public ImmutableArray<Backlink> LinksTo(Entry entry) =>
        _backlinks.Value.TryGetValue(entry.Id, out var links) ? links : [];

    /// <summary>Every reference inside an entry's fields with the field's path, such as <c>stages.steps.metrics</c>.</summary>
    public static IEnumerable<(string Path, ReferenceValue Reference)> ReferencesOf(Entry entry) => Walk(entry.Fields, "");

    private static IEnumerable<(string Path, ReferenceValue Reference)> Walk(FieldValue value, string path) => value switch
    {
        ReferenceValue reference => [(path, reference)],
        ListValue list => list.Items.SelectMany(i => Walk(i, path)),
        MapValue map => map.Entries.SelectMany(e => Walk(e.Value, path.Length == 0 ? e.Key.Value : $"{path}.{e.Key.Value}")),
        _ => [],
    };

    private static bool Allowed(Entry entry, ImmutableArray<string> types) => types.IsDefaultOrEmpty || types.Contains(entry.Type.Name);

    private static IEnumerable<string> NamesOf(Entry entry) =>
        entry.OtherNames.Select(n => n.Value).Append(entry.Title.Value).Append(entry.Id.Slug).Select(Fold);

    private static string Fold(string name) => ComposedLetters.Compose(name.Trim()).ToLowerInvariant();

    private FrozenDictionary<EntryId, ImmutableArray<Backlink>> CollectBacklinks() =>
        Entries.SelectMany(from => ReferencesOf(from)
                .Select(r => (r.Path, r.Reference, Target: Target(r.Reference)))
                .Where(r => r.Target is not null && r.Target.Id != from.Id)
                .Select(r => (Target: r.Target!.Id, Link: new Backlink(from, r.Path, r.Reference.Field.Inverse))))
            .GroupBy(p => p.Target, p => p.Link)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToImmutableArray());
}

/// <summary>A reference seen from the other end.</summary>
/// <param name="From">The entry that holds it.</param>
/// <param name="FieldPath">The field it stands in, such as <c>stages.steps.metrics</c>.</param>
/// <param name="Inverse">What the declaration calls it from this end; null when it has no name.</param>
public sealed record Backlink(Entry From, string FieldPath, string? Inverse);
