using System.Globalization;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A number that people quote is no older than the period in which claims are reviewed.</summary>
internal sealed class OldClaim : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4064", "old-claim", Severity.Warning, "this number was measured on {0}");

    public void Check(RuleContext context)
    {
        if (context.Settings.AsOf is not { } today)
        {
            return;
        }

        foreach (var claim in context.OfType("claim").Where(c => !c.IsDeprecated))
        {
            if (claim.Fields["date"] is DateValue date && claim.ReviewPeriod is { } period && period.After(date.Value) < today)
            {
                context.Diagnostics.Report(Rule, date.Span, date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    .Label($"more than {period} ago")
                    .Help("quote a newer number, set `status: deprecated`, or allow it more time with `review-every`");
            }
        }
    }
}
