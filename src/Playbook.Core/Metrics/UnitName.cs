using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Playbook.Metrics;

/// <summary>
/// How authors write units: <c>percent</c>, <c>points</c>, <c>pounds per order</c>, <c>complaints per 1,000 orders</c>, <c>€/click</c>, <c>h</c>.
/// A word that is neither a ratio, a score, money nor time is a thing that is counted.
/// </summary>
public static partial class UnitName
{
    /// <summary>The unit of an input from its kind (<c>count share percent score money duration</c>) and what one of it is.</summary>
    public static Unit OfInput(string kind, string written)
    {
        var (above, below) = Split(written);
        var (size, word) = UnitWords.Magnitude(above);
        var unit = kind switch
        {
            "share" => Unit.Share,
            "percent" => Unit.Percent,
            "score" => Unit.Score,
            "money" => Unit.Of("money " + (UnitWords.CurrencyOf(word) ?? CurrencyIn(word) ?? LastWord(word))),
            "duration" => Unit.Of("time " + (UnitWords.TimeOf(LastWord(word)) ?? TimeIn(word) ?? LastWord(word))),
            _ when UnitWords.IsPoints(word) => Unit.Score,
            _ => Base(word, null),
        };
        return Below(unit.TimesTen(-size), below, null);
    }

    /// <summary>The unit of a result.</summary>
    /// <param name="written">As the author wrote it.</param>
    /// <param name="known">What a word means because an input says so, such as a currency named nowhere else; null for any other word.</param>
    public static Unit Parse(string written, Func<string, Unit?>? known = null)
    {
        if (UnitWords.Plain(written) is { } plain)
        {
            return plain;
        }

        var (above, below) = Split(written);
        var (size, word) = UnitWords.Magnitude(above);
        var unit = UnitWords.Plain(Trimmed(word)) ?? Base(word, known);
        return Below(unit.TimesTen(-size), below, known);
    }

    /// <summary>The counted things that a written unit names above and below its line.</summary>
    public static (ImmutableArray<string> Above, ImmutableArray<string> Below) Nouns(Unit unit) =>
    (
        [.. unit.Bases.Where(b => Unit.IsCount(b.Key) && b.Value > 0).Select(b => NounOf(b.Key))],
        [.. unit.Bases.Where(b => Unit.IsCount(b.Key) && b.Value < 0).Select(b => NounOf(b.Key))]
    );

    /// <summary>What a base counts; empty where nobody named it.</summary>
    public static string NounOf(string unit) => unit == "count" ? "" : unit["count ".Length..];

    /// <summary>Whether one thing is given for another: orders per customer are no whole number.</summary>
    public static bool IsPer(string written) => Split(written).Below.Length > 0;

    /// <summary>What stands before the first "per".</summary>
    public static string AbovePart(string written) => Split(written).Above;

    /// <summary>Whether two bases measure the same: <c>money</c> and <c>duration</c> leave the currency and the unit of time open.</summary>
    public static bool SameBase(string a, string b) => a == b
        || (CategoryOf(a) == CategoryOf(b) && CategoryOf(a) switch
        {
            "money" => UnitWords.MayBeSame(LastWord(a), LastWord(b)),
            "time" => a == "time time" || b == "time time",
            _ => false,
        });

    /// <summary>The word people read for a base.</summary>
    public static string WordOf(string unit, bool isMany) => CategoryOf(unit) switch
    {
        "count" => NounOf(unit) is { Length: > 0 } noun ? isMany ? CountedThing.Plural(noun) : noun : isMany ? "things" : "thing",
        "time" when !isMany && unit.EndsWith('s') => LastWord(unit)[..^1],
        "money" when !isMany && unit.EndsWith('s') && unit.Any(char.IsAsciiLetterLower) => LastWord(unit)[..^1],
        _ => LastWord(unit),
    };

    private static Unit Below(Unit unit, ImmutableArray<string> below, Func<string, Unit?>? known)
    {
        foreach (var part in below)
        {
            // "Complaints per 100 orders" is a percentage by another name.
            var (tens, thing) = UnitWords.Leading(part);
            unit = unit.TimesTen(tens ?? 0);
            unit = thing.Length == 0 ? unit : unit.DividedBy(Base(thing, known));
        }

        return unit;
    }

    private static Unit Base(string written, Func<string, Unit?>? known)
    {
        var phrase = Trimmed(written);
        var word = LastWord(phrase);
        return phrase switch
        {
            "duration" or "time" => Unit.Of("time time"),
            _ when known?.Invoke(word) is { } unit => unit,
            _ when UnitWords.CurrencyOf(phrase) is { } currency => Unit.Of("money " + currency),
            _ when UnitWords.TimeOf(word) is { } time => Unit.Of("time " + time),
            _ when CurrencyIn(phrase) is { } currency => Unit.Of("money " + currency),
            _ => Unit.CountOf(CountedThing.NounOf(written)),
        };
    }

    // "EUR of revenue" is money, "minutes of talk" is time.
    private static string Trimmed(string written) => written.Split(" of ")[0].Trim();

    private static (string Above, ImmutableArray<string> Below) Split(string written)
    {
        var parts = Per().Split(Remark().Replace(written, " ").Trim());
        return (parts[0].Trim(), [.. parts[1..].Select(p => p.Trim()).Where(p => p.Length > 0)]);
    }

    private static string? CurrencyIn(string phrase) => phrase.Split(' ').Select(UnitWords.CurrencyOf).FirstOrDefault(c => c is not null);

    private static string? TimeIn(string phrase) => phrase.Split(' ').Select(UnitWords.TimeOf).FirstOrDefault(c => c is not null);

    private static string CategoryOf(string unit) => unit.Split(' ')[0];

    private static string LastWord(string written) => written.Trim().Split(' ')[^1];

    [GeneratedRegex(@"\s+(?:per|for\s+each|for\s+every|each|every)\s+(?!cent\b)|\s*/\s*|\s+an?\s+(?=(?:second|minute|hour|day|week|month|quarter|year)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Per();

    // "Points (0 to 100)" says more than the unit.
    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Remark();
}
