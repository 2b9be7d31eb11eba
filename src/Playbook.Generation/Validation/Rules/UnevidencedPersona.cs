using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A persona says what it is known from, or that it is assumed.</summary>
internal sealed class UnevidencedPersona : IContentRule
{
    public static readonly DiagnosticRule Rule = new(
        "PB4022", "unevidenced-persona", Severity.Error, "this persona names no evidence and does not say that it is an assumption");

    public void Check(RuleContext context)
    {
        foreach (var persona in context.OfType("persona"))
        {
            if (persona.Fields["evidence"] is null && !persona.Says("assumption"))
            {
                context.Diagnostics.Report(Rule, persona.Title.Span)
                    .Help("add under `evidence` what you know it from")
                    .Help("until there is any, write `assumption: true`");
            }
        }
    }
}
