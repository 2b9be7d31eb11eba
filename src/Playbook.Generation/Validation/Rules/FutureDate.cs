using System.Globalization;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>What is said to have happened has happened: a review of next year would keep a page current for ever.</summary>
internal sealed class FutureDate : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4068", "future-date", Severity.Warning, "the day in `{0}` is still to come: {1} is later than {2}");

    public void Check(RuleContext context)
    {
        if (context.Settings.LatestDay is not { } latest)
        {
            return;
        }

        // Where a clock is asked it may be tomorrow already, for a colleague further east.
        var last = context.Settings.AsOfPlace is null && latest < DateOnly.MaxValue ? latest.AddDays(1) : latest;
        foreach (var date in context.Model.Entries.SelectMany(e => PastDays.In(e.Fields)).Where(d => d.Value > last))
        {
            context.Diagnostics.Report(Rule, date.Span, date.Field.Name, Day(date.Value), Day(latest))
                .Help("correct the year, the month or the day");
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
