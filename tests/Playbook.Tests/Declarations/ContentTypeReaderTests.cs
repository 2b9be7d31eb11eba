using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Declarations;
using Playbook.Text;

namespace Playbook.Tests.Declarations;

public sealed class ContentTypeReaderTests
{
    [Fact]
    public void The_built_in_types_have_no_mistakes_and_share_the_common_fields()
    {
        var play = ContentTypeReader.BuiltIn.Find("play");

        Assert.NotNull(play);
        Assert.Equal("title", play.Fields[0].Name);
        Assert.Equal(FieldKind.References, play.Find("functions")!.Kind);
        Assert.Same(play, ContentTypeReader.BuiltIn.OfFolder("plays"));
        Assert.Equal("page", ContentTypeReader.BuiltIn.OfFolder("")!.Name);
    }

    [Fact]
    public void A_team_adds_a_type_and_a_field_without_code()
    {
        var diagnostics = new DiagnosticBag();
        var types = ContentTypeReader.Read(
            [
                new SourceFile("_types/play.yml", "type: play\nfields:\n  season: { kind: enum, values: [spring, autumn] }\n"),
                new SourceFile("_types/workshop.yml", "type: workshop\nfields:\n  room:\n    kind: text\n"),
            ],
            diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(["spring", "autumn"], types.Find("play")!.Find("season")!.Values);
        Assert.Equal(("a workshop", "Workshops", "workshops", "Room"), (
            types.Find("workshop")!.Noun, types.Find("workshop")!.Plural, types.Find("workshop")!.Folder, types.Find("workshop")!.Find("room")!.Title));
    }
}
