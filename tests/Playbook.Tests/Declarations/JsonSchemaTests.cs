using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NJsonSchema;
using Playbook.Content;
using Playbook.Generation.Declarations;

namespace Playbook.Tests.Declarations;

/// <summary>The schemas that <c>playbook schema</c> writes, in the hands of a JSON Schema validator: what an editor shows to a writer.</summary>
public sealed class JsonSchemaTests
{
    private static readonly string Input = Repository.Path("input");

    public static TheoryData<string> Types => [.. ContentTypeReader.BuiltIn.InOrder.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Takes_each_entry_of_the_starter_playbook(string type)
    {
        var schema = await SchemaOf(JsonSchemaWriter.Write(Declared(type)));

        Assert.All(EntriesOf(type), entry => Assert.Empty(ProblemsIn(schema, entry.Fields)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Takes_an_entry_made_of_all_examples(string type)
    {
        var schema = await SchemaOf(JsonSchemaWriter.Write(Declared(type)));

        Assert.Empty(ProblemsIn(schema, WholeExample(type)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Refuses_an_entry_without_what_its_type_requires(string type)
    {
        var schema = await SchemaOf(JsonSchemaWriter.Write(Declared(type)));

        foreach (var field in Declared(type).Fields.Where(f => f.Required))
        {
            var entry = WholeExample(type);
            entry.Remove(field.Name);
            Assert.Equal([$"PropertyRequired #/{field.Name}"], ProblemsIn(schema, entry));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Refuses_in_each_field_what_is_of_another_kind(string type)
    {
        var schema = await SchemaOf(JsonSchemaWriter.Write(Declared(type)));

        foreach (var field in Declared(type).Fields)
        {
            var entry = WholeExample(type);
            entry[field.Name] = OfAnotherKind(field.Kind);
            Assert.Contains(ProblemsIn(schema, entry), p => p.Contains($"#/{field.Name}", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Refuses_a_misspelt_field_and_passes_over_free_data(string type)
    {
        var schema = await SchemaOf(JsonSchemaWriter.Write(Declared(type)));
        var entry = WholeExample(type);
        entry["titel"] = "Map the journey";
        entry["x-cost-centre"] = new JsonObject { ["code"] = 4711 };

        Assert.Equal(["NoAdditionalPropertiesAllowed #/titel"], ProblemsIn(schema, entry));
    }

    [Theory]
    [InlineData("title: Ours\nas-of: 2026-10-01\nseverity: { orphan-page: off }\n")]
    [InlineData("severity:\n  - { rule: orphan-page, path: archive/**, is: off }\n")]
    public async Task Takes_settings_in_each_form(string settings)
    {
        var schema = await SchemaOf(JsonSchemaWriter.WriteSettings());

        Assert.Empty(ProblemsIn(schema, EditorYaml.Read("playbook.yml", settings)));
        Assert.Empty(ProblemsIn(schema, EditorYaml.Read("playbook.yml", File.ReadAllText(Path.Combine(Input, "playbook.yml")))));
    }

    [Theory]
    [InlineData("titel: Ours\n")]
    [InlineData("as-of: today\n")]
    [InlineData("severity: { orphan-page: loud }\n")]
    [InlineData("severity: [{ rule: orphan-page }]\n")]
    [InlineData("severity: [{ rule: orphan-page, is: off, file: a.md }]\n")]
    public async Task Refuses_settings_that_the_check_refuses(string settings)
    {
        var schema = await SchemaOf(JsonSchemaWriter.WriteSettings());

        Assert.NotEmpty(ProblemsIn(schema, EditorYaml.Read("playbook.yml", settings)));
    }

    private static ContentType Declared(string type) => ContentTypeReader.BuiltIn.Find(type)!;

    private static Task<JsonSchema> SchemaOf(string json) => JsonSchema.FromJsonAsync(json, TestContext.Current.CancellationToken);

    private static ImmutableArray<string> ProblemsIn(JsonSchema schema, JsonObject fields) =>
        [.. schema.Validate(fields.ToJsonString()).Select(p => $"{p.Kind} {p.Path}")];

    private static IEnumerable<(string Path, JsonObject Fields)> EntriesOf(string type)
    {
        var folder = Path.Combine(Input, Declared(type).Folder);
        var files = type == "page" ? Directory.EnumerateFiles(folder) : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);
        var entries = files.Where(f => Path.GetExtension(f) is ".md" or ".yml" && Path.GetFileName(f) != "playbook.yml").ToList();
        Assert.NotEmpty(entries);
        return entries.Select(f => (f, EditorYaml.Read(f, File.ReadAllText(f))));
    }

    private static JsonObject WholeExample(string type)
    {
        var properties = JsonNode.Parse(JsonSchemaWriter.Write(Declared(type)))!["properties"]!.AsObject();
        return new JsonObject(properties.Where(p => p.Value!["examples"] is not null).Select(p => KeyValuePair.Create(p.Key, p.Value!["examples"]![0]?.DeepClone())));
    }

    private static JsonNode OfAnotherKind(FieldKind kind) => kind switch
    {
        FieldKind.Number => "many",
        FieldKind.Boolean => "maybe",
        FieldKind.Date => "last week",
        FieldKind.Duration => "a while",
        FieldKind.Enum => "no such value",
        FieldKind.Map or FieldKind.Table => "words",
        FieldKind.List or FieldKind.References => new JsonArray(new JsonArray()),
        _ => new JsonObject { ["words"] = true },
    };
}
