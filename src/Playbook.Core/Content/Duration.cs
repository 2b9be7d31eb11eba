using System.Globalization;

namespace Playbook.Content;

/// <summary>A length of time as people plan it: a positive number of one unit.</summary>
public readonly record struct Duration(decimal Amount, DurationUnit Unit)
{
    /// <summary>In minutes; a day counts 24 hours, a month 30 days, a year 365.</summary>
    public decimal Minutes => Amount * Unit switch
    {
        DurationUnit.Minutes => 1,
        DurationUnit.Hours => 60,
        DurationUnit.Days => 60 * 24,
        DurationUnit.Weeks => 60 * 24 * 7,
        DurationUnit.Months => 60 * 24 * 30,
        _ => 60 * 24 * 365,
    };

    /// <summary>The day this much later, or the last day there is; parts of a day are dropped.</summary>
    public DateOnly After(DateOnly start) => Unit switch
    {
        DurationUnit.Months => MonthsAfter(start, (int)Amount),
        DurationUnit.Years => MonthsAfter(start, 12 * (int)Amount),
        _ => start.AddDays(Math.Min((int)(Minutes / (60 * 24)), DateOnly.MaxValue.DayNumber - start.DayNumber)),
    };

    /// <summary>Reads <c>90 minutes</c>, <c>1 hour</c>, <c>2 weeks</c>; false for anything else, zero and less included.</summary>
    public static bool TryParse(string text, out Duration duration)
    {
        duration = default;
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2
            || !decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            || amount <= 0
            || amount > 10_000)
        {
            return false;
        }

        DurationUnit? unit = parts[1] switch
        {
            "minute" or "minutes" => DurationUnit.Minutes,
            "hour" or "hours" => DurationUnit.Hours,
            "day" or "days" => DurationUnit.Days,
            "week" or "weeks" => DurationUnit.Weeks,
            "month" or "months" => DurationUnit.Months,
            "year" or "years" => DurationUnit.Years,
            _ => null,
        };
        if (unit is null)
        {
            return false;
        }

        duration = new Duration(amount, unit.Value);
        return true;
    }

    private static DateOnly MonthsAfter(DateOnly start, int months) =>
        months <= (12 * (DateOnly.MaxValue.Year - start.Year)) + DateOnly.MaxValue.Month - start.Month ? start.AddMonths(months) : DateOnly.MaxValue;

    public override string ToString()
    {
        var unit = Unit.ToString().ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture, $"{Amount:0.##} {(Amount == 1 ? unit[..^1] : unit)}");
    }
}

public enum DurationUnit
{
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
}
