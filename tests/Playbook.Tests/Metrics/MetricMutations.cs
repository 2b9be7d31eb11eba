using System.Globalization;
using Playbook.Metrics;
using Playbook.Text;

namespace Playbook.Tests.Metrics;

/// <summary>Wrong definitions, each derived from a right one by the kind of slip that people make, with the rule that is meant to catch it.</summary>
internal static class MetricMutations
{
    /// <summary>The slips by name. One gives the wrong text of a metric's file, or null where a metric leaves no room for it.</summary>
    public static IReadOnlyDictionary<string, (string Code, Func<Metric, string?> Spoil)> All { get; } = new Dictionary<string, (string, Func<Metric, string?>)>(StringComparer.Ordinal)
    {
        ["formula ends in an operator"] = ("PB4101", m => Replace(m, m.FormulaText!.Span, m.FormulaText.Value + " +")),
        ["formula loses a letter of a name"] = ("PB4101", m => Replace(m, Name(m, 0), m.Formula!.Names[0][..^1])),
        ["formula opens a parenthesis"] = ("PB4101", m => Replace(m, m.FormulaText!.Span, "(" + m.FormulaText.Value)),
        ["input without use"] = ("PB4102", m => InsertAfterLine(m, m.Inputs[^1].Span, "  - { name: forgotten, meaning: Something else, kind: count, unit: things, source: crm }")),
        ["formula leaves its last input out"] = ("PB4102", m => Replace(m, m.FormulaText!.Span, m.Formula!.Names[0])),
        ["drives itself"] = ("PB4103", m => WithField(m, "drivers", $"[{m.Id.Slug}]")),
        ["unit of another kind"] = ("PB4104", m => Replace(m, m.Unit!.Value.Span, m.Unit.Value.Value is "percent" or "points" or "contacts per 100 customers" ? "pounds" : "percent")),
        ["percentage without its hundred"] = ("PB4104", m => IsPercent(m) ? Replace(m, m.FormulaText!.Span, m.FormulaText.Value.Replace("100 * ", "", StringComparison.Ordinal)) : null),
        ["something per thousand"] = ("PB4104", m => m.Unit!.Value.Value.Contains(" per ", StringComparison.Ordinal) ? Replace(m, m.Unit.Value.Span, m.Unit.Value.Value.Replace(" per ", " per 1,000 ", StringComparison.Ordinal)) : null),
        ["per something else"] = ("PB4104", m => m.Unit!.Value.Value.Split(" per ") is [var above, _] ? Replace(m, m.Unit.Value.Span, above + " per delivery") : null),
        ["a thousand times too large"] = ("PB4104", m => m.Unit!.Value.Value is "points" || m.Formula!.Form!.NamesBelow.IsEmpty ? null : Replace(m, m.FormulaText!.Span, $"1000 * {m.FormulaText.Value}")),
        ["unlike things added"] = ("PB4104", m => m.Formula!.Form!.NamesBelow.IsEmpty && m.Unit!.Value.Value is "people" ? Replace(m, m.Inputs[0].Span, m.Inputs[0].Span.Text.Replace("unit: people", "unit: parcels", StringComparison.Ordinal)) : null),
        ["share in percent"] = ("PB4104", m => m.Inputs[0].Kind == "count" ? Replace(m, m.Inputs[0].Span, m.Inputs[0].Span.Text.Replace("kind: count", "kind: percent", StringComparison.Ordinal).Replace("unit: ", "unit: share of ", StringComparison.Ordinal)) : null),
        ["function of one value"] = ("PB4123", m => Replace(m, Name(m, 0), $"mean({m.Formula!.Names[0]})")),
        ["target of last year"] = ("PB4124", m => WithField(m, "target", $"{{ value: {m.Examples[0].Result!.Written}, by: 2025-12-31 }}")),
        ["no target to be at"] = ("PB4125", m => m.Target is null ? WithField(m, "direction", "target") : null),
        ["count added to a share"] = ("PB4104", m => IsPercent(m) ? Replace(m, m.FormulaText!.Span, $"{m.FormulaText.Value} + {m.Formula!.Names[0]}") : null),
        ["part not declared as a part"] = ("PB4105", m => IsPercent(m) && m.Inputs[0].SubsetOf is [var only] ? Remove(m, $"subset-of: {only.Value}") : null),
        ["gap between bands"] = ("PB4106", m => m.Bands is [_, { Range.Low: { } low }, ..] ? Replace(m, m.Bands[1].Span, Band(m, 1).Replace($"from: {low}", $"from: {low + ExactNumber.One}", StringComparison.Ordinal)) : null),
        ["bands overlap"] = ("PB4106", m => m.Bands is [_, { Range.Low: { } low }, ..] ? Replace(m, m.Bands[1].Span, Band(m, 1).Replace($"from: {low}", $"from: {low - ExactNumber.One / 2}", StringComparison.Ordinal)) : null),
        ["last band is missing"] = ("PB4106", m => m.Bands.Length > 1 ? RemoveLine(m, m.Bands[^1].Span) : null),
        ["survey without a scale"] = ("PB4106", m => m.Scale is { } scale && m.Inputs.Any(i => i.Answers is not null) ? RemoveLine(m, scale.Span) : null),
        ["well-known name over a wrong base"] = ("PB4107", m => IsCanonicalRatio(m) ? Replace(m, m.FormulaText!.Span, $"100 * {m.Formula!.Names[0]} / ({string.Join(" + ", m.Formula.Names)})") : null),
        ["well-known name upside down"] = ("PB4107", m => IsCanonicalRatio(m) ? Replace(m, m.FormulaText!.Span, $"100 * {m.Formula!.Names[^1]} / {m.Formula.Names[0]}") : null),
        ["other answers counted"] = ("PB4107", m => m is { Canonical: not null, Variant: null } && m.Inputs[0].Answers is { } a ? Replace(m, a.Span, $"{{ from: {a.Value.Low! - ExactNumber.One}, to: {a.Value.High} }}") : null),
        ["another scale"] = ("PB4107", m => m is { Canonical: not null, Variant: null, Scale: { } s } ? Replace(m, s.Span, $"{{ from: {s.Value.Low}, to: {s.Value.High! + ExactNumber.One} }}") : null),
        ["direction turned round"] = ("PB4108", m => m is { Canonical: not null, Variant: null } ? Replace(m, m.Direction!.Value.Span, m.Direction.Value.Value == MetricDirection.Up ? "down" : "up") : null),
        ["range too narrow"] = ("PB4108", m => m.Range!.Value.Value.High is { } high ? Replace(m, m.Range.Value.Span, $"{{ from: {m.Range.Value.Value.Low}, to: {high - 10} }}") : null),
        ["range too wide"] = ("PB4108", m => Replace(m, m.Range!.Value.Span, $"{{ from: {m.Range.Value.Value.Low! - ExactNumber.One}{(m.Range.Value.Value.High is { } high ? $", to: {high}" : "")} }}")),
        ["target out of reach"] = ("PB4109", m => WithField(m, "target", $"{{ value: {m.Range!.Value.Value.High ?? -5}5, by: 2027-06-30 }}")),
        ["target in the worst band"] = ("PB4109", m => m.Bands.Length > 1 && m.Direction!.Value.Value != MetricDirection.Target ? WithField(m, "target", $"{{ value: {WorstValue(m)}, by: 2027-06-30 }}") : null),
        ["benchmark out of range"] = ("PB4109", m => WithField(m, "benchmark", $"[{{ value: {m.Range!.Value.Value.High ?? -5}5, source: karofsky-cx-ux, year: 2026 }}]")),
        ["example off by one digit"] = ("PB4110", m => Replace(m, m.Examples[0].Result!.Span, ((ExactNumber)m.Examples[0].Result!.Value + OneDigit(m)).ToString(m.Precision))),
        ["nobody keeps it"] = ("PB4111", m => RemoveLine(m, m.Entry.Fields["owner"]!.Span)),
        ["never reviewed"] = ("PB4111", m => RemoveLine(m, m.Entry.Fields["reviewed"]!.Span)),
        ["window to be decided"] = ("PB4111", m => Replace(m, m.Entry.Fields["window"]!.Span, "tbd")),
        ["abbreviation not spelt out"] = ("PB4112", m => m.Entry.Fields["expansion"] is { } expansion ? RemoveLine(m, expansion.Span) : WithField(m, "abbreviation", "QXZ")),
        ["alias that another metric carries"] = ("PB4113", m => WithField(m, "aliases", m.Id.Slug == "revenue" ? "[Signups]" : "[Revenue]")),
        ["prose turns the direction round"] = ("PB4114", m => m.Direction!.Value.Value == MetricDirection.Target ? null : Append(m, $"A {(m.Direction.Value.Value == MetricDirection.Up ? "lower" : "higher")} {m} is better.")),
        ["prose calls it a percentage"] = ("PB4114", m => m.Unit!.Value.Value == "percent" ? null : Append(m, $"The {m} is a percentage.")),
        ["prose has another range"] = ("PB4114", m => Append(m, $"The {m} runs from 3 to 33.")),
        ["prose moves a band"] = ("PB4114", m => m.Bands is [.., { Range.Low: { } low } last] && last.Label.Length > 0 ? Append(m, $"A {m} above {low + 7} is {last.Label.ToLowerInvariant()}.") : null),
        ["part larger than its whole"] = ("PB4115", m => m.Inputs[0].SubsetOf is [var whole] && m.Examples[0].ValueOf(whole.Value) is { } all ? ReplaceGiven(m, m.Inputs[0].Name.Value, all + ExactNumber.One) : null),
        ["example leaves a number out"] = ("PB4115", m => m.Examples[0].Given is [var first, _, ..] ? Remove(m, $"{first.Name.Value}: {first.Number.Written}, ") : null),
        ["negative number"] = ("PB4115", m => m.FindInput(m.Formula!.Names[0])!.Kind == "count" ? ReplaceGiven(m, m.Formula.Names[0], -1) : null),
        ["complement over another window"] = ("PB4116", m => m.Complements.IsEmpty ? null : Replace(m, m.Entry.Fields["window"]!.Span, "Calendar week")),
        ["complement over another population"] = ("PB4116", m => m.Complements.IsEmpty ? null : Replace(m, m.Entry.Fields["population"]!.Span, "Everybody")),
        ["complement in the same direction"] = ("PB4116", m => m.Complements.IsEmpty ? null : Replace(m, m.Direction!.Value.Span, m.Direction.Value.Value == MetricDirection.Up ? "down" : "up")),
        ["complement of something unlike"] = ("PB4116", m => m.Direction!.Value.Value == MetricDirection.Up && m.Id.Slug != "csat" ? WithField(m, "complements", "[csat]") : null),
        ["growth without a guardrail"] = ("PB4117", m => m.Entry.Fields.Text("kind") == "growth" ? RemoveLine(m, m.Guardrails[0].Span) : m.Guardrails.IsEmpty ? Replace(m, m.Entry.Fields["kind"]!.Span, "growth") : null),
        ["benchmark of another variant"] = ("PB4118", m => WithField(m, "benchmark", "[{ value: 20, source: karofsky-cx-ux, year: 2026, variant: on seven points }]")),
        ["benchmark of long ago"] = ("PB4118", m => WithField(m, "benchmark", "[{ value: 20, source: karofsky-cx-ux, year: 2019 }]")),
        ["few answers without a note"] = ("PB4120", m => m.MinimumSample is null || m.Inputs.All(i => i.Kind != "count") ? null : WithoutNotes(m, "1000000")),
        ["mean of percentages"] = ("PB4121", m => IsPercent(m) ? Replace(m, m.FormulaText!.Span, $"mean({m.FormulaText.Value}, {m.FormulaText.Value})") : null),
        ["half of two percentages"] = ("PB4121", m => IsPercent(m) ? Replace(m, m.FormulaText!.Span, $"({m.FormulaText.Value} + {m.FormulaText.Value}) / 2") : null),
        ["changes go past the version"] = ("PB4122", m => m.Entry.Fields["changes"] is not null ? null : WithField(m, "changes", "[{ version: \"7.1\", date: 2026-07-01, what: Something else. }]")),
    };

