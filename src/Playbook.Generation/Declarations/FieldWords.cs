using System.Collections.Immutable;
using System.Globalization;
using Playbook.Content;

namespace Playbook.Generation.Declarations;

/// <summary>What a field holds, said in a clause.</summary>
internal static class FieldWords
{
    /// <summary>Without an article or full stop: <c>text</c>, <c>one of a, b</c>, <c>a list of functions</c>.</summary>
    public static string Holds(Field field) => field.Kind switch
    {
        FieldKind.Text => "a line of text",
        FieldKind.Markdown => "text with links and emphasis",
        FieldKind.Number => field.Whole ? "a whole number" : "a number",
        FieldKind.Boolean => "`true` or `false`",
        FieldKind.Date => $"a date, year-month-day{(field.Past ? ", that has come" : "")}",
        FieldKind.Duration => "a length of time, such as `90 minutes`, `1-2 hours` or `12 months`",
        FieldKind.Enum => $"one of {Quoted(field.Values)}",
        FieldKind.Formula => "a formula",
        FieldKind.Url => "an address",
        FieldKind.Reference => $"the name of {Targets(field)}",
        FieldKind.References => $"a list of names, each of {Targets(field)}",
        FieldKind.Table => $"names of your choice, each with {Holds(field.Item!)}",
        FieldKind.Map => "parts of its own",
        _ => $"a list; each item {(field.Item!.Kind == FieldKind.Map ? "has" : "is")} {Holds(field.Item)}",
    };

    /// <summary>The limits, as sentences; empty when there are none.</summary>
    public static string Limits(Field field)
    {
        var what = field.Kind is FieldKind.Number ? "" : field.Maximum == 1 || (field.Maximum is null && field.Minimum == 1) ? " item" : " items";
        return (field.Minimum, field.Maximum) switch
        {
            ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"Between {low} and {high}{what}."),
            ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"At least {low}{what}."),
            (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"At most {high}{what}."),
            _ => "",
        };
    }

    public static string Quoted(ImmutableArray<string> words) => string.Join(", ", words.Select(w => $"`{w}`"));

    private static string Targets(Field field) =>
        field.Targets.IsEmpty ? "any entry" : string.Join(" or ", field.Targets.Select(t => $"{DeclaredName.Article(t)} `{t}`"));
}
