using System.Globalization;
using Playbook.Content;

namespace Playbook.Generation.Rendering.Rituals;

/// <summary>How a ritual comes round, in the words of RFC 5545.</summary>
internal static class Recurrence
{
    /// <summary>Whether the cadence repeats by the calendar: not so what happens once, or when needed.</summary>
    public static bool Repeats(string? cadence) => Of(cadence, DateOnly.MinValue) is not null;

    /// <summary>The day itself, or the Monday after a weekend.</summary>
    public static DateOnly FirstWorkday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    /// <summary>The rule; null where nothing repeats. From months on it keeps the weekday, such as the second Monday: a date would fall on weekends.</summary>
    public static string? Of(string? cadence, DateOnly first) => cadence switch
    {
        "weekly" => "FREQ=WEEKLY",
        "every two weeks" => "FREQ=WEEKLY;INTERVAL=2",
        "monthly" => $"FREQ=MONTHLY;BYDAY={Weekday(first)}",
        "quarterly" => $"FREQ=MONTHLY;INTERVAL=3;BYDAY={Weekday(first)}",
        "twice a year" => $"FREQ=MONTHLY;INTERVAL=6;BYDAY={Weekday(first)}",
        "yearly" => string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={first.Month};BYDAY={Weekday(first)}"),
        _ => null,
    };

    /// <summary>The length of one round; parts of a minute count as a whole one.</summary>
    public static string Length(Duration time)
    {
        var minutes = decimal.Ceiling(time.Minutes);
        var (sign, count, unit) = minutes switch
        {
            _ when minutes % (60 * 24 * 7) == 0 => ("P", minutes / (60 * 24 * 7), "W"),
            _ when minutes % (60 * 24) == 0 => ("P", minutes / (60 * 24), "D"),
            _ when minutes % 60 == 0 => ("PT", minutes / 60, "H"),
            _ => ("PT", minutes, "M"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{count:0}{unit}");
    }

    // Not every month has a fifth of a weekday; every month has a last one.
    private static string Weekday(DateOnly day)
    {
        var week = ((day.Day - 1) / 7) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{(week > 4 ? -1 : week)}{day.DayOfWeek.ToString()[..2].ToUpperInvariant()}");
    }
}