    public static string Replace(Metric metric, SourceSpan place, string text)
    {
        var source = metric.Entry.Source.Text;
        return string.Concat(source.AsSpan(0, place.Span.Start), text, source.AsSpan(place.Span.End));
    }

    /// <summary>With a field set anew, or added after the title.</summary>
    public static string WithField(Metric metric, string field, string value) => metric.Entry.Fields[field] is { } old
        ? Replace(metric, old.Span, value)
        : InsertAfterLine(metric, metric.Entry.Title.Span, $"{field}: {value}");

    public static string InsertAfterLine(Metric metric, SourceSpan place, string line)
    {
        var source = metric.Entry.Source.Text;
        return source.Insert(source.IndexOf('\n', place.Span.End - 1) + 1, line + "\n");
    }

    public static string Append(Metric metric, string sentence) => $"{metric.Entry.Source.Text}\n{sentence}\n";

    private static string RemoveLine(Metric metric, SourceSpan place)
    {
        var lines = metric.Entry.Source.Text.Split('\n').ToList();
        lines.RemoveAt(place.Start.Line - 1);
        return string.Join('\n', lines);
    }

    private static string? Remove(Metric metric, string text)
    {
        var source = metric.Entry.Source.Text;
        foreach (var spelling in new[] { $", {text}", text })
        {
            if (source.IndexOf(spelling, StringComparison.Ordinal) is >= 0 and var at)
            {
                return source.Remove(at, spelling.Length);
            }
        }

        return null;
    }

