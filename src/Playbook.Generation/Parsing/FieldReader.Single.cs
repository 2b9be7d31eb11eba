using System.Globalization;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Files;

namespace Playbook.Generation.Parsing;

/// <summary>Values that are one piece of text in the file.</summary>
public sealed partial class FieldReader
{
    private FieldValue? Single(YamlNode node, Field field)
    {
        if (field.Kind == FieldKind.Reference && Unwrapped(node, field) is { } wrapped)
        {
            ReportBrackets(node, wrapped.Value, field);
            return new ReferenceValue(wrapped.Text, field);
        }

        if (node is not YamlScalar scalar)
        {
            ReportBrackets(node, field);
            return null;
        }

        return field.Kind switch
        {
            FieldKind.Markdown => new MarkdownValue(scalar.Text),
            FieldKind.Number => Number(scalar, field),
            FieldKind.Boolean => Boolean(scalar, field),
            FieldKind.Date => Date(scalar, field),
            FieldKind.Duration => Length(scalar, field),
            FieldKind.Enum => OneOf(scalar, field),
            FieldKind.Url => Address(scalar, field),
            // A name that was cut short, which is reported, leads nowhere for that reason alone.
            FieldKind.Reference => scalar.IsCut ? null : Reference(scalar, field),
            FieldKind.Formula => new TextValue(scalar.Text),
            _ => Line(scalar, field),
        };
    }

    // "title: [Draft] of June" is a list to YAML, and a title to whoever wrote it.
    private void ReportBrackets(YamlNode node, Field field)
    {
        var report = WrongKind(node, field, Wanted(field)).Label(node is YamlSequence ? "this is a list" : "these are parts");
        var written = node.Span.Text;
        if (field.Kind is FieldKind.Text or FieldKind.Markdown or FieldKind.Formula && written is ['[' or '{', ..] && !written.Contains('\n', StringComparison.Ordinal))
        {
            var quoted = YamlMistake.InQuotes(written);
            report.Help($"if the brackets are part of the text, put it in quotes: `{Excerpt.Of(quoted)}`").Fix(node.Span, quoted, safe: false);
        }
    }

    private TextValue? Line(YamlScalar scalar, Field field)
    {
        // A block value ends with a line end that nobody typed on purpose.
        var text = scalar.Style == YamlStyle.Block ? scalar.Text.Slice(0, scalar.Value.TrimEnd('\n').Length) : scalar.Text;
        if (text.Value.Contains('\n', StringComparison.Ordinal))
        {
            _diagnostics.Report(FieldRules.SeveralLines, scalar.Span, field.Name)
                .Help(scalar.Style == YamlStyle.Block ? "write `>` instead of `|`, and leave no blank line between"
                    : scalar.Span.Text.Contains("\\n", StringComparison.Ordinal) ? "in double quotes `\\n` begins a new line: use single quotes, in which a backslash is a backslash"
                    : "leave no blank line in it");
            return null;
        }

        return new TextValue(text);
    }

    private NumberValue? Number(YamlScalar scalar, Field field)
    {
        var written = scalar.Value.Trim();
        if (!decimal.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            var report = WrongKind(scalar, field, Wanted(field));
            var plain = written.TrimEnd('%', ' ').Replace(" ", "", StringComparison.Ordinal);
            if (decimal.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out var meant))
            {
                var corrected = meant.ToString(CultureInfo.InvariantCulture);
                report.Help($"write `{corrected}`, without separators and units").Fix(scalar.Span, corrected, safe: false);
            }

            return null;
        }

        if (number < field.Minimum || number > field.Maximum)
        {
            var limit = (field.Minimum, field.Maximum) switch
            {
                ({ } low, { } high) => Invariant($"between {low} and {high}"),
                ({ } low, null) => Invariant($"at least {low}"),
                _ => Invariant($"at most {field.Maximum}"),
            };
            _diagnostics.Report(FieldRules.OutOfRange, scalar.Span, field.Name, limit);
            return null;
        }

        if (field.Whole && number != decimal.Truncate(number))
        {
            _diagnostics.Report(FieldRules.OutOfRange, scalar.Span, field.Name, "a whole number").Help("write it without a decimal point");
            return null;
        }

