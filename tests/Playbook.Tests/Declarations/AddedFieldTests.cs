using System.Text;
using System.Text.Json.Nodes;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation;
using Playbook.Generation.Declarations;
using Playbook.Generation.Parsing;
using Playbook.Generation.Writing;
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
    public void It_is_shown_and_readers_can_narrow_the_list_by_it()
    {
        using var playbook = new TinyPlaybook
        {
            ["_types/workshop.yml"] = "type: workshop\nfolder: workshops\nfields:\n  season: { kind: enum, values: [spring, autumn], facet: true, description: When it is held. }\n",
            ["workshops/sort.md"] = "---\ntitle: Sort\nseason: spring\n---\n\nText.\n",
            ["workshops/map.md"] = "---\ntitle: Map\nseason: autumn\n---\n\nText.\n",
        };
        var files = new MemoryFiles();
        new SiteBuilder(new SiteRequest { Input = playbook.Folder, Lenient = true }).Build(files, TestContext.Current.CancellationToken);
        var pages = files.All.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span), StringComparer.Ordinal);

        Assert.Contains("id=\"by-season-spring\"", pages["workshops/index.html"], StringComparison.Ordinal);
        Assert.Contains("id=\"by-season-autumn\"", pages["workshops/index.html"], StringComparison.Ordinal);
        Assert.Matches("Season(<[^>]+>|\\s)+autumn", pages["workshops/map/index.html"]);
    }
}
