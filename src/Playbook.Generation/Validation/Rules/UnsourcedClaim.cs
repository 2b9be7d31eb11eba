using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A number that people quote comes with who measured it; one that does not is marked wherever it is cited.</summary>
internal sealed class UnsourcedClaim : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4063", "unsourced-claim", Severity.Hint, "nobody knows where this number comes from");

    public void Check(RuleContext context)
    {
        foreach (var claim in context.OfType("claim").Where(c => c.Fields["source"] is null && !c.IsDeprecated))
        {
            context.Diagnostics.Report(Rule, (claim.Fields["value"] ?? claim.Fields["statement"])?.Span ?? claim.Title.Span)
                .Help("add `source:` and who measured it; until then the number is marked as unsourced on every page that cites it");
        }
    }
}
