using System.Globalization;
using System.Text.Json.Nodes;
using Playbook.Content;
using Playbook.Metrics;

namespace Playbook.Generation.Rendering.Metrics;

/// <summary>One metric as <c>/api/metrics.json</c> publishes it. What a metric does not have is left out.</summary>
internal static class MetricJson
{
    private static readonly string[] Words = ["expansion", "definition", "asks", "kind", "unit", "population", "window", "segment", "version"];

    public static JsonObject Of(Metric metric, MetricCatalog catalog, PlaybookModel model)
    {
        var fields = metric.Entry.Fields;
        var json = new JsonObject { ["id"] = metric.Id.ToString(), ["title"] = metric.Entry.Title.Value, ["url"] = metric.Entry.Address.Value };
        Add(json, "abbreviation", fields.Text("abbreviation"));
        foreach (var word in Words)
        {
            Add(json, word, fields.Text(word)?.Trim());
        }

        Add(json, "effective", Day(fields["effective"]));
        Add(json, "status", fields.Text("status"));
        Add(json, "reviewed", Day(fields["reviewed"]));
        AddNames(json, "aliases", fields.Items<TextValue>("aliases").Select(a => a.Value));
        Add(json, "owner", fields["owner"] is ReferenceValue owner ? model.Target(owner)?.Id.ToString() : null);
        json["functions"] = Ids(model, fields.Items<ReferenceValue>("functions"));
        Add(json, "direction", metric.Direction?.Value.ToString().ToLowerInvariant());
        json["precision"] = metric.Precision;
        if (metric.Formula is { } formula)
        {
            json["formula"] = new JsonObject { ["text"] = formula.ToText(), ["source"] = formula.Text.Value.Trim(), ["tree"] = formula.ToJson() };
        }

        json["inputs"] = new JsonArray([.. metric.Inputs.Select(i => Input(i, model))]);
        AddRange(json, "scale", metric.Scale?.Value);
        AddRange(json, "range", metric.Range?.Value);
        json["bands"] = new JsonArray([.. metric.Bands.Select(Band)]);
        json["examples"] = new JsonArray([.. metric.Examples.Select(e => Example(e, metric, catalog))]);
        json["drivers"] = Ids(model, metric.Drivers);
        json["guardrails"] = Ids(model, metric.Guardrails);
        json["complements"] = Ids(model, metric.Complements);
        Add(json, "canonical", metric.Canonical?.Value);
        Add(json, "variant", metric.Variant?.Value);
        if (metric.Target is { } target)
        {
            json["target"] = target.Value;
            Add(json, "targetBy", fields["target"] is MapValue map ? Day(map["by"]) : null);
        }

        if (metric.MinimumSample is { } sample)
        {
            json["minimumSample"] = sample.Value;
        }

        if (!metric.Benchmarks.IsEmpty)
        {
            json["benchmarks"] = new JsonArray([.. metric.Benchmarks.Select(b => Benchmark(b, model))]);
        }

        return json;
    }

    public static void Add(JsonObject json, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json[key] = value;
        }
    }

    private static JsonObject Input(MetricInput input, PlaybookModel model)
    {
        var json = new JsonObject { ["name"] = input.Name.Value, ["meaning"] = input.Meaning, ["kind"] = input.Kind, ["unit"] = input.UnitText };
        Add(json, "source", input.Source is { } source ? model.Target(source)?.Id.ToString() : null);
        AddNames(json, "subsetOf", input.SubsetOf.Select(s => s.Value));
        AddNames(json, "excludes", input.Excludes.Select(e => e.Value));
        Add(json, "totalOf", input.TotalOf?.Value);

        AddRange(json, "answers", input.Answers?.Value);
        AddRange(json, "range", input.Range?.Value);
        return json;
    }

    private static JsonObject Benchmark(MetricBenchmark benchmark, PlaybookModel model)
    {
        var json = new JsonObject { ["value"] = benchmark.Value.Value };
        if (benchmark.Year is { } year)
        {
            json["year"] = year.Value;
        }

        Add(json, "source", benchmark.Source is { } source ? model.Target(source)?.Id.ToString() : null);
        Add(json, "segment", benchmark.Segment);
        Add(json, "variant", benchmark.Variant?.Value);
        return json;
    }

    private static string? Day(FieldValue? value) => (value as DateValue)?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void AddNames(JsonObject json, string key, IEnumerable<string> names)
    {
        if (names.Select(n => (JsonNode)n).ToArray() is { Length: > 0 } nodes)
        {
            json[key] = new JsonArray(nodes);
        }
    }

    private static JsonObject Band(MetricBand band)
    {
        var json = new JsonObject { ["label"] = band.Label, ["meaning"] = band.Meaning };
        AddEnds(json, band.Range);
        return json;
    }

    private static JsonObject Example(MetricExample example, Metric metric, MetricCatalog catalog)
    {
        var given = new JsonObject();
        foreach (var number in example.Given)
        {
            given[number.Name.Value] = number.Number.Value;
        }

        var json = new JsonObject { ["given"] = given };
        if (MetricCalculator.For(metric, catalog)?.Calculate(example.ValueOf) is { Result: { } result })
        {
            // Its digits as they are: a result may be longer than any number type.
            json["result"] = JsonNode.Parse(result);
        }

        return json;
    }

    private static void AddRange(JsonObject json, string key, Interval? range)
    {
        if (range is { } ends)
        {
            var inner = new JsonObject();
            AddEnds(inner, ends);
            json[key] = inner;
        }
    }

    private static void AddEnds(JsonObject json, Interval range)
    {
        if (range.Low is { } low)
        {
            json["from"] = decimal.Parse(low.ToString(), CultureInfo.InvariantCulture);
        }

        if (range.High is { } high)
        {
            json["to"] = decimal.Parse(high.ToString(), CultureInfo.InvariantCulture);
        }
    }

    private static JsonArray Ids(PlaybookModel model, IEnumerable<ReferenceValue> references) =>
        new([.. references.Select(model.Target).OfType<Entry>().Select(e => (JsonNode)e.Id.ToString())]);
}
