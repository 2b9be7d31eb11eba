using System.Globalization;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>The newest evidence of a persona is no older than the period in which the persona is to be reviewed.</summary>
internal sealed class OldEvidence : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4023", "old-evidence", Severity.Warning, "the newest evidence for this persona is of {0}");

    public void Check(RuleContext context)
    {
        if (context.Settings.AsOf is not { } today)
        {
            return;
        }

        foreach (var persona in context.OfType("persona").Where(p => !p.Says("assumption") && !p.IsDeprecated))
        {
            var newest = persona.Fields.Items<MapValue>("evidence").Select(e => e["date"]).OfType<DateValue>().MaxBy(d => d.Value);
            if (newest is not null && persona.ReviewPeriod is { } period && period.After(newest.Value) < today)
            {
                context.Diagnostics.Report(Rule, newest.Span, newest.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    .Label($"more than {period} ago")
                    .Help("add newer evidence, or say with `assumption: true` that it may no longer hold");
            }
        }
    }
}