    private static string ReplaceGiven(Metric metric, string name, ExactNumber value) =>
        Replace(metric, metric.Examples[0].Given.First(g => g.Name.Value == name).Number.Span, value.ToString());

    private static string? WithoutNotes(Metric metric, string minimum)
    {
        var last = metric.Examples.LastOrDefault(e => e.Note is null);
        return last is null || metric.Formula!.Form!.NamesBelow.IsEmpty ? null : Replace(metric, metric.MinimumSample!.Value.Span, minimum);
    }

    private static SourceSpan Name(Metric metric, int index) =>
        metric.Formula!.Locate(metric.Formula.Root.WithDescendants().OfType<NameNode>().ElementAt(index).Span);

    private static string Band(Metric metric, int index) => metric.Bands[index].Span.Text;

    private static bool IsPercent(Metric metric) => metric is { Unit.Value: "percent", Formula.Names.Length: 2 };

    private static bool IsCanonicalRatio(Metric metric) => metric is { Canonical: not null, Variant: null, Formula.Names.Length: 2 };

    private static ExactNumber OneDigit(Metric metric) => decimal.Parse("1e-" + metric.Precision, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static ExactNumber WorstValue(Metric metric) => metric.Direction!.Value.Value == MetricDirection.Up
        ? metric.Bands[0].Range.Low!.Value
        : metric.Bands[^1].Range.High ?? (metric.Bands[^1].Range.Low!.Value + 1);
}
