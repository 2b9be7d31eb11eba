using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A reading is a value that its metric can have.</summary>
internal sealed class ImpossibleReading : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4046", "impossible-reading", Severity.Error, "a reading of {0} lies outside the range of {1}, {2}");

    public void Check(RuleContext context)
    {
        foreach (var reading in Reading.All(context))
        {
            if (reading.Metric.Range is { } range && reading.Value is { } value && !range.Value.Contains(value.Value))
            {
                context.Diagnostics.Report(Rule, value.Span, value.Written, reading.Metric, range.Value)
                    .Related(range.Span, "the range")
                    .Help($"correct the reading; it is given in `{reading.Metric.Unit?.Value ?? "the metric's unit"}`");
            }
        }
    }
}
