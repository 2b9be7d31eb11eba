using System.Globalization;
using System.Text.RegularExpressions;

namespace Playbook.Content;

/// <summary>A length of time, or the shortest and the longest it can be, in the forms in which people write them.</summary>
/// <param name="From">The shortest; the same as <paramref name="To"/> where one length was written.</param>
/// <param name="To">The longest.</param>
public readonly record struct DurationRange(Duration From, Duration To)
{
    private const decimal LongestAmount = 10_000;

    /// <summary>An expression, for editors, that takes what is read here, in lower case.</summary>
    public static string Pattern => DurationWords.Schema;

    /// <summary>
    /// Reads <c>90 minutes</c>, <c>90 min</c>, <c>1-2 hours</c>, <c>1 h 30</c>, <c>half a day</c>, <c>30 minutes to an hour</c>; false for anything else, zero and less included.
    /// Parts of a day are working hours, eight to a day.
    /// </summary>
    public static bool TryParse(string text, out DurationRange range)
    {
        // The plain form, which declarations have too: it is read at every start.
        if (text.Split(' ') is [var amount, var unit]
            && decimal.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && unit is "minute" or "minutes" or "hour" or "hours" or "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years")
        {
            var time = new Duration(number, DurationWords.Unit(unit));
            range = new DurationRange(time, time);
            return number is > 0 and <= LongestAmount;
        }

        range = default;
        var match = DurationWords.Whole().Match(text);
        return match.Success && TryRead(match, out range);
    }

    /// <summary>The first length of time within a longer text, with where it stands; null when there is none.</summary>
    public static (DurationRange Range, int Start, int Length)? FindIn(string text)
    {
        var match = DurationWords.Within().Match(text);
        return match.Success && TryRead(match, out var range) ? (range, match.Index, match.Length) : null;
    }

    public override string ToString() => From == To ? To.ToString()
        : From.Unit == To.Unit ? string.Create(CultureInfo.InvariantCulture, $"{From.Amount:0.##}-{To}")
        : $"{From} to {To}";

    private static bool TryRead(Match match, out DurationRange range)
    {
        range = default;
        if (One(match.Groups["amount"], match.Groups["unit"], match.Groups["more"], match.Groups["moreUnit"]) is not { } to)
        {
            return false;
        }

        if (!match.Groups["fromAmount"].Success)
        {
            range = new DurationRange(to, to);
            return true;
        }

        var unit = match.Groups["fromUnit"] is { Success: true } own ? own : match.Groups["unit"];
        if (One(match.Groups["fromAmount"], unit, match.Groups["fromMore"], match.Groups["fromMoreUnit"]) is not { } from || from.Minutes >= to.Minutes)
        {
            return false;
        }

        range = InOneUnit(from, to);
        return true;
    }

    // "1 h 30": an amount of a smaller unit may follow, minutes where it is not named.
    private static Duration? One(Group amount, Group unit, Group more, Group moreUnit)
    {
        var whole = DurationWords.Amount(amount.Value);
        var of = DurationWords.Unit(unit.Value);
        if (more.Success)
        {
            var smaller = moreUnit.Success ? DurationWords.Unit(moreUnit.Value) : DurationUnit.Minutes;
            if (of <= smaller || smaller > DurationUnit.Hours || (!moreUnit.Success && of != DurationUnit.Hours))
            {
                return null;
            }

            whole = (whole * new Duration(1, of).Minutes / new Duration(1, smaller).Minutes) + DurationWords.Amount(more.Value);
            of = smaller;
        }

        return whole is > 0 and <= LongestAmount ? Plain(new Duration(whole, of)) : null;
    }

    /// <summary>Half an hour is 30 minutes, half a day four hours of work, a year and a half 18 months.</summary>
    private static Duration Plain(Duration time) => time.Unit switch
    {
        DurationUnit.Hours when time.Amount < 1 => new Duration(time.Amount * 60, DurationUnit.Minutes),
        DurationUnit.Days when time.Amount < 1 => Plain(new Duration(time.Amount * 8, DurationUnit.Hours)),
        DurationUnit.Years when !decimal.IsInteger(time.Amount) && decimal.IsInteger(time.Amount * 12) => new Duration(time.Amount * 12, DurationUnit.Months),
        _ => time,
    };

    private static DurationRange InOneUnit(Duration from, Duration to) => (from.Unit, to.Unit) switch
    {
        (DurationUnit.Minutes, DurationUnit.Hours) when to.Amount <= 3 => new(from, new Duration(to.Amount * 60, DurationUnit.Minutes)),
        (DurationUnit.Minutes, DurationUnit.Hours) when from.Amount % 30 == 0 => new(new Duration(from.Amount / 60, DurationUnit.Hours), to),
        _ => new(from, to),
    };
}
