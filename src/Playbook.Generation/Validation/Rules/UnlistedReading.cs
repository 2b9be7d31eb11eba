using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A touchpoint is judged by the metrics it names; a reading of another one is judged by nobody.</summary>
internal sealed class UnlistedReading : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4047", "unlisted-reading", Severity.Warning, "{0} is read here, and not among the touchpoint's metrics");

    public void Check(RuleContext context)
    {
        // A name that leads nowhere may be the very one that is missed.
        foreach (var reading in Reading.All(context).Where(r => context.AllResolve(r.Touchpoint.Fields, "metrics")))
        {
            if (context.Targets(reading.Touchpoint, "metrics").All(m => m.Id != reading.Metric.Id))
            {
                var report = context.Diagnostics.Report(Rule, reading.Named, reading.Metric)
                    .Help($"add `{reading.Metric.Id.Slug}` to `metrics`, or remove the reading");
                if (reading.Touchpoint.Fields.KeySpan("metrics") is { } place)
                {
                    report.Related(place, "the metrics");
                }
            }
        }
    }
}
