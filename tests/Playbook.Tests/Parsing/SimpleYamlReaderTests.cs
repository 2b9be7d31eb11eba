using System.Text;
using Playbook.Diagnostics;
using Playbook.Generation.Declarations;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Tests.Parsing;

public sealed class SimpleYamlReaderTests
{
    [Fact]
    public void Reads_what_it_reads_exactly_as_the_full_parser_does()
    {
        var random = new Random(20260301);
        var simple = 0;
        for (var round = 0; round < 120_000; round++)
        {
            var file = new SourceFile("a.yml", AlmostYaml(random));
            if (SimpleYamlReader.TryRead(file, new TextSpan(0, file.Text.Length)) is not { } shortcut)
            {
                continue;
            }

            simple++;
            var diagnostics = new DiagnosticBag();
            var full = YamlEventReader.Read(file, new TextSpan(0, file.Text.Length), diagnostics);

            Assert.True(full is not null, $"refused by the full parser:\n{file.Text}\n{string.Join('\n', diagnostics.ToSorted().Select(d => d.Message))}");
            Assert.True(Tree.Show(full) == Tree.Show(shortcut), $"{file.Text}\nfull:     {Tree.Show(full)}\nshortcut: {Tree.Show(shortcut)}");
        }

        Assert.True(simple > 10_000, $"only {simple} documents were simple");
    }

    [Fact]
    public void Reads_every_built_in_declaration() =>
        Assert.All(ContentTypeReader.BuiltInFiles(), f => Assert.NotNull(SimpleYamlReader.TryRead(f, new TextSpan(0, f.Text.Length))));

    // Well-formed pieces put together with a slip here and there, so that both sides of every border are met.
    private static string AlmostYaml(Random random)
    {
        string[] names = ["title", "a", "review-every", "x_1", "0", "Ä", "a b", "- a", "'q'", "", "---", "%", "#c"];
        string[] values =
        [
            "one", "one two", "Ä 😀", "it's", "a: b", "a:b", "http://x.y/z#f", "50 %", "-5", "- 5", "-", "[a, b]", "[a, 'b', \"c d\"]", "[]", "{}",
            "{ k: v }", "{k: v, l: [w, x]}", "{k: [ {m: n } ] }", "[a: b]", "[a,]", "[a b, c]", "[a?, it's]", "[a ? b]", "{k: a?}", "[a\"b]", "'q'", "\"q\"", "'it''s'", "\"a\\n\"", "'q' x",
            "\"q\" # c", "x # c", "x #", "x#c", "", "# c", "@x", "`x`", "*x*", "&x", "!x y", "|", ">", "~", "=", "<<", "?x", "? x", ":x", "x:", ",x", "%x",
            "[http://x.y]", "[-5, 6]", "[- 5]", "{ k : v }", "{k}", "{k:v}", "{k: }", "[a #b]", "[ ]", "{ }", "(x)", "/p/q", "2026-03-01", "true", "x  ",
        ];
        string[] breaks = ["\n", "\n", "\n", "\n", "\n", "\r\n", "\n\n", "\n# c\n", "\n  # c\n", " \n", "\r", "\n   \n"];
        var text = new StringBuilder();
        var indent = 0;
        for (var line = random.Next(1, 8); line > 0; line--)
        {
            indent = random.Next(6) switch { 0 => indent + 2, 1 => Math.Max(0, indent - 2), 2 => 0, 3 when random.Next(8) == 0 => indent + 1, _ => indent };
            text.Append(' ', indent);
            if (random.Next(4) == 0)
            {
                text.Append("- ");
            }

            if (random.Next(5) > 0)
            {
                text.Append(random.Next(3) > 0 ? names[random.Next(4)] : names[random.Next(names.Length)]).Append(random.Next(12) == 0 ? ":  " : ": ");
            }

            text.Append(random.Next(3) > 0 ? values[random.Next(3)] : random.Next(3) == 0 ? "" : values[random.Next(values.Length)]);
            text.Append(random.Next(6) == 0 ? breaks[random.Next(breaks.Length)] : "\n");
        }

        return text.ToString();
    }
}
