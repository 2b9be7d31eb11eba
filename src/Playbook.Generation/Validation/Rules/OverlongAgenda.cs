using System.Globalization;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>What a meeting plans fits into the time it asks for.</summary>
internal sealed class OverlongAgenda : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4019", "overlong-agenda", Severity.Warning, "the {0} takes {1} minutes, and {2} is asked for");

    // Nobody works longer in a day, breaks included, nor more than five days in a week.
    private const int HoursOfADay = 10;

    public void Check(RuleContext context)
    {
        foreach (var entry in context.Model.Entries)
        {
            if (entry.Fields["time"] is DurationValue time)
            {
                CheckParts(context, entry, time, "agenda");
                CheckParts(context, entry, time, "steps");
            }
        }
    }

    private static void CheckParts(RuleContext context, Entry entry, DurationValue time, string field)
    {
        var minutes = entry.Fields.Items<MapValue>(field).Select(i => i["minutes"]).OfType<NumberValue>().Sum(m => m.Value);
        if (minutes > WorkingMinutes(time.Value) && entry.Fields.KeySpan(field) is { } place)
        {
            var word = field == "steps" ? "sum of the steps" : field;
            context.Diagnostics.Report(Rule, place, word, minutes.ToString("0.##", CultureInfo.InvariantCulture), time.Span.Text)
                .Related(time.Span, "the time it asks for")
                .Help("shorten a part, or ask for the time that it takes");
        }
    }

    private static decimal WorkingMinutes(Duration time) => time.Unit switch
    {
        DurationUnit.Minutes or DurationUnit.Hours => time.Minutes,
        DurationUnit.Days => time.Amount * HoursOfADay * 60,
        DurationUnit.Weeks => time.Amount * 5 * HoursOfADay * 60,
        _ => time.Minutes,
    };
}
