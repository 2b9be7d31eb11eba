using System.Globalization;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>What one function handed to another is taken up within the period of a review.</summary>
internal sealed class OpenInsight : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4060", "open-insight", Severity.Warning, "this insight has been `{0}` since {1}");

    public void Check(RuleContext context)
    {
        if (context.Settings.AsOf is not { } today)
        {
            return;
        }

        foreach (var insight in context.OfType("insight").Where(i => !i.IsDeprecated))
        {
            if (insight.Fields["progress"] is TextValue { Value: "open" or "in progress" } progress
                && insight.Fields["date"] is DateValue date
                && insight.ReviewPeriod is { } period
                && period.After(date.Value) < today)
            {
                context.Diagnostics.Report(Rule, progress.Span, progress.Value, date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    .Label($"more than {period}")
                    .Help("act on it and write `done`, or write `declined` and say why");
            }
        }
    }
}
