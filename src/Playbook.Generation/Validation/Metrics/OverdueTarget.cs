using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>A target lies ahead; once its day has passed, someone says what became of it.</summary>
internal sealed class OverdueTarget : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4124", "overdue-target", Severity.Warning, "this target was to be reached by {0}");

    public void Check(RuleContext context)
    {
        if (context.Settings.AsOf is not { } today)
        {
            return;
        }

        foreach (var metric in MetricCatalog.Of(context.Model).Metrics.Where(m => !m.Entry.IsDeprecated))
        {
            if (metric.TargetDay is { } by && by.Value < today)
            {
                context.Diagnostics.Report(Rule, by.Span, by.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    .Help("agree on the next value and day, or remove the target and tell on the page what became of it");
            }
        }
    }
}
