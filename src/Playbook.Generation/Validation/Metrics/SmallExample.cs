using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>An example with fewer cases than the metric may be quoted for says that it is one.</summary>
internal sealed class SmallExample : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4120", "small-example", Severity.Warning, "the example has {0} {1}, fewer than the minimum sample of {2}, and no note");

    public void Check(RuleContext context)
    {
        foreach (var metric in MetricCatalog.Of(context.Model).Metrics.Where(m => m is { MinimumSample: not null, Formula: not null }))
        {
            if (SampleOf(metric) is not { } sample)
            {
                continue;
            }

            foreach (var example in metric.Examples.Where(e => string.IsNullOrWhiteSpace(e.Note)))
            {
                if (example.Given.FirstOrDefault(g => g.Name.Value == sample) is { } given && given.Number.Value < metric.MinimumSample!.Value.Value)
                {
                    context.Diagnostics.Report(Rule, given.Number.Span, given.Number.Written, FormulaText.LabelOf(sample), (ExactNumber)metric.MinimumSample.Value.Value)
                        .Related(metric.MinimumSample.Value.Span, "the minimum sample")
                        .Help("add a `note` that says so, or use more cases");
                }
            }
        }
    }

    // What is divided by is what was asked or observed; a count that is divided by nothing is a sample of itself.
    private static string? SampleOf(Metric metric) =>
        metric.Formula!.Form is { } form
            ? form.NamesBelow.FirstOrDefault(n => metric.FindInput(n) is { Kind: "count" })
            : null;
}
