using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;

namespace Playbook.Tests.Site;

/// <summary>Random text in is the same text out; a block of code is byte for byte as it was written, wherever a body or a field can stand.</summary>
public sealed class TextPropertyTests
{
    private const string Indented = "            ";

    private static readonly string[] Pieces =
        ["a", "b", " ", "<", ">", "&", "\"", "'", "<b>", "</p>", "&amp;", "&lt;", "&#60;", "<!--", "-->", "{{ page.title }}", "{{", "}}", "`", "=", "|", "#", "\\", "é", "🎲", "<script>", "]]>", "%3C", "$", "/"];

    private static readonly Config Quietly = Config.QuickThrowOnFailure.WithMaxTest(25);

    private static readonly Gen<string> Text = Gen.Elements(Pieces).NonEmptyListOf().Select(p => string.Concat(p).Trim()).Where(t => t.Length is > 0 and < 200);

    [Fact]
    public void A_text_comes_out_as_it_went_in() => Prop.ForAll(Text.NonEmptyListOf().Select(t => t.Take(12).ToArray()).ToArbitrary(), texts =>
    {
        using var playbook = new TinyPlaybook { ["_types/thing.yml"] = $"type: thing\nfields:\n{string.Concat(texts.Select((_, i) => $"  text-{i}: {{ kind: text, description: A text. }}\n"))}" };
        playbook["things/one.yml"] = "title: One\n" + string.Concat(texts.Select((t, i) => $"text-{i}: {JsonSerializer.Serialize(t)}\n"));

        using var page = new HtmlParser().ParseDocument(playbook.Page("things/one"));

        Assert.All(texts.Select((text, i) => (text, i)), t => Assert.Equal(t.text, page.QuerySelector($"#field-text-{t.i}")!.NextElementSibling!.TextContent.Trim()));
    }).Check(Quietly);

    [Theory]
    [InlineData("")]
    [InlineData(Indented)]
    public void A_block_of_code_is_as_it_was_written(string indent) => Prop.ForAll(Text.NonEmptyListOf().Select(l => l.Take(6).ToArray()).ToArbitrary(), lines =>
    {
        var code = string.Join('\n', lines.Select((line, i) => new string(' ', i * 3) + line.Replace("`", "'", StringComparison.Ordinal)));
        using var home = new TinyPlaybook();
        home["themes/ours/theme.yml"] = "name: ours\n";
        home["themes/ours/layouts/entry.sbn-html"] =
            $"<article>\n{indent}{{{{ include 'prose' }}}}\n{indent}{{{{ for field in entry.all }}}}\n{indent}{indent}{{{{ include 'value' field: field }}}}\n{indent}{{{{ end }}}}\n</article>\n";
        home["input/_types/thing.yml"] = """
            type: thing
            fields:
              one: { kind: markdown, description: A text. }
              many: { kind: list, item: { kind: markdown }, description: Texts. }
              parts: { kind: map, description: Parts., fields: { inner: { kind: markdown, description: A text. } } }
            """;
        home["input/things/one.md"] = $"---\ntitle: One\none: {Field(code)}\nmany: [{Field(code)}, {Field(code)}]\nparts: {{ inner: {Field(code)} }}\n---\n\n{Body(code)}";

        using var page = new HtmlParser().ParseDocument(Page(home, "ours"));

        var blocks = page.QuerySelectorAll("pre code").Select(c => c.TextContent).ToList();
        Assert.InRange(blocks.Count, 8, 20);
        Assert.All(blocks, block => Assert.Equal(code + "\n", block));
    }).Check(Quietly);

    private static string Page(TinyPlaybook home, string theme)
    {
        var files = new Generation.Writing.MemoryFiles();
        new Generation.SiteBuilder(new Generation.SiteRequest { Input = Path.Combine(home.Folder, "input"), Theme = theme, Lenient = true }).Build(files, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(files.All.Single(f => f.Path == "things/one/index.html").Content.Span);
    }

    private static string Field(string code) => JsonSerializer.Serialize($"Text.\n\n{Fenced(code)}\n\nMore.");

    private static string Fenced(string code) => $"```\n{code}\n```";

    private static string Body(string code) => string.Join("\n\n",
    [
        Fenced(code),
        "- item\n\n" + Below("  ", Fenced(code)) + "\n\n  - nested\n\n" + Below("    ", Fenced(code)),
        "> quote\n>\n" + Below("> ", Fenced(code)),
        "> [!NOTE]\n" + Below("> ", Fenced(code)),
        ":::details More\n" + Fenced(code) + "\n:::",
        "::::tabs\n:::tab One\n" + Fenced(code) + "\n:::\n:::tab Two\nText.\n:::\n::::",
        ":::steps\n1. First\n\n" + Below("   ", Fenced(code)) + "\n:::",
    ]);

    private static string Below(string prefix, string text) => string.Join('\n', text.Split('\n').Select(line => prefix + line));
}
