using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Generation.Linking;

namespace Playbook.Generation.Rendering.Personas;

/// <summary>A persona's family side by side: a shared persona and those it is derived from, the same on each of their pages.</summary>
internal sealed class PersonaDetail(PlaybookModel model, LinkViews links) : IEntryDetail
{
    private static readonly ImmutableArray<string> Kinds = ["marketing", "design", "shared"];
    private static readonly ImmutableArray<string> Traits = ["goals", "motivations", "frustrations"];
    private static readonly ImmutableArray<string> Circumstances = ["channels", "accessibility"];

    public string Type => "persona";

    public void AddTo(View view, LinkedEntry entry)
    {
        var family = FamilyOf(entry.Entry);
        view["persona"] = new View
        {
            ["family"] = family.Length < 2 ? [] : family.Select(member => Card(member, member.Id == entry.Entry.Id, family)).ToArray(),
        };
    }

    private ImmutableArray<Entry> FamilyOf(Entry persona)
    {
        var shared = ParentsOf(persona).IsEmpty
            ? model.LinksTo(persona).FirstOrDefault(l => l.FieldPath.StartsWith("derived-from", StringComparison.Ordinal))?.From
            : persona;
        return shared is null
            ? []
            : [.. ParentsOf(shared).Append(shared).DistinctBy(p => p.Id).OrderBy(p => Kinds.IndexOf(p.Fields.Text("kind") ?? "")).ThenBy(p => p.Id.Slug, StringComparer.Ordinal)];
    }

    private ImmutableArray<Entry> ParentsOf(Entry persona) =>
        [.. persona.Fields.Items<ReferenceValue>("derived-from").Select(model.Target).OfType<Entry>()];

    private View Card(Entry persona, bool current, ImmutableArray<Entry> family)
    {
        var card = links.Of(persona).Copy();
        card["current"] = current;
        card["quote"] = persona.Fields.Text("quote") ?? "";
        foreach (var trait in Traits)
        {
            card[trait] = persona.Fields.Items<TextValue>(trait).Select(t => t.Value).ToArray();
        }

        foreach (var circumstance in Circumstances)
        {
            card[circumstance] = persona.Fields.Items<TextValue>(circumstance)
                .Select(t => new View { ["text"] = t.Value, ["isOwn"] = family.Count(other => other.Fields.Items<TextValue>(circumstance).Any(o => o.Value == t.Value)) == 1 })
                .ToArray();
        }

        card["assumption"] = persona.Fields["assumption"] is BooleanValue { Value: true };
        card["evidenceCount"] = persona.Fields.Items("evidence").Length;
        return card;
    }
}
