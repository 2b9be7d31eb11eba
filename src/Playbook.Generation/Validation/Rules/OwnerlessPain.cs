using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>Somebody looks after each pain of a journey.</summary>
internal sealed class OwnerlessPain : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4041", "ownerless-pain", Severity.Warning, "nobody looks after this pain");

    public void Check(RuleContext context)
    {
        var pains = context.OfType("journey")
            .SelectMany(j => j.Fields.Items<MapValue>("stages"))
            .SelectMany(s => s.Items<MapValue>("steps"))
            .SelectMany(s => s.Items<MapValue>("pains"));
        foreach (var pain in pains.Where(p => p["owner"] is null))
        {
            context.Diagnostics.Report(Rule, pain["what"]?.Span ?? pain.Span)
                .Help("add `owner:` and the function or role that can take it away");
        }
    }
}
