using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playbook.Content;

namespace Playbook.Generation.Declarations;

/// <summary>
/// Writes a declaration as a JSON Schema (2020-12), for editors that complete and check YAML while it is typed. It is never stricter than
/// the reader: an editor takes an unquoted 012 for a number, so text may be one.
/// </summary>
public static class JsonSchemaWriter
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema of the fields of an entry.</summary>
    public static string Write(ContentType type) => Write(json =>
    {
        json.WriteString("$schema", Dialect);
        json.WriteString("title", type.Plural);
        json.WriteString("description", type.Description);
        WriteObject(json, type.Fields);
    });

    /// <summary>The schema of <c>playbook.yml</c>.</summary>
    public static string WriteSettings()
    {
        var schema = JsonNode.Parse(Write(SettingsReader.Declaration))!;

        // Where it depends on the path, a severity is a list.
        var list = new JsonObject
        {
            ["type"] = "array",
            ["items"] = JsonNode.Parse(Write(json => WriteObject(json, SeverityReader.Item.Fields))),
        };
        var severity = schema["properties"]!["severity"]!;
        schema["properties"]!["severity"] = new JsonObject { ["description"] = severity["description"]!.DeepClone(), ["anyOf"] = new JsonArray(severity.DeepClone(), list) };
        return Write(json =>
        {
            foreach (var (name, node) in schema.AsObject())
            {
                json.WritePropertyName(name);
                node!.WriteTo(json);
            }
        });
    }

    private static string Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteObject(Utf8JsonWriter json, IReadOnlyCollection<Field> fields)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var field in fields)
        {
            json.WriteStartObject(field.Name);
            WriteNotes(json, field);
            WriteKind(json, field);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (fields.Any(f => f.Required))
        {
            json.WriteStartArray("required");
            foreach (var field in fields.Where(f => f.Required))
            {
                json.WriteStringValue(field.Name);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("patternProperties");

        // Means anything, also to validators from before a schema could be just `true`.
        json.WriteStartObject("^x-");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteNotes(Utf8JsonWriter json, Field field)
    {
        json.WriteString("title", field.Title);
        json.WriteString("description", $"{field.Description} Holds {FieldWords.Holds(field)}.".TrimStart().Replace("`", "", StringComparison.Ordinal));
        if (field.Example is not null)
        {
            json.WriteStartArray("examples");
            SchemaExample.Write(json, field);
            json.WriteEndArray();
        }
    }

    private static void WriteKind(Utf8JsonWriter json, Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.Number:
                json.WriteString("type", field.Whole ? "integer" : "number");
                Limit(json, "minimum", field.Minimum);
                Limit(json, "maximum", field.Maximum);
                break;
            case FieldKind.Boolean:
                json.WriteString("type", "boolean");
                break;
            case FieldKind.Date:
                json.WriteString("type", "string");
                json.WriteString("format", "date");
                break;
            case FieldKind.Duration:
                json.WriteString("type", "string");
                json.WriteString("pattern", DurationRange.Pattern);
                break;
            case FieldKind.Enum:
                Strings(json, "enum", field.Values);
                break;
            case FieldKind.Url:
                json.WriteString("type", "string");
                break;
            case FieldKind.Map:
                WriteObject(json, field.Fields);
                break;
            case FieldKind.Table:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                WriteKind(json, field.Item!);
                json.WriteEndObject();
                break;
            case FieldKind.List:
                WriteList(json, field, field.Item!);
                break;
            case FieldKind.References:
                WriteList(json, field, field with { Kind = FieldKind.Reference });
                break;
            default:
                Strings(json, "type", ["string", "number", "boolean"]);
                break;
        }
    }

    // One value where several may stand is a list of one.
    private static void WriteList(Utf8JsonWriter json, Field field, Field item)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        WriteKind(json, item);
        json.WriteEndObject();
        Limit(json, "minItems", field.Minimum);
        Limit(json, "maxItems", field.Maximum);
        json.WriteEndObject();
        if (field.Minimum is null or <= 1)
        {
            json.WriteStartObject();
            WriteKind(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Limit(Utf8JsonWriter json, string name, decimal? limit)
    {
        if (limit is { } value)
        {
            json.WriteNumber(name, value);
        }
    }
}
