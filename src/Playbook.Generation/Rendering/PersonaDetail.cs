using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Generation.Linking;

namespace Playbook.Generation.Rendering;

/// <summary>A persona's family side by side: a shared persona and those it is derived from, the same on each of their pages.</summary>
internal sealed class PersonaDetail(PlaybookModel model, LinkViews links) : IEntryDetail
{
    private static readonly ImmutableArray<string> Kinds = ["marketing", "design", "shared"];
    private static readonly ImmutableArray<string> Traits = ["goals", "motivations", "frustrations"];

    public string Type => "persona";

    public void AddTo(View view, LinkedEntry entry)
    {
        var family = FamilyOf(entry.Entry);
        view["persona"] = new View
        {
            ["family"] = family.Length < 2 ? [] : family.Select(member => Card(member, member.Id == entry.Entry.Id)).ToArray(),
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

    private View Card(Entry persona, bool current)
    {
        var card = new View();
        foreach (var (key, value) in links.Of(persona))
        {
            card[key] = value;
        }

        card["current"] = current;
        card["quote"] = persona.Fields.Text("quote") ?? "";
        foreach (var trait in Traits)
        {
            card[trait] = persona.Fields.Items<TextValue>(trait).Select(t => t.Value).ToArray();
        }

        return card;
    }
}
