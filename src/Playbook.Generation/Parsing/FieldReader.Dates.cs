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
            return new DateValue(date, scalar.Span);
        }

        var report = WrongKind(scalar, field, Wanted(field));
        if (YearFirst().Match(scalar.Value) is not { Success: true } parts)
        {
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

    [GeneratedRegex(@"^\s*([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})((?:[T ].*)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();
}
