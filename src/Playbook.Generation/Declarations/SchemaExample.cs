using System.Globalization;
using System.Text.Json;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Generation.Declarations;

/// <summary>A declared example, which is YAML, as the JSON value that its field's kind makes of it.</summary>
internal static class SchemaExample
{
    public static void Write(Utf8JsonWriter json, Field field)
    {
        var yaml = YamlReader.Read(new SourceFile("example", $"x: {field.Example}\n"), new DiagnosticBag());
        Write(json, yaml.Entries is [var only] ? only.Value : null, field);
    }

    private static void Write(Utf8JsonWriter json, YamlNode? node, Field? field)
    {
        switch (node)
        {
            case YamlSequence sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Items)
                {
                    Write(json, item, field?.Item);
                }

                json.WriteEndArray();
                break;
            case YamlMapping mapping:
                json.WriteStartObject();
                foreach (var (key, value) in mapping.Entries)
                {
                    json.WritePropertyName(key.Value);
                    Write(json, value, field?.Kind == FieldKind.Table ? field.Item : field?.Fields.FirstOrDefault(f => f.Name == key.Value));
                }

                json.WriteEndObject();
                break;
            case YamlScalar scalar when field?.Kind == FieldKind.Number
                && decimal.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number):
                json.WriteNumberValue(number);
                break;
            case YamlScalar { Value: "true" or "false" } scalar when field?.Kind == FieldKind.Boolean:
                json.WriteBooleanValue(scalar.Value == "true");
                break;
            case YamlScalar scalar:
                json.WriteStringValue(scalar.Value);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
