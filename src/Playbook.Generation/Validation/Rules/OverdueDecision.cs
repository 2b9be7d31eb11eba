using System.Globalization;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A decision is looked at again on the day that was agreed.</summary>
internal sealed class OverdueDecision : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4066", "overdue-decision", Severity.Warning, "this decision was to be looked at again on {0}");

    public void Check(RuleContext context)
    {
        if (context.Settings.AsOf is not { } today)
        {
            return;
        }

        foreach (var decision in context.OfType("decision").Where(d => !d.IsDeprecated))
        {
            if (decision.Fields["review-date"] is DateValue due
                && due.Value < today
                && !(decision.Fields["reviewed"] is DateValue reviewed && reviewed.Value >= due.Value))
            {
                context.Diagnostics.Report(Rule, due.Span, due.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    .Help("ask those under `agreed-by` whether it still stands; then write the day under `reviewed` and the next one here");
            }
        }
    }
}
