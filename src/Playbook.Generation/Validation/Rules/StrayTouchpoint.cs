using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A touchpoint is a place on somebody's journey.</summary>
internal sealed class StrayTouchpoint : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4042", "stray-touchpoint", Severity.Warning, "no journey comes past this touchpoint");

    public void Check(RuleContext context)
    {
        foreach (var touchpoint in context.OfType("touchpoint").Where(t => t.IsCurrent))
        {
            if (!context.Model.LinksTo(touchpoint).Any(l => l is { From.Type.Name: "journey", FieldPath: "stages.steps.touchpoint" }))
            {
                context.Diagnostics.Report(Rule, touchpoint.Title.Span)
                    .Help($"name it in a step of a journey with `touchpoint: {touchpoint.Id.Slug}`, or set `status: deprecated`");
            }
        }
    }
}
