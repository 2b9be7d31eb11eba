using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Playbook.Metrics;

/// <summary>The words and signs that stand for units, and what each of them is.</summary>
internal static partial class UnitWords
{
    private static readonly FrozenDictionary<string, string> TimeWords = Spelt(
        ("milliseconds", "millisecond milliseconds ms msec msecs"),
        ("seconds", "second seconds s sec secs"),
        ("minutes", "minute minutes min mins"),
        ("hours", "hour hours h hr hrs"),
        ("days", "day days d"),
        ("weeks", "week weeks wk wks"),
        ("months", "month months mo mos mth mths"),
        ("quarters", "quarter quarters"),
        ("years", "year years y yr yrs"));

    private static readonly FrozenDictionary<string, string> CurrencyWords = Spelt(
        ("money", "money"),
        ("EUR", "eur euro euros €"),
        ("pounds", "gbp pound pounds sterling £"),
        ("dollars", "usd dollar dollars $"),
        ("yen", "jpy yen ¥"),
        ("francs", "chf franc francs"),
        ("kroner", "dkk nok kroner krone"),
        ("kronor", "sek kronor krona"),
        ("zloty", "pln zloty zł"),
        ("rupees", "inr rupee rupees ₹"),
        ("yuan", "cny yuan renminbi"),
        ("cents", "cent cents ct cts"),
        ("pence", "penny pence p"));

    private static readonly FrozenSet<string> OtherCurrencies =
        "AED ARS AUD BGN BRL CAD CLP COP CZK EGP HKD HUF IDR ILS ISK KES KRW MAD MXN MYR NGN NZD PEN PHP QAR RON RSD RUB SAR SGD THB TND TRY TWD UAH VND ZAR"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Dollars = "AUD CAD HKD NZD SGD TWD".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Percents = Set("percent", "%", "per cent", "percentage", "pct", "pc", "pct.", "percents");

    private static readonly FrozenSet<string> Ratios =
        Set("share", "ratio", "times", "x", "\u00D7", "proportion", "fraction", "factor", "multiple", "multiples", "multiplier", "coefficient");

    private static readonly FrozenSet<string> Scores =
        Set("score", "scores", "point", "points", "pt", "pts", "percentage points", "percentage point", "pp", "ppt", "star", "stars", "rating", "grade", "index");

    /// <summary>A unit that is whole in itself, such as <c>percent</c> or <c>points</c>; null for one that is made of others, or counts things.</summary>
    public static Unit? Plain(string written) => written.Trim().ToLowerInvariant() switch
    {
        var word when Percents.Contains(word) => Unit.Percent,
        var word when Ratios.Contains(word) => Unit.Share,
        var word when Scores.Contains(word) || Scores.Contains(LastWord(word)) => Unit.Score,
        "permille" or "per mille" or "per mill" or "\u2030" => Unit.Share.TimesTen(3),
        "basis points" or "basis point" or "bps" or "bp" => Unit.Share.TimesTen(4),
        _ => null,
    };

    /// <summary>Whether a count in this unit adds up points rather than things.</summary>
    public static bool IsPoints(string written) => LastWord(written.Trim().ToLowerInvariant()) is "point" or "points" or "pt" or "pts" or "star" or "stars";

    /// <summary>The unit of time that a word means; null for any other.</summary>
    public static string? TimeOf(string word) => TimeWords.GetValueOrDefault(word.ToLowerInvariant());

    /// <summary>The currency that a word, a sign or a code means; null for any other.</summary>
    public static string? CurrencyOf(string word) =>
        OtherCurrencies.Contains(word) ? word : word is "p" or "PEN" ? null : CurrencyWords.GetValueOrDefault(word.ToLowerInvariant());

    /// <summary>Whether two currencies may be the same: a dollar is that of any country that has one.</summary>
    public static bool MayBeSame(string a, string b) =>
        a == b || a == "money" || b == "money" || (a == "dollars" && Dollars.Contains(b)) || (b == "dollars" && Dollars.Contains(a));

    /// <summary>How many of a unit are meant by one of it: the tens in <c>thousand EUR</c>, and what stands beside them.</summary>
    public static (int Tens, string Of) Magnitude(string written)
    {
        var match = Sized().Match(written);
        if (!match.Success)
        {
            return (0, written);
        }

        var tens = match.Groups["size"].Value.ToLowerInvariant() switch
        {
            "hundred" or "hundreds" => 2,
            "million" or "millions" or "mio" or "mn" => 6,
            "billion" or "billions" or "bn" => 9,
            _ => 3,
        };
        return (tens, written.Remove(match.Index, match.Length).Replace(" of ", " ", StringComparison.Ordinal).Trim());
    }

    /// <summary>The number at the beginning of what stands after "per", as a power of ten: <c>1,000 visits</c>; null where there is none, or another number.</summary>
    public static (int? Tens, string Of) Leading(string written)
    {
        var match = Number().Match(written);
        if (!match.Success)
        {
            return (null, written);
        }

        var digits = new string([.. match.Groups["digits"].Value.Where(char.IsAsciiDigit)]);
        var rest = written[match.Length..].Trim();
        if (digits.Length > 0 && digits[0] == '1' && digits[1..].All(d => d == '0'))
        {
            return (digits.Length - 1 + (match.Groups["kilo"].Success ? 3 : 0), rest);
        }

        return match.Groups["word"].Value.ToLowerInvariant() switch
        {
            "hundred" => (2, rest),
            "thousand" or "mille" => (3, rest),
            "million" => (6, rest),
            _ => (null, rest),
        };
    }

    private static string LastWord(string written) => written[(written.LastIndexOf(' ') + 1)..];

    private static FrozenDictionary<string, string> Spelt(params ReadOnlySpan<(string Unit, string Words)> units)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (unit, spellings) in units)
        {
            foreach (var word in spellings.Split(' '))
            {
                words.Add(word, unit);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<![\w])(?:(?<size>hundreds?|thousands?|millions?|billions?|mio|mn|bn|k)(?![\w])|(?<size>k)(?=EUR|USD|GBP|€|\$|£))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Sized();

    [GeneratedRegex(@"^(?:(?<digits>\d[\d.,\u00A0\u202F']*(?:\ \d{3})*)(?<kilo>k)?|(?:a\ )?(?<word>hundred|thousand|mille|million))(?=\s|$)\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
