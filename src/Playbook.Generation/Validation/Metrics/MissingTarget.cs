using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>Where the target is the best place to be, there is one.</summary>
internal sealed class MissingTarget : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4125", "missing-target", Severity.Error, "the best value of {0} is its target, and it has none");

    public void Check(RuleContext context)
    {
        foreach (var metric in MetricCatalog.Of(context.Model).Metrics)
        {
            if (metric is { Direction: { Value: MetricDirection.Target } direction } && metric.Entry.Fields["target"] is null)
            {
                context.Diagnostics.Report(Rule, direction.Span, metric)
                    .Help("add `target: { value: ..., by: ... }`, or write `up` or `down` if more or less of it is always better");
            }
        }
    }
}
