using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Text;

namespace Playbook.Metrics;

/// <summary>Reads an entry of type <c>metric</c> as the number it defines.</summary>
internal static class MetricReader
{
    /// <param name="entry">An entry of type <c>metric</c>.</param>
    /// <param name="slugs">The slugs of all metrics: in a formula their hyphens are no minus.</param>
    public static Metric Read(Entry entry, IEnumerable<string> slugs)
    {
        var fields = entry.Fields;
        var inputs = fields.Items<MapValue>("inputs").Select(ReadInput).ToImmutableArray();
        var text = (fields["formula"] as TextValue)?.Text;
        var (formula, problem) = text is null ? (null, null) : Formula.Parse(text, Declared(inputs, slugs.Where(s => text.Value.Contains(s, StringComparison.Ordinal))));
        return new Metric
        {
            Entry = entry,
            FormulaText = text,
            Formula = formula,
            FormulaProblem = problem,
            Inputs = inputs,
            Unit = Text(fields, "unit"),
            Scale = Range(fields, "scale"),
            Range = Range(fields, "range"),
            Direction = Text(fields, "direction") is { } direction ? new(ReadDirection(direction.Value), direction.Span) : null,
            Precision = (fields["precision"] as NumberValue)?.Value is >= 0 and <= 6 and var digits ? (int)digits : 0,
            Bands = [.. fields.Items<MapValue>("bands").Select(b => new MetricBand(ReadRange(b), b.Text("label") ?? "", b.Text("meaning") ?? "", b.Span))],
            Target = fields["target"] is MapValue target ? Number(target, "value") : null,
            TargetDay = fields["target"] is MapValue { } aim && aim["by"] is DateValue day ? new(day.Value, day.Span) : null,
            Benchmarks = [.. fields.Items<MapValue>("benchmark").Select(ReadBenchmark).OfType<MetricBenchmark>()],
            Canonical = Text(fields, "canonical"),
            Variant = fields["variant"] is MapValue variant ? Text(variant, "name") : null,
            Examples = [.. fields.Items<MapValue>("examples").Select(ReadExample)],
            MinimumSample = Number(fields, "minimum-sample"),
            Drivers = [.. fields.Items<ReferenceValue>("drivers")],
            Guardrails = [.. fields.Items<ReferenceValue>("guardrail")],
            Complements = [.. fields.Items<ReferenceValue>("complements")],
        };
    }

    // "churn-rate" is a metric's slug, unless "churn" and "rate" are inputs: then it is a difference.
    private static IEnumerable<string> Declared(ImmutableArray<MetricInput> inputs, IEnumerable<string> slugs)
    {
        var names = inputs.Select(i => i.Name.Value).ToHashSet(StringComparer.Ordinal);
        return names.Concat(slugs.Where(s => !s.Split('-').All(names.Contains)));
    }

    private static MetricInput ReadInput(MapValue map) =>
        new(Text(map, "name") ?? new("", map.Span), map.Text("kind") ?? "", map.Text("unit") ?? "", map.Span)
        {
            Meaning = map.Text("meaning") ?? "",
            Source = map["source"] as ReferenceValue,
            SubsetOf = Names(map, "subset-of"),
            Excludes = Names(map, "excludes"),
            TotalOf = Text(map, "total-of"),
            Answers = Range(map, "answers"),
            Range = Range(map, "range"),
            Role = Text(map, "role"),
        };

    private static MetricBenchmark? ReadBenchmark(MapValue map) => Number(map, "value") is { } value
        ? new(value, Number(map, "year"), Text(map, "variant"), map["source"] as ReferenceValue, map.Span) { Segment = map.Text("segment") }
        : null;

    private static MetricExample ReadExample(MapValue map) => new(
        map["given"] is MapValue given
            ? [.. given.Entries.Where(e => e.Value is NumberValue).Select(e => new GivenNumber(e.Key, (NumberValue)e.Value))]
            : [],
        map["result"] as NumberValue,
        map.Text("note"),
        map.Span);

    private static MetricDirection ReadDirection(string word) => word switch
    {
        "down" => MetricDirection.Down,
        "target" => MetricDirection.Target,
        _ => MetricDirection.Up,
    };

    private static Located<Interval>? Range(MapValue map, string name) =>
        map[name] is MapValue range ? new(ReadRange(range), range.Span) : null;

    private static Interval ReadRange(MapValue map) => new(Number(map, "from")?.Value, Number(map, "to")?.Value);

    private static Located<decimal>? Number(MapValue map, string name) =>
        map[name] is NumberValue number ? new(number.Value, number.Span) : null;

    private static Located<string>? Text(MapValue map, string name) =>
        map[name] is TextValue text ? new(text.Value, text.Span) : null;

    private static ImmutableArray<Located<string>> Names(MapValue map, string name) => map[name] switch
    {
        TextValue one => [new(one.Value, one.Span)],
        ListValue list => [.. list.Items.OfType<TextValue>().Select(t => new Located<string>(t.Value, t.Span))],
        _ => [],
    };
}