        return new NumberValue(number, written, scalar.Span);
    }

    private BooleanValue? Boolean(YamlScalar scalar, Field field)
    {
        switch (scalar.Value)
        {
            case "true":
                return new BooleanValue(true, scalar.Span);
            case "false":
                return new BooleanValue(false, scalar.Span);
            default:
                bool? meant = scalar.Value.Trim().ToUpperInvariant() switch
                {
                    "TRUE" or "YES" or "ON" or "Y" => true,
                    "FALSE" or "NO" or "OFF" or "N" => false,
                    _ => null,
                };
                var report = WrongKind(scalar, field, Wanted(field));
                if (meant is { } value)
                {
                    var word = value ? "true" : "false";
                    report.Help($"write `{word}`").Fix(scalar.Span, word, safe: true);
                }

                return null;
        }
    }

    private DurationValue? Length(YamlScalar scalar, Field field)
    {
        if (DurationRange.TryParse(scalar.Value, out var duration))
        {
            return new DurationValue(duration, scalar.Span);
        }

        DurationAdvice.On(scalar, WrongKind(scalar, field, Wanted(field)));
        return null;
    }

    private TextValue? OneOf(YamlScalar scalar, Field field)
    {
        if (field.Values.Contains(scalar.Value))
        {
            return new TextValue(scalar.Text);
        }

        var report = _diagnostics.Report(FieldRules.UnknownValue, scalar.Span, Excerpt.Of(scalar.Value), field.Name);
        if (field.Values.FirstOrDefault(v => v.Equals(scalar.Value, StringComparison.OrdinalIgnoreCase)) is { } sameButCase)
        {
            report.Help($"write `{sameButCase}`").Fix(scalar.Span, sameButCase, safe: true);
        }
        else
        {
            report.SuggestNearest(scalar.Value, field.Values);
        }

        report.Help($"`{field.Name}` is one of {string.Join(", ", field.Values.Select(v => $"`{v}`"))}");
        return null;
    }

    private TextValue? Address(YamlScalar scalar, Field field)
    {
        var verdict = UrlPolicy.Check(scalar.Value, UrlUse.Link);
        if (verdict.IsAllowed)
        {
            return new TextValue(scalar.Text);
        }

        _diagnostics.Report(FieldRules.RefusedAddress, scalar.Span, field.Name, verdict.Refusal)
            .Help("write an address that starts with `https://`, or a path of this site such as `/plays/map-the-journey/`");
        return null;
    }

    private ReferenceValue Reference(YamlScalar scalar, Field field)
    {
        if (scalar.Value is not ['[', '[', .. var name, ']', ']'])
        {
            return new ReferenceValue(scalar.Text, field);
        }

        ReportBrackets(scalar, name, field);
        return new ReferenceValue(scalar.Text.Slice(2, name.Length), field);
    }

    private void ReportBrackets(YamlNode node, string name, Field field) =>
        WrongKind(node, field, "a name without brackets")
            .Label("double brackets link from running text; a field names the entry directly")
            .Help($"write `{name}`")
            .Fix(node.Span, name, safe: true);

    // "[[nps]]" is how text links to an entry; in a field YAML reads it as a list in a list.
    private static YamlScalar? Unwrapped(YamlNode node, Field field) =>
        field.Kind == FieldKind.Reference && node is YamlSequence { Items: [YamlSequence { Items: [YamlScalar name] }] }
        && node.Span.Text.StartsWith("[[", StringComparison.Ordinal)
            ? name
            : null;

    private DiagnosticBuilder WrongKind(YamlNode node, Field field, string wanted) =>
        _diagnostics.Report(FieldRules.WrongKind, node.Span, field.Name, wanted);

    private static string Wanted(Field field) => field.Kind switch
    {
        FieldKind.Number => "a number such as 12 or 4.5",
        FieldKind.Boolean => "`true` or `false`",
        FieldKind.Date => "a date such as 2026-03-01",
        FieldKind.Duration => "a length of time such as 90 minutes, 1-2 hours or 12 months",
        FieldKind.Enum => $"one of {string.Join(", ", field.Values.Select(v => $"`{v}`"))}",
        FieldKind.Url => "one address",
        FieldKind.Reference => "the name of one entry",
        FieldKind.Formula => "a formula",
        _ => "text",
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
