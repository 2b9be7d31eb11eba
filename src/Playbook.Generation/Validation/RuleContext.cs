using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Linking;

namespace Playbook.Generation.Validation;

/// <summary>What a rule may look at, and where it reports.</summary>
/// <param name="Model">Every entry and their references.</param>
/// <param name="Entries">The same entries with the text and its links, in the order of their files.</param>
/// <param name="Mentions">Links in running text, from the other end.</param>
/// <param name="Settings">The playbook's settings; <see cref="PlaybookSettings.AsOf"/> is "today".</param>
/// <param name="Diagnostics">Takes reports from any thread.</param>
internal sealed record RuleContext(
    PlaybookModel Model,
    ImmutableArray<LinkedEntry> Entries,
    MentionIndex Mentions,
    PlaybookSettings Settings,
    DiagnosticBag Diagnostics)
{
    private readonly Lazy<FrozenDictionary<EntryId, LinkedEntry>> _byId =
        new(() => Entries.DistinctBy(e => e.Entry.Id).ToFrozenDictionary(e => e.Entry.Id));

    /// <summary>The entry with its text and links.</summary>
    public LinkedEntry Linked(Entry entry) => _byId.Value[entry.Id];

    public ImmutableArray<Entry> OfType(string type) => Model.OfType(type);

    /// <summary>The entries that a reference field of an entry leads to; names that lead nowhere are reported elsewhere.</summary>
    public IEnumerable<Entry> Targets(Entry entry, string field) => entry.Fields[field] switch
    {
        ReferenceValue one => Model.Target(one) is { } target ? [target] : [],
        ListValue many => many.Items.OfType<ReferenceValue>().Select(Model.Target).OfType<Entry>(),
        _ => [],
    };

    /// <summary>The same with the characters that name each of them, item by item where the field holds several.</summary>
    public IEnumerable<Pointer> Pointers(MapValue fields, string field) => (fields[field] switch
    {
        ReferenceValue one => [one],
        ListValue many => many.Items.OfType<ReferenceValue>(),
        _ => Enumerable.Empty<ReferenceValue>(),
    })
    .Select(r => (r.Span, Target: Model.Target(r)))
    .Where(r => r.Target is not null)
    .Select(r => new Pointer(r.Span, r.Target!, field));

    /// <summary>Everything an entry points at, fields first, then its text.</summary>
    public IEnumerable<Pointer> Pointers(LinkedEntry from)
    {
        foreach (var (path, reference) in PlaybookModel.ReferencesOf(from.Entry))
        {
            if (Model.Target(reference) is { } target)
            {
                yield return new Pointer(reference.Span, target, path);
            }
        }

        foreach (var body in from.AllBodies)
        {
            for (var i = 0; i < body.Links.Length; i++)
            {
                if (body.Links[i].Page?.Entry is { } target)
                {
                    yield return new Pointer(body.Body.Links[i].TargetSpan, target, null);
                }
            }
        }
    }

    /// <summary>Whether every name in a reference field leads to one entry; where one does not, its own message comes first.</summary>
    public bool AllResolve(MapValue fields, string field) => fields[field] switch
    {
        ReferenceValue one => Model.Target(one) is not null,
        ListValue many => many.Items.OfType<ReferenceValue>().All(r => Model.Target(r) is not null),
        _ => true,
    };
}
