using System.Text.RegularExpressions;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Parsing;

/// <summary>What to write instead of a length of time that cannot be read, in the words of whoever wrote it.</summary>
internal static partial class DurationAdvice
{
    private const string Forms = "write an amount and a unit, such as `90 minutes`, `1-2 hours` or `half a day`";

    public static void On(YamlScalar scalar, DiagnosticBuilder report)
    {
        var written = scalar.Value.Trim();
        if (DurationRange.FindIn(written) is { } found)
        {
            var meant = found.Range.ToString();
            var (before, after) = (written[..found.Start].Trim(), written[(found.Start + found.Length)..].Trim());
            report.Help(Rest(before, after) is { } rest ? $"write `{meant}`, and move `{Excerpt.Of(rest)}` into the text"
                    : before.Length > 0 ? $"write `{meant}` without `{before}`, or a range such as `30-60 minutes`"
                    : $"write `{meant}`")
                .Fix(scalar.Span, meant, safe: false);
        }
        else if (BareNumber().IsMatch(written))
        {
            report.Label("of what?").Help($"name the unit: `{written} minutes`, `{written} hours`, `{written} days`");
        }
        else if (Clock().Match(written) is { Success: true } clock)
        {
            var meant = $"{clock.Groups[1].Value.TrimStart('0').PadLeft(1, '0')} h {clock.Groups[2].Value}";
            report.Help($"write `{meant}`, if those are hours and minutes").Fix(scalar.Span, meant, safe: false);
        }
        else if (OneLetter().Match(written) is { Success: true } letter)
        {
            report.Label("minutes or months?").Help($"write `{letter.Groups[1].Value} minutes` or `{letter.Groups[1].Value} months`");
        }
        else if (AmountAndWord().Match(written) is { Success: true } unknown)
        {
            var word = unknown.Groups[1].Value;
            report.Help(DurationRange.TryParse($"1 {word}", out _)
                ? $"write an amount above zero, or a range with the shorter time first, such as `1-2 {word}`"
                : $"`{word}` is no unit of time here: write minutes, hours, days, weeks, months or years");
        }
        else
        {
            report.Help(written.Any(char.IsDigit) ? Forms : "say how long it takes as a rule, such as `90 minutes`, `1-2 hours` or `half a day`");
        }
    }

    // What stands around the length; null where it is a word such as "about" or "less than", which a range says as well.
    private static string? Rest(string before, string after)
    {
        var bare = after.Trim(' ', '.', ',', ';', ':');
        return bare.Length > 0 ? bare : before.Length == 0 || Roughly().IsMatch(before) ? null : before;
    }

    [GeneratedRegex(@"^(less than|under|up to|at most|no more than|not more than|max(imum)?\.?( of)?|about|around|approximately|approx\.?|roughly|circa|ca\.?|c\.|at least|more than|over|min(imum)?\.?( of)?|[~<>≈≤≥+]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Roughly();

    [GeneratedRegex(@"^[0-9]+([.,][0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"^([0-9]{1,2}):([0-9]{2})(?::00)?\s*(?:h|hours?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^([0-9]+)\s*m$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OneLetter();

    [GeneratedRegex(@"^[0-9][0-9.,\s\-\u2013\u2014]*\s*(\p{L}+)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex AmountAndWord();
}
