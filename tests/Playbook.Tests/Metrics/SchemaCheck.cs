using System.Text.Json;
using System.Text.RegularExpressions;

namespace Playbook.Tests.Metrics;

/// <summary>The part of JSON Schema that the published schemas use; any other keyword is a failure, so that none is passed over.</summary>
internal sealed class SchemaCheck(JsonElement schema)
{
    public IEnumerable<string> Problems(JsonElement value) => Problems(schema, value, "$");

    private IEnumerable<string> Problems(JsonElement rules, JsonElement value, string path) =>
        rules.EnumerateObject().SelectMany(rule => rule.Name switch
        {
            "$schema" or "$defs" or "title" or "description" or "format" or "additionalProperties" or "prefixItems" => [],
            "$ref" => Problems(schema.GetProperty("$defs").GetProperty(rule.Value.GetString()!["#/$defs/".Length..]), value, path),
            "type" => IsOfType(rule.Value.GetString()!, value) ? [] : [$"{path} is no {rule.Value}"],
            "enum" => rule.Value.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)) ? [] : [$"{path} is none of {rule.Value}"],
            "pattern" => Regex.IsMatch(value.GetString()!, rule.Value.GetString()!) ? [] : [$"{path} does not match {rule.Value}"],
            "minimum" => value.GetDecimal() >= rule.Value.GetDecimal() ? [] : [$"{path} is below {rule.Value}"],
            "maximum" => value.GetDecimal() <= rule.Value.GetDecimal() ? [] : [$"{path} is above {rule.Value}"],
            "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.Value.GetInt32() ? [] : [$"{path} is too short"],
            "required" => rule.Value.EnumerateArray().Where(n => !value.TryGetProperty(n.GetString()!, out _)).Select(n => $"{path} has no {n}"),
            "oneOf" => rule.Value.EnumerateArray().Count(r => !Problems(r, value, path).Any()) == 1 ? [] : [$"{path} is not one of the kinds"],
            "items" => Items(rules, rule.Value, value, path),
            "properties" => Properties(rules, rule.Value, value, path),
            _ => [$"unknown keyword {rule.Name}"],
        });

    private IEnumerable<string> Items(JsonElement rules, JsonElement item, JsonElement value, string path)
    {
        var first = rules.TryGetProperty("prefixItems", out var prefix) ? prefix : default;
        return value.ValueKind != JsonValueKind.Array
            ? []
            : value.EnumerateArray().SelectMany((v, i) => Problems(first.ValueKind == JsonValueKind.Array && i < first.GetArrayLength() ? first[i] : item, v, $"{path}[{i}]"));
    }

    private IEnumerable<string> Properties(JsonElement rules, JsonElement known, JsonElement value, string path) =>
        value.EnumerateObject().SelectMany(p => known.TryGetProperty(p.Name, out var rule)
            ? Problems(rule, p.Value, $"{path}.{p.Name}")
            : rules.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False ? [$"{path}.{p.Name} is not in the schema"] : []);

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        _ => value.ValueKind == JsonValueKind.Number,
    };
}
