using Playbook.Diagnostics;
using Playbook.Metrics;
using Playbook.Text;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>Target, benchmarks and bands are values the metric can take, and the target is not in the band that is worst.</summary>
internal sealed class ValueOutsideRange : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4109", "value-outside-range", Severity.Error, "{0}");

    public void Check(RuleContext context)
    {
        foreach (var metric in MetricCatalog.Of(context.Model).Metrics)
        {
            if (metric.Range is { } range)
            {
                CheckRange(context, metric, range);
            }

            CheckTarget(context, metric);
        }
    }

    private static void CheckRange(RuleContext context, Metric metric, Located<Interval> range)
    {
        var values = metric.Benchmarks.Select(b => ("benchmark", b.Value)).Prepend(("target", metric.Target ?? default));
        foreach (var (what, value) in values.Where(v => v.Item2.Span.File is not null && !range.Value.Contains(v.Item2.Value)))
        {
            context.Diagnostics.Report(Rule, value.Span, $"the {what} of {(ExactNumber)value.Value} lies outside the range of {range.Value}")
                .Related(range.Span, "the range")
                .Help($"write a {what} within the range, in `{metric.Unit?.Value}`");
        }

        foreach (var band in metric.Bands.Where(b => b.Range.Low < range.Value.Low || b.Range.High > range.Value.High))
        {
            context.Diagnostics.Report(Rule, band.Span, $"the band `{band.Label}` ({band.Range}) goes beyond the range of {range.Value}")
                .Related(range.Span, "the range")
                .Help("end the band where the range ends");
        }
    }

    private static void CheckTarget(RuleContext context, Metric metric)
    {
        var bands = MetricBands.Ascending(metric.Bands);
        if (metric is not { Target: { } target, Direction: { Value: not MetricDirection.Target } direction } || bands.Length < 2)
        {
            return;
        }

        var (worst, word) = direction.Value == MetricDirection.Up ? (bands[0], "higher") : (bands[^1], "lower");
        var isWorst = direction.Value == MetricDirection.Up ? worst.Range.High > target.Value : worst.Range.Low <= target.Value;
        if (isWorst && (metric.Range?.Value.Contains(target.Value) ?? true))
        {
            context.Diagnostics.Report(Rule, target.Span, $"{word} is better, and the target of {(ExactNumber)target.Value} lies in the worst band, `{worst.Label}`")
                .Related(direction.Span, $"{word} is better")
                .Help("aim at a better band, or correct the direction");
        }
    }
}
