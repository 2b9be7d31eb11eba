using System.Text;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Tests.Parsing;

public sealed class YamlScalarTextTests
{
    [Fact]
    public void Every_letter_of_random_values_stands_where_it_says()
    {
        var random = new Random(20260304);
        var multiline = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var yaml = Document(random);
            var diagnostics = new DiagnosticBag();
            var root = YamlReader.Read(new SourceFile("a.yml", yaml), diagnostics);
            Assert.True(diagnostics.ToSorted().All(d => d.Severity < Severity.Error), $"{yaml}\n{string.Join('\n', diagnostics.ToSorted().Select(d => d.Message))}");

            var value = Assert.IsType<YamlScalar>(root.Entries[1].Value);

            multiline += value.Value.Contains('\n', StringComparison.Ordinal) ? 1 : 0;
            for (var i = 0; i < value.Value.Length; i++)
            {
                if (char.IsLetterOrDigit(value.Value[i]) || char.IsSurrogate(value.Value[i]))
                {
                    var place = value.Text.Locate(i, 1);
                    // A letter written as a code stands where its backslash is.
                    Assert.True(place.Span.Length == 1 && place.Text[0] == (value.Value[i] == 'ç' ? '\\' : value.Value[i]), $"{yaml}\nletter {i} '{value.Value[i]}' of:\n{value.Value}");
                }
            }
        }

        Assert.True(multiline > 4_000, $"only {multiline} values had several lines");
    }

    // What a code stands for is a letter nowhere else.
    private static string Document(Random random)
    {
        var eol = random.Next(3) switch { 0 => "\r\n", _ => "\n" };
        var text = new StringBuilder("before: x" + eol);
        var style = random.Next(5);
        text.Append("value: ").Append(style switch { 0 => "", 1 => "'", 2 => "\"", 3 => Header('|', random), _ => Header('>', random) });
        var lines = random.Next(1, 6);
        var isBlock = style >= 3;
        for (var line = 0; line < lines; line++)
        {
            if (isBlock || line > 0)
            {
                text.Append(eol);
                text.Append(random.Next(4) == 0 && line > 0 && line < lines - 1 ? (random.Next(2) == 0 ? eol : "  " + eol) : "");
                text.Append("  ");
                text.Append(isBlock && line > 0 && random.Next(4) == 0 ? "  " : "");
            }

            text.Append(Words(style, random));
            text.Append(style == 2 && line < lines - 1 && random.Next(5) == 0 ? "\\" : random.Next(6) == 0 && !isBlock ? " " : "");
        }

        return text.Append(style switch { 1 => "'", 2 => "\"", _ => "" }).Append(eol).Append("after: x").Append(eol).ToString();
    }

    private static string Header(char indicator, Random random) =>
        indicator + (random.Next(4) == 0 ? "2" : "") + random.Next(3) switch { 0 => "-", 1 => "+", _ => "" } + (random.Next(6) == 0 ? " # note" : "");

    private static string Words(int style, Random random)
    {
        string[] plain = ["a", "bc", "def", "Ä", "😀", "x y", "1", "z.", "(w)"];
        var words = new StringBuilder("w");
        for (var i = random.Next(5); i > 0; i--)
        {
            words.Append(random.Next(3) == 0 ? "" : " ").Append((style, random.Next(4)) switch
            {
                (1, 0) => "''",
                (2, 0) => new[] { "\\n", "\\\"", "\\\\", "\\t", "\\u00e7", "\\x20", "\\U0001F600" }[random.Next(6)],
                ( >= 3, 0) => new[] { "#", "'", "\"", ": ", "[" }[random.Next(5)],
                _ => plain[random.Next(plain.Length)],
            });
        }

        return words.ToString();
    }
}
