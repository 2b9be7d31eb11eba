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
    public ImmutableArray<Entry> OfType(string type) => Model.OfType(type);

    /// <summary>The entries that a reference field of an entry leads to; names that lead nowhere are reported elsewhere.</summary>
    public IEnumerable<Entry> Targets(Entry entry, string field) => entry.Fields[field] switch
    {
        ReferenceValue one => Model.Target(one) is { } target ? [target] : [],
        ListValue many => many.Items.OfType<ReferenceValue>().Select(Model.Target).OfType<Entry>(),
        _ => [],
    };
}
