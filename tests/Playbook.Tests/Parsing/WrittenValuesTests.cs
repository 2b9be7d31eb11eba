using FsCheck;
using FsCheck.Fluent;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Declarations;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Tests.Parsing;

/// <summary>What somebody writes into a field is read whole, or there is a report; the two readers of YAML agree on it.</summary>
public sealed class WrittenValuesTests
{
    private static readonly Config Quietly = Config.QuickThrowOnFailure.WithMaxTest(10_000);

    private static readonly ContentType Page = ContentTypeReader.BuiltIn.Find("page")!;

    [Theory]
    [InlineData("title: {0}\nsummary: S\n")]
    [InlineData("summary: S\ntitle: {0}\n")]
    public void A_title_is_read_whole_or_there_is_a_report(string fields) =>
        Check(written => AssertWhole(fields, written, f => f.Text("title")));

    [Fact]
    public void An_item_of_a_list_is_read_whole_or_there_is_a_report() =>
        Check(written => AssertWhole("title: T\naliases:\n  - {0}\n  - other\n", written, f => (f.Items("aliases").FirstOrDefault() as TextValue)?.Value));

    [Fact]
    public void A_line_of_a_longer_text_is_read_whole_or_there_is_a_report() =>
        Check(written =>
        {
            var (fields, diagnostics) = Read($"title: T\ngist:\n  - |\n    {written}\n");
            Assert.True(
                !diagnostics.IsEmpty || (fields.Items("gist") is [MarkdownValue point] && point.Text.Value == written.TrimStart(' ') + "\n"),
                $"`{written}` was read as {fields.Items("gist").FirstOrDefault()}");
        });

    [Fact]
    public void Both_readers_find_the_same_values_and_the_same_losses() =>
        Check(written =>
        {
            foreach (var fields in new[] { "title: {0}\nsummary: S\n", "aliases:\n  - {0}\n  - other\n", "tags: [a, {0}, b]\n", "it: {{ note: {0} }}\n" })
            {
                var file = new SourceFile("a.yml", string.Format(null, System.Text.CompositeFormat.Parse(fields), written));
                var part = new TextSpan(0, file.Text.Length);
                if (SimpleYamlReader.TryRead(file, part) is not { } shortcut)
                {
                    continue;
                }

                var (full, said) = (YamlEventReader.Read(file, part, new DiagnosticBag()), new DiagnosticBag());
                var saidOfShortcut = new DiagnosticBag();
                Assert.Equal(Tree.Show(PassedOver.Report(full, file, part, said)), Tree.Show(PassedOver.Report(shortcut, file, part, saidOfShortcut)));
                Assert.Equal(said.ToSorted().Select(d => $"{d.Span} {d.Message}"), saidOfShortcut.ToSorted().Select(d => $"{d.Span} {d.Message}"));
            }
        });

    private static void AssertWhole(string shape, string written, Func<MapValue, string?> value)
    {
        var (fields, diagnostics) = Read(string.Format(null, System.Text.CompositeFormat.Parse(shape), written));

        Assert.True(!diagnostics.IsEmpty || WrittenTitle.IsAllOf(written, value(fields) ?? ""), $"`{written}` was read as `{value(fields)}`");
    }

    private static (MapValue Fields, DiagnosticBag Diagnostics) Read(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        return (FieldReader.Read(YamlReader.Read(new SourceFile("a.yml", yaml), diagnostics), Page, diagnostics).Fields, diagnostics);
    }

    private static void Check(Action<string> property)
    {
        var pieces = from count in Gen.Choose(1, 9) from list in Gen.Choose(0, 100_000).ListOf(count) select list;
        Prop.ForAll(pieces.Select(WrittenTitle.Of).Where(t => t.Trim(' ').Length > 0).ToArbitrary(), property).Check(Quietly);
    }
}
