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
        DurationUnit.Years => MonthsAfter(start, (int)(12 * Amount)),
        _ => start.AddDays(Math.Min((int)(Minutes / (60 * 24)), DateOnly.MaxValue.DayNumber - start.DayNumber)),
    };

    /// <summary>Reads one length of time, as <see cref="DurationRange"/> reads it; false for a range, zero and less.</summary>
    public static bool TryParse(string text, out Duration duration)
    {
        var isRead = DurationRange.TryParse(text, out var range) && range.From == range.To;
        duration = isRead ? range.To : default;
        return isRead;
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
