using System.Globalization;
using System.Text.RegularExpressions;

namespace Playbook.Content;

/// <summary>The words and signs in which people say how long something takes.</summary>
internal static partial class DurationWords
{
    private const string Small = "one|two|three|four|five|six|seven|eight|nine|ten|twelve";

    // Longest first: "half an hour" is no "half" of "an hour".
    private const string AmountPattern =
        "(?:[0-9]+|an?|" + Small + @")\s+and\s+a\s+half|half\s+an?|an?\s+half|half|(?:an?\s+)?quarter\s+of\s+an?"
        + @"|[0-9]+(?:[.,][0-9]{1,2})?(?:\s*[½¼¾])?|[½¼¾]|an?|" + Small;

    private const string MinutePattern = "minutes?|mins?";
    private const string UnitPattern = MinutePattern + "|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|mos?|years?|yrs?|y";
    private const string Joint = @",?\s*(?:and\s+)?";

    private const string ShortestPattern =
        "(?<fromAmount>" + AmountPattern + @")(?:\s*(?<fromUnit>" + UnitPattern + @")(?![a-z])\.?"
        + "(?:" + Joint + @"(?<fromMore>[0-9]+)\s*(?<fromMoreUnit>" + MinutePattern + @")(?![a-z])\.?)?)?";

    // "and" joins the parts of one length elsewhere: "one and a half hours".
    private const string FromPattern =
        @"between\s+" + ShortestPattern + @"\s+and\s+|(?:from\s+)?" + ShortestPattern + @"\s*(?:[-\u2010-\u2015\u2212]|\b(?:to|or)\b)\s*";

    private const string ToPattern =
        "(?<amount>" + AmountPattern + @")\s*(?<unit>" + UnitPattern + @")(?![a-z])\.?"
        + "(?:" + Joint + @"(?<more>[0-9]+)(?:\s*(?<moreUnit>" + MinutePattern + @"|hours?|hrs?|h|m)(?![a-z])\.?|(?![\w.,-]|\s*\w)))?";

    private const string Pattern = "(?:" + FromPattern + ")?" + ToPattern;

    private static readonly string[] Numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "", "twelve"];

    public static decimal Amount(string written)
    {
        var words = written.Trim().ToLowerInvariant();
        const string andAHalf = "and a half";
        return words.Length == 0 ? 0
            : words.EndsWith(andAHalf, StringComparison.Ordinal) ? Amount(words[..^andAHalf.Length]) + 0.5m
            : words[^1] is '½' ? Amount(words[..^1]) + 0.5m
            : words[^1] is '¼' ? Amount(words[..^1]) + 0.25m
            : words[^1] is '¾' ? Amount(words[..^1]) + 0.75m
            : words.Contains("half", StringComparison.Ordinal) ? 0.5m
            : words.Contains("quarter", StringComparison.Ordinal) ? 0.25m
            : decimal.TryParse(words.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
            : Math.Max(1, Array.IndexOf(Numbers, words));
    }

    public static DurationUnit Unit(string word) => word.ToLowerInvariant() switch
    {
        ['m', 'o', ..] => DurationUnit.Months,
        ['m', ..] => DurationUnit.Minutes,
        ['h', ..] => DurationUnit.Hours,
        ['d', ..] => DurationUnit.Days,
        ['w', ..] => DurationUnit.Weeks,
        _ => DurationUnit.Years,
    };

    /// <summary>What <see cref="Whole"/> takes, in lower case, as other programs write an expression.</summary>
    public static string Schema { get; } = @"^\s*" + GroupName().Replace(Pattern, "(?:") + @"\s*$";

    [GeneratedRegex(@"\(\?<\w+>")]
    private static partial Regex GroupName();

    [GeneratedRegex(@"^\s*" + Pattern + @"\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Whole();

    [GeneratedRegex(@"(?<![\w.,])" + Pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Within();
}
