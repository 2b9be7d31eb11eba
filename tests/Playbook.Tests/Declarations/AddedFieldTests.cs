using System.Text.Json.Nodes;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Declarations;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Tests.Declarations;

/// <summary>A line in a declaration is all it takes: whatever is made of a declaration knows the new field.</summary>
public sealed class AddedFieldTests
{
    private static readonly ContentType Play = ContentTypeReader.Read(
        [new SourceFile("_types/play.yml", "type: play\nfields:\n  season: { kind: enum, values: [spring, autumn], facet: true, description: When it is played., example: spring }\n")],
        new DiagnosticBag()).Find("play")!;

    [Fact]
    public void It_is_read()
    {
        var diagnostics = new DiagnosticBag();
        var yaml = YamlReader.Read(new SourceFile("plays/map.md", "title: Map\nseason: autumn\n"), diagnostics);

        var fields = FieldReader.Read(yaml, Play, diagnostics).Fields;

        Assert.Equal("autumn", fields.Text("season"));
        Assert.DoesNotContain(diagnostics.ToSorted(), d => d.Rule.Name == "unknown-field");
    }

    [Fact]
    public void It_is_in_the_schema()
    {
        var season = JsonNode.Parse(JsonSchemaWriter.Write(Play))!["properties"]!["season"]!;

        Assert.Equal(["spring", "autumn"], season["enum"]!.AsArray().Select(v => v!.GetValue<string>()));
        Assert.Equal(["spring"], season["examples"]!.AsArray().Select(v => v!.GetValue<string>()));
        Assert.StartsWith("When it is played.", season["description"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_in_the_template() =>
        Assert.Contains("\n# When it is played. One of spring, autumn.\n# season: spring\n", TemplateWriter.Write(Play, "Map"), StringComparison.Ordinal);

    [Fact]
    public void It_is_in_the_reference() => Assert.Contains(
        "\n### season\n\nWhen it is played. One of `spring`, `autumn`. Readers can filter by it.\n\n```yaml\nseason: spring\n```\n",
        ReferenceWriter.Write(Play),
        StringComparison.Ordinal);

    [Fact]
    public void It_is_a_facet() => Assert.True(Play.Find("season")!.Facet);
}
