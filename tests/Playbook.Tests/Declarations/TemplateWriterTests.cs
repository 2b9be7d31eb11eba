using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Declarations;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Tests.Declarations;

public sealed class TemplateWriterTests
{
    public static TheoryData<string> Types => [.. ContentTypeReader.BuiltIn.InOrder.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_new_entry_lacks_what_is_required_and_nothing_else_is_wrong_with_it(string name)
    {
        var type = ContentTypeReader.BuiltIn.Find(name)!;
        var diagnostics = new DiagnosticBag();
        var file = new SourceFile("new.md", TemplateWriter.Write(type, "Churn: what it costs"));

        var fields = Read(file, type, diagnostics);

        Assert.Equal("Churn: what it costs", fields.Text("title"));
        Assert.Equal(
            type.Fields.Where(f => f.Required && f.Name != "title").Select(f => f.Name).Order(StringComparer.Ordinal),
            diagnostics.ToSorted().Select(d => Assert.IsType<string>(d.Message.Split('`')[1])).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_example_of_a_declaration_is_a_good_value(string name)
    {
        var type = ContentTypeReader.BuiltIn.Find(name)!;
        var diagnostics = new DiagnosticBag();
        var lines = type.Fields.Where(f => f.Example is not null).Select(f => $"{f.Name}: {f.Example}\n");
        var file = new SourceFile("new.md", $"---\n{string.Concat(lines)}---\n");

        Read(file, type, diagnostics);

        Assert.Empty(diagnostics.ToSorted().Where(d => d.Rule.Name != "missing-field").Select(d => $"{d.Span} {d.Message}"));
    }

    [Theory]
    [InlineData("Map the journey", "Map the journey")]
    [InlineData("It's here", "It's here")]
    [InlineData("Churn: what it costs", "'Churn: what it costs'")]
    [InlineData("#1 in town", "'#1 in town'")]
    [InlineData("'Tis \"so\"", "'''Tis \"so\"'")]
    [InlineData(" padded ", "' padded '")]
    public void A_title_is_quoted_only_where_it_must_be(string title, string written) =>
        Assert.Equal(written, TemplateWriter.AsValue(title));

    private static MapValue Read(SourceFile file, ContentType type, DiagnosticBag diagnostics)
    {
        var part = FrontMatter.Split(file, diagnostics).Fields!.Value;
        return FieldReader.Read(YamlReader.Read(file, part, diagnostics), type, diagnostics).Fields;
    }
}
