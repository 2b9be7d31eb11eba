using System.Globalization;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>What readers rely on has been read again within its period.</summary>
internal sealed class OutdatedReview : IContentRule
{
    public static readonly DiagnosticRule Rule = new(
        "PB4002", "outdated-review", Severity.Warning, "the next review of this {0} was due on {1}");

    public void Check(RuleContext context)
    {
        if (context.Settings.AsOf is not { } today)
        {
            return;
        }

        foreach (var entry in context.Model.Entries)
        {
            if (entry.Fields["reviewed"] is DateValue reviewed
                && !entry.IsDeprecated
                && entry.ReviewPeriod is { } period
                && period.After(reviewed.Value) is var due
                && due < today)
            {
                context.Diagnostics.Report(Rule, reviewed.Span, entry.Noun, due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    .Label($"to be read again every {period}")
                    .Help("read it, mend what is no longer true, and write the day here");
            }
        }
    }
}
