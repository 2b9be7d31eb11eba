using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A shared persona and those it rests on are one family: from each of them a reader finds the others.</summary>
internal sealed class UnlinkedPersonas : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4021", "unlinked-personas", Severity.Warning, "this persona does not lead to `{0}`");

    public void Check(RuleContext context)
    {
        var reported = new HashSet<(EntryId From, EntryId To)>();
        foreach (var shared in SharedPersonas.In(context))
        {
            var family = context.Targets(shared, "derived-from").Prepend(shared).DistinctBy(p => p.Id).ToList();
            foreach (var persona in family)
            {
                var linked = context.Pointers(context.Linked(persona)).Select(p => p.Target.Id).ToHashSet();
                foreach (var other in family.Where(o => o.Id != persona.Id && !linked.Contains(o.Id) && reported.Add((persona.Id, o.Id))))
                {
                    context.Diagnostics.Report(Rule, persona.Title.Span, other.Id)
                        .Label(other.Id == shared.Id ? "the shared persona rests on this one" : $"both are behind `{shared.Id.Slug}`")
                        .Help($"add `{other.Id.Slug}` to `related`, or link to it in the text");
                }
            }
        }
    }
}
