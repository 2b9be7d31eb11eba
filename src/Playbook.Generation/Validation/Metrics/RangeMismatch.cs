using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>The stated range is what the formula can reach, and the direction is the one the metric is known for.</summary>
internal sealed class RangeMismatch : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4108", "range-mismatch", Severity.Error, "{0}");

    public void Check(RuleContext context)
    {
        var catalog = MetricCatalog.Of(context.Model);
        foreach (var metric in catalog.Metrics.Where(m => m.Formula is not null))
        {
            CheckRange(context, metric, metric.Formula!.RangeOf(catalog.InputsOf(metric)));
            if (metric is { Variant: null, Direction: { } direction } && CanonicalShapes.RecognisedIn(metric) is { } canonical && canonical.Direction != direction.Value)
            {
                var right = canonical.Direction == MetricDirection.Up ? "up" : "down";
                context.Diagnostics.Report(Rule, direction.Span, $"{canonical.Title} gets better when it goes {right}")
                    .Help($"write `direction: {right}`");
            }
        }
    }

    private static void CheckRange(RuleContext context, Metric metric, ReachableRange reachable)
    {
        // A missing `subset-of` widens the range; it has a rule of its own, which comes first.
        if (metric.Range is not { } stated || MetricRate.Of(metric) is { Loose.IsEmpty: false })
        {
            return;
        }

        if (!reachable.Values.Contains(stated.Value))
        {
            Report(context, metric, $"the range is stated as {stated.Value}, and the formula reaches {reachable.Values} only", reachable.Values);
        }
        else if (reachable.IsExact && !stated.Value.Contains(reachable.Values))
        {
            Report(context, metric, $"the range is stated as {stated.Value}, and the formula can give {reachable.Values}", reachable.Values);
        }
    }

    private static void Report(RuleContext context, Metric metric, string what, Interval range)
    {
        var ends = string.Join(", ", new[] { range.Low is { } low ? $"from: {low}" : null, range.High is { } high ? $"to: {high}" : null }.OfType<string>());
        context.Diagnostics.Report(Rule, metric.Range!.Value.Span, what)
            .Related(metric.Formula!.Text.Span, "the formula")
            .Help("give the inputs the limits and relations that they have: `range`, `subset-of`, `total-of`, `excludes`")
            .Help(ends.Length == 0 ? "if the number may be anything, leave `from` and `to` out of `range`" : $"if the number may really go so far and no further, write `range: {{ {ends} }}`");
    }
}
