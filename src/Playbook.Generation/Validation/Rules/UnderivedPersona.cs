using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A shared persona is a third one: it rests on at least one persona of marketing and one of design.</summary>
internal sealed class UnderivedPersona : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4020", "underived-persona", Severity.Error, "this shared persona rests on no {0} persona");

    public void Check(RuleContext context)
    {
        foreach (var persona in SharedPersonas.In(context).Where(p => context.AllResolve(p.Fields, "derived-from")))
        {
            var kinds = context.Targets(persona, "derived-from").Select(p => p.Fields.Text("kind")).ToHashSet(StringComparer.Ordinal);
            foreach (var missing in SharedPersonas.Bases.Where(b => !kinds.Contains(b)))
            {
                context.Diagnostics.Report(Rule, persona.Fields.KeySpan("derived-from") ?? persona.Fields["kind"]!.Span, missing)
                    .Help($"name under `derived-from` a persona whose `kind` is `{missing}`")
                    .Help($"if it rests on one team's work only, write `kind: {SharedPersonas.Bases.First(b => b != missing)}`");
            }
        }
    }
}
