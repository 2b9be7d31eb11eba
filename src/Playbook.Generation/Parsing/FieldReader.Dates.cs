using System.Globalization;
using System.Text.RegularExpressions;
using Playbook.Content;

namespace Playbook.Generation.Parsing;

/// <summary>Dates: one way to write them, because 03/04 is two different days in two offices.</summary>
public sealed partial class FieldReader
{
    private DateValue? Date(YamlScalar scalar, Field field)
    {
        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return IsPlausible(date, scalar, field) ? new DateValue(date, field, scalar.Span) : null;
        }

        var report = WrongKind(scalar, field, Wanted(field));
        if (YearFirst().Match(scalar.Value) is not { Success: true } parts)
        {
            if (ShortYear().IsMatch(scalar.Value))
            {
                report.Label("the year needs four digits");
            }

            report.Help("write the year, the month and the day: 2026-03-01");
            return null;
        }

        var iso = $"{parts.Groups[1].Value}-{parts.Groups[2].Value.PadLeft(2, '0')}-{parts.Groups[3].Value.PadLeft(2, '0')}";
        if (!DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            report.Label("there is no such day");
            return null;
        }

        // A time of day is dropped, which is more than a change of spelling.
        report.Help($"write {iso}").Fix(scalar.Span, iso, safe: parts.Groups[4].Length == 0);
        return null;
    }

    // 0026 is a year, and nobody means it.
    private bool IsPlausible(DateOnly date, YamlScalar scalar, Field field)
    {
        if (date.Year is >= 1000 and < 2300)
        {
            return true;
        }

        var report = _diagnostics.Report(FieldRules.OutOfRange, scalar.Span, field.Name, "a day between the years 1000 and 2299");
        if (date.Year < 100)
        {
            var meant = string.Create(CultureInfo.InvariantCulture, $"{2000 + date.Year}{scalar.Value.AsSpan(4)}");
            report.Help($"write `{meant}`, if that is the year").Fix(scalar.Span, meant, safe: false);
        }
        else
        {
            report.Help("correct the year");
        }

        return false;
    }

    [GeneratedRegex(@"^\s*([0-9]{1,2}[-/. ]){2}[0-9]{1,2}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"^\s*([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})((?:[T ].*)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();
}
