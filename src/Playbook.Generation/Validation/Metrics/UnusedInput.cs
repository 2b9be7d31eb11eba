using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>Every input is part of the calculation, and no name is declared twice.</summary>
internal sealed class UnusedInput : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4102", "unused-input", Severity.Error, "the input `{0}` {1}");

    public void Check(RuleContext context)
    {
        foreach (var metric in MetricCatalog.Of(context.Model).Metrics.Where(m => m.Formula is not null))
        {
            var seen = new Dictionary<string, MetricInput>(StringComparer.Ordinal);
            foreach (var input in metric.Inputs.Where(i => i.Name.Value.Length > 0))
            {
                if (!seen.TryAdd(input.Name.Value, input))
                {
                    context.Diagnostics.Report(Rule, input.Name.Span, input.Name.Value, "is declared twice")
                        .Related(seen[input.Name.Value].Name.Span, "first declared here")
                        .Help("remove one of the two, or rename it");
                }
                else if (!metric.Formula!.Names.Contains(input.Name.Value))
                {
                    context.Diagnostics.Report(Rule, input.Name.Span, input.Name.Value, "is not used by the formula")
                        .Related(metric.FormulaText!.Span, "the formula")
                        .Help("remove the input, or use it in the formula");
                }
            }
        }
    }
}
