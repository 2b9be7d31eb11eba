using System.Collections.Immutable;
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
                var given = sample.Select(s => example.Given.FirstOrDefault(g => g.Name.Value == s)).OfType<GivenNumber>().ToImmutableArray();
                var cases = given.Aggregate(ExactNumber.Zero, (sum, g) => sum + g.Number.Value);
                if (given.Length == sample.Length && cases < metric.MinimumSample!.Value.Value)
                {
                    context.Diagnostics.Report(Rule, given[0].Number.Span, cases, string.Join(CalculatorWords.Plus, sample.Select(FormulaText.LabelOf)), (ExactNumber)metric.MinimumSample.Value.Value)
                        .Related(metric.MinimumSample.Value.Span, "the minimum sample")
                        .Help("add a `note` that says so, or use more cases");
                }
            }
        }
    }

    // What is divided by is what was asked or observed, several counts of it added up; a count that is divided by nothing is a sample of itself.
    private static ImmutableArray<string>? SampleOf(Metric metric) =>
        metric.Formula!.Form is { } form && form.NamesBelow.Where(n => metric.FindInput(n) is { Kind: "count" }).ToImmutableArray() is { IsEmpty: false } below
            ? below
            : null;
}
