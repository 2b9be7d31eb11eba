using System.Collections.Frozen;

namespace Playbook.Metrics;

/// <summary>
/// How authors write units: <c>percent</c>, <c>points</c>, <c>pounds per order</c>, <c>complaints per 100 orders</c>.
/// A word that is neither a ratio, a score, money nor time is a thing that is counted.
/// </summary>
public static class UnitName
{
    private static readonly FrozenSet<string> Times =
        new[] { "seconds", "minutes", "hours", "days", "weeks", "months", "quarters", "years" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Currencies =
        new[] { "money", "pounds", "pence", "euros", "euro", "cents", "dollars", "francs", "kroner", "kronor", "zloty", "yen", "yuan", "rupees" }
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The unit of an input from its kind (<c>count share percent score money duration</c>) and what one of it is.</summary>
    public static Unit OfInput(string kind, string written)
    {
        var word = LastWord(written.Split(" per ")[0]);
        return kind switch
        {
            "share" => Unit.Share,
            "percent" => Unit.Percent,
            "score" => Unit.Score,
            "money" => Unit.Of($"money {word}"),
            "duration" => Unit.Of($"time {TimeOf(word) ?? word}"),
            _ => Unit.Count,
        };
    }

    /// <summary>The unit of a result.</summary>
    /// <param name="written">As the author wrote it.</param>
    /// <param name="known">What a word means because an input says so, such as a currency named nowhere else; null for any other word.</param>
    public static Unit Parse(string written, Func<string, Unit?>? known = null)
    {
        var parts = written.Trim().Split(" per ", StringSplitOptions.TrimEntries);
        var unit = Base(parts[0].Split(" of ")[0], known);
        foreach (var below in parts[1..])
        {
            // "complaints per 100 orders" is a percentage by another name.
            unit = (below.StartsWith("100 ", StringComparison.Ordinal) ? unit.TimesHundred(1) : unit).DividedBy(Base(below, known));
        }

        return unit;
    }

    /// <summary>Whether two bases measure the same: <c>money</c> and <c>duration</c> leave the currency and the unit of time open.</summary>
    public static bool SameBase(string a, string b) => a == b
        || (CategoryOf(a) == CategoryOf(b) && (IsOpen(a) || IsOpen(b)));

    /// <summary>The word people read for a base.</summary>
    public static string WordOf(string unit) => LastWord(unit);

    private static Unit Base(string written, Func<string, Unit?>? known)
    {
        var word = LastWord(written);
        return written switch
        {
            "percent" or "%" or "per cent" or "percentage" => Unit.Percent,
            "share" or "ratio" => Unit.Share,
            "score" or "points" or "percentage points" => Unit.Score,
            "duration" or "time" => Unit.Of("time time"),
            _ when known?.Invoke(word) is { } unit => unit,
            _ when Currencies.Contains(word) || (word.Length == 3 && word.All(char.IsAsciiLetterUpper)) => Unit.Of($"money {word}"),
            _ when TimeOf(word) is { } time => Unit.Of($"time {time}"),
            _ => Unit.Count,
        };
    }

    private static string CategoryOf(string unit) => unit.Split(' ')[0];

    private static bool IsOpen(string unit) => unit is "money money" or "time time";

    private static string LastWord(string written) => written.Trim().Split(' ')[^1];

    private static string? TimeOf(string word) =>
        Times.Contains(word) ? word : Times.Contains(word + "s") ? word + "s" : null;
}
