using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Tests.Declarations;

/// <summary>A file's fields as an editor understands them that knows YAML 1.2 and no declaration: what looks like a number is one.</summary>
internal static partial class EditorYaml
{
    /// <param name="text">A whole file: YAML, or Markdown with fields above the text.</param>
    public static JsonObject Read(string path, string text)
    {
        var file = new SourceFile(path, text);
        var diagnostics = new DiagnosticBag();
        var yaml = path.EndsWith(".md", StringComparison.Ordinal)
            ? YamlReader.Read(file, FrontMatter.Split(file, diagnostics).Fields!.Value, diagnostics)
            : YamlReader.Read(file, diagnostics);
        Assert.True(diagnostics.IsEmpty);
        return (JsonObject)Value(yaml)!;
    }

    private static JsonNode? Value(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Key.Value, Value(e.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Value)]),
        YamlScalar { Style: YamlStyle.Plain } scalar => Plain(scalar.Value),
        YamlScalar scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    private static JsonNode? Plain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => true,
        "false" => false,
        _ when Number().IsMatch(text) => JsonValue.Create(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(text),
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
