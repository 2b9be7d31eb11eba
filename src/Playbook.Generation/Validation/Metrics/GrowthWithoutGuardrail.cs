using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>A number that is meant to grow is watched together with one that must not get worse on the way.</summary>
internal sealed class GrowthWithoutGuardrail : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4117", "growth-without-guardrail", Severity.Warning, "{0} is a growth metric without a guardrail");

    public void Check(RuleContext context)
    {
        foreach (var metric in MetricCatalog.Of(context.Model).Metrics)
        {
            if (metric.Entry.Fields["kind"] is TextValue { Value: "growth" } kind && !metric.Guardrails.Any(g => context.Model.Target(g)?.Id != metric.Id))
            {
                context.Diagnostics.Report(Rule, kind.Span, metric)
                    .Label("growth at any price")
                    .Help("add `guardrail: ` with a metric that must not get worse, such as churn for signups");
            }
        }
    }
}
