using System.Globalization;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>The items of a path fit into the time that a newcomer is given; a working day has eight hours, a week five days, a month twenty.</summary>
internal sealed class PathOverBudget : IContentRule
{
    public static readonly DiagnosticRule Rule = new(
        "PB4082", "path-over-budget", Severity.Warning, "the items take {0} minutes, and the budget is {1} ({2} minutes)");

    private const int Hour = 60;
    private const int Day = 8 * Hour;

    public void Check(RuleContext context)
    {
        foreach (var path in context.OfType("path"))
        {
            var needed = path.Fields.Items<MapValue>("items").Select(i => i["minutes"]).OfType<NumberValue>().Sum(m => m.Value);
            if (path.Fields["budget"] is DurationValue budget && WorkingMinutes(budget.Value) is var given && needed > given)
            {
                context.Diagnostics.Report(Rule, budget.Span, Number(needed), budget.Value, Number(given))
                    .Help("give the newcomer more time, or leave out what can wait");
            }
        }
    }

    private static decimal WorkingMinutes(Duration time) => time.Amount * time.Unit switch
    {
        DurationUnit.Minutes => 1,
        DurationUnit.Hours => Hour,
        DurationUnit.Days => Day,
        DurationUnit.Weeks => 5 * Day,
        DurationUnit.Months => 20 * Day,
        _ => 240 * Day,
    };

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
