using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>The bands cover the range from end to end, without gap or overlap, and a survey states the answers people choose from.</summary>
internal sealed class UncoveredScale : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4106", "uncovered-scale", Severity.Error, "{0}");

    public void Check(RuleContext context)
    {
        var catalog = MetricCatalog.Of(context.Model);
        foreach (var metric in catalog.Metrics)
        {
            CheckScale(context, metric);
            if (metric is { Range: { } range, Bands: [_, ..] } && !range.Value.Equals(Interval.All))
            {
                CheckBands(context, metric, range.Value);
            }
        }
    }

    private static void CheckScale(RuleContext context, Metric metric)
    {
        if (metric.Scale is not { } scale)
        {
            if (metric.Inputs.FirstOrDefault(i => i.Answers is not null) is { Answers: { } answers })
            {
                context.Diagnostics.Report(Rule, answers.Span, "answers are counted, and no scale is stated")
                    .Help("add `scale: { from: 0, to: 10 }` with the answers that people choose from");
            }

            return;
        }

        foreach (var answers in metric.Inputs.Select(i => i.Answers).OfType<Text.Located<Interval>>().Where(a => !scale.Value.Contains(a.Value)))
        {
            context.Diagnostics.Report(Rule, answers.Span, $"answers of {answers.Value} are not on the scale of {scale.Value}")
                .Related(scale.Span, "the scale")
                .Help("correct the answers or the scale");
        }
    }

    private static void CheckBands(RuleContext context, Metric metric, Interval range)
    {
        MetricBand? before = null;
        foreach (var band in MetricBands.Ascending(metric.Bands))
        {
            var expected = before is null ? range.Low : before.Range.High;
            if (band.Range is { Low: { } low, High: { } high } && low >= high)
            {
                context.Diagnostics.Report(Rule, band.Span, $"the band `{band.Label}` ends before it begins").Help("write its lower end in `from` and its upper end in `to`");
            }
            else if (before is not null && (before.Range.High is null || band.Range.Low is null || band.Range.Low < before.Range.High))
            {
                context.Diagnostics.Report(Rule, band.Span, $"the bands `{before.Label}` and `{band.Label}` overlap")
                    .Related(before.Span, $"`{before.Label}` is {before.Range}")
                    .Help(expected is { } end ? $"let `{band.Label}` begin where `{before.Label}` ends: `from: {end}`" : "give every band but the first a lower end, and every band but the last an upper end");
            }
            else if (band.Range.Low != expected && (before is not null || !(band.Range.Low < expected)))
            {
                context.Diagnostics.Report(Rule, band.Span, $"no band holds {Between(expected, band.Range.Low)}")
                    .Help(expected is { } end ? $"write `from: {end}`" : $"leave out `from`: the range has no lower end");
            }

            before = band;
        }

        if (before is not null && before.Range.High is { } last && !(range.High <= last))
        {
            context.Diagnostics.Report(Rule, before.Span, $"no band holds {Between(last, range.High)}")
                .Help(range.High is { } end ? $"write `to: {end}`" : "leave out `to`: the range has no upper end");
        }
    }

    private static string Between(ExactNumber? from, ExactNumber? to) => (from, to) switch
    {
        ({ } low, { } high) => $"the values from {low} to {high}",
        ({ } low, null) => $"the values above {low}",
        (null, { } high) => $"the values below {high}",
        _ => "some values",
    };
}
