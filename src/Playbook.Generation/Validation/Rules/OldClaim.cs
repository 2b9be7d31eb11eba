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
        foreach (var claim in context.OfType("claim").Where(c => !c.IsDeprecated && c.IsOldClaim(context.Settings.AsOf)))
        {
            var date = (DateValue)claim.Fields["date"]!;
            context.Diagnostics.Report(Rule, date.Span, date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .Label($"more than {claim.ReviewPeriod} ago")
                .Help("quote a newer number, set `status: deprecated`, or allow it more time with `review-every`");
        }
    }
}
