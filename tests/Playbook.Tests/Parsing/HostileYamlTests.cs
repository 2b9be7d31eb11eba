using System.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Generation.Declarations;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Tests.Parsing;

public sealed class HostileYamlTests
{
    public static TheoryData<string, string> Attacks => new()
    {
        { "open brackets", new string('[', 100_000) },
        { "open braces", "a: " + string.Concat(Enumerable.Repeat("{a: ", 50_000)) },
        { "closed brackets", "a: " + new string('[', 6_000) + new string(']', 6_000) },
        { "brackets below the first limit", "a: " + new string('[', 900) + new string(']', 900) },
        { "lists in lists", string.Concat(Enumerable.Repeat("- ", 100_000)) },
        { "names of names", string.Concat(Enumerable.Repeat("? ", 100_000)) },
        { "deep indentation", string.Concat(Enumerable.Range(0, 500).Select(i => new string(' ', i) + "a:\n")) },
        { "many values", "a: [" + string.Join(", ", Enumerable.Repeat("b", 150_000)) + "]" },
        { "many fields", string.Concat(Enumerable.Range(0, 60_000).Select(i => $"f{i}: v\n")) },
        { "one field again and again", string.Concat(Enumerable.Repeat("f: v\n", 60_000)) },
        { "alias bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n" },
        { "one long line", "a: " + new string('x', 1_000_000) },
        { "long name", new string('x', 100_000) + ": a\n" },
        { "open quote", "a: \"" + new string('x', 500_000) },
        { "many quotes", "a: '" + string.Concat(Enumerable.Repeat("''", 200_000)) + "'" },
        { "blank lines in a text", "a: |\n  x" + new string('\n', 500_000) + "  y\n" },
        { "folded lines", "a: >\n" + string.Concat(Enumerable.Repeat("  x\n", 100_000)) },
        { "a value over many lines", "a: x\n" + string.Concat(Enumerable.Repeat("  x\n", 100_000)) },
        { "comments", string.Concat(Enumerable.Repeat("# x\n", 200_000)) },
        { "tabs", "a:\n" + new string('\t', 200_000) + "b" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Reading_ends_soon_whatever_the_text(string attack, string yaml)
    {
        Read("x: 1\n");
        var play = ContentTypeReader.BuiltIn.Find("play")!;
        var clock = Stopwatch.StartNew();

        FieldReader.Read(Read(yaml).Root, play, new DiagnosticBag());

        // A run-away case takes minutes or the whole process; the limit leaves room for a machine that is busy with other things.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{attack}: {clock.Elapsed}");
    }

    [Fact]
    public void Damaged_declarations_never_cause_an_exception()
    {
        var random = new Random(20260303);
        var originals = ContentTypeReader.BuiltInFiles().Select(f => f.Text).ToArray();
        string[] scraps = ["[", "]", "{", "}", "'", "\"", ":", ": ", "- ", "\t", "\n", "\r", "|", ">", "&a", "*a", "!t", "%", "@", "`", "#", " #", "\\", "\0", "\u2028", "😀", "---\n", "...", "<<: ", "? ", ",", "   "];
        for (var round = 0; round < 6_000; round++)
        {
            var original = originals[random.Next(originals.Length)];
            var start = random.Next(original.Length);
            var text = original.Substring(start, Math.Min(random.Next(1, 400), original.Length - start));
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                var at = random.Next(text.Length + 1);
                text = random.Next(3) switch
                {
                    0 => text.Insert(at, scraps[random.Next(scraps.Length)]),
                    1 => text.Remove(at, Math.Min(random.Next(4), text.Length - at)),
                    _ => text[..at] + scraps[random.Next(scraps.Length)] + text[Math.Min(text.Length, at + 1)..],
                };
            }

            var (root, diagnostics) = Read(text);

            Assert.True(root.IsWhole || diagnostics.Length > 0, text);
            Assert.All(diagnostics, d => Assert.True(d.Span is { } s && s.Span.Start >= 0 && s.Span.End <= text.Length, $"{d.Rule.Name} outside of\n{text}"));
            Assert.All(Tree.Scalars(root), s => Assert.True(s.Span.Span.End <= text.Length));
        }
    }

    private static (YamlMapping Root, System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnostics) Read(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var root = YamlReader.Read(new SourceFile("a.yml", yaml), diagnostics);
        return (root, diagnostics.ToSorted());
    }
}
