using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>A benchmark was measured the same way, and lately.</summary>
internal sealed class UnfitBenchmark : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4118", "unfit-benchmark", Severity.Warning, "{0}");

    // Markets, questionnaires and panels move; past this a figure describes another time.
    private const int MostYears = 3;

    public void Check(RuleContext context)
    {
        foreach (var metric in MetricCatalog.Of(context.Model).Metrics)
        {
            foreach (var benchmark in metric.Benchmarks)
            {
                CheckVariant(context, metric, benchmark);
                CheckYear(context, benchmark);
            }
        }
    }

    private static void CheckVariant(RuleContext context, Metric metric, MetricBenchmark benchmark)
    {
        var own = metric.Variant?.Value ?? "canonical";
        var theirs = benchmark.Variant?.Value ?? "canonical";
        if (!string.Equals(own, theirs, StringComparison.OrdinalIgnoreCase))
        {
            context.Diagnostics.Report(Rule, benchmark.Variant?.Span ?? benchmark.Value.Span, $"the benchmark was measured as `{theirs}`, this metric is `{own}`")
                .Help($"compare with a benchmark of the same variant, or write `variant: {own}` if it is one");
        }
    }

    private static void CheckYear(RuleContext context, MetricBenchmark benchmark)
    {
        if (benchmark.Year is not { } year)
        {
            context.Diagnostics.Report(Rule, benchmark.Value.Span, "the benchmark does not say which year it describes").Help("add `year: `");
        }
        else if (context.Settings.AsOf is { } today && (year.Value < today.Year - MostYears || year.Value > today.Year))
        {
            context.Diagnostics.Report(Rule, year.Span, year.Value > today.Year
                    ? $"the benchmark describes {year.Value:0}, which is still to come"
                    : $"the benchmark describes {year.Value:0}, more than {MostYears} years ago")
                .Help("look for a newer figure, or remove the benchmark");
        }
    }
}
