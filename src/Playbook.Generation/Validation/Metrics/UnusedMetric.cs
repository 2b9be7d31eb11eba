using System.Collections.Frozen;
using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>Somebody works with it: a play, a goal, a touchpoint or a journey names the metric.</summary>
internal sealed class UnusedMetric : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4119", "unused-metric", Severity.Warning, "no play, goal, touchpoint or journey uses {0}");

    private static readonly FrozenSet<string> Users = new[] { "play", "goal", "touchpoint", "journey" }.ToFrozenSet(StringComparer.Ordinal);

    public void Check(RuleContext context)
    {
        foreach (var metric in MetricCatalog.Of(context.Model).Metrics)
        {
            if (metric.Entry.Fields.Text("status") != "deprecated" && !context.Model.LinksTo(metric.Entry).Any(l => Users.Contains(l.From.Type.Name)))
            {
                context.Diagnostics.Report(Rule, metric.Entry.Title.Span, metric)
                    .Help("name it under `metrics` of a play, goal or touchpoint, or set `status: deprecated`");
            }
        }
    }
}
