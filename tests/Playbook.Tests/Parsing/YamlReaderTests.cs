using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Tests.Parsing;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("title: Map the journey\nowner: cx\n", "{title=Map the journey@7+15 owner=cx@30+2}")]
    [InlineData("title: Map the journey  # note\r\nowner:   cx \r\n", "{title=Map the journey@7+15 owner=cx@41+2}")]
    [InlineData("a:\n- b\n- c: d\n  e: f\nz: [a, {b: c}, 'd' ]\n", "{a=[b@5+1 {c=d@12+1 e=f@19+1}@9+11]@5+15 z=[a@25+1 {b=c@32+1}@28+6 d'@36+3]@24+17}")]
    [InlineData("a:\n  b:\n    - c\n  d: e\n", "{a={b=[c@14+1]@14+1 d=e@21+1}@5+17}")]
    [InlineData("empty:\nother: x\n", "{empty=@6+0 other=x@14+1}")]
    [InlineData("a: NO\nb: 012\nc: 2026-03-01\nd: ~\n", "{a=NO@3+2 b=012@9+3 c=2026-03-01@16+10 d=~@30+1}")]
    [InlineData("a: it's 100% e#f (x) http://y.z/?q=1\n", "{a=it's 100% e#f (x) http://y.z/?q=1@3+33}")]
    [InlineData("😀: x\na: 😀 b\n", "{😀=x@4+1 a=😀 b@9+4}")]
    public void Reads_names_and_values_with_their_characters(string yaml, string expected)
    {
        var (root, diagnostics) = Read(yaml);

        Assert.Empty(diagnostics);
        Assert.StartsWith(expected, Tree.Show(root!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: 'it''s fine'\n", "s fine")]
    [InlineData("a: \"one \\\"two\\\" three\"\n", "three")]
    [InlineData("a: \"\\u0041 b\\n c\"\n", "c")]
    [InlineData("a: one\n  two\n\n  three\n", "three")]
    [InlineData("a: one\r\n  two\r\n\r\n  three\r\n", "two")]
    [InlineData("a: \"one\r\n  two \\\r\n  three\"\r\n", "three")]
    [InlineData("a: |\n  one\n    two\n\n  😀 three\n", "three")]
    [InlineData("a: |\r\n  one\r\n    two\r\n\r\n  😀 three\r\n", "three")]
    [InlineData("a: >-\n\n  one\n  two\n\n  three\n    four\n  five\n", "five")]
    [InlineData("a: >-\r\n  one\r\n  two\r\n\r\n  three\r\n    four\r\n  five\r\n", "four")]
    [InlineData("a: |2\n    one\n  two\n", "two")]
    [InlineData("a:\n  - b: >\n      one\n      two\n", "two")]
    public void Knows_where_each_word_of_a_value_stands(string yaml, string word)
    {
        var (root, _) = Read(yaml);
        var scalar = Tree.Scalars(root!).Last();

        var place = scalar.Text.Locate(scalar.Value.IndexOf(word, StringComparison.Ordinal), word.Length);

        Assert.Contains(word, scalar.Value, StringComparison.Ordinal);
        Assert.Equal(word, place.Text);
        Assert.Equal(yaml.IndexOf(word, StringComparison.Ordinal), place.Span.Start);
    }

    [Fact]
    public void Gives_no_page_a_character_that_it_cannot_hold()
    {
        var (root, diagnostics) = Read("\"k\\e\": \"x\\0\\u2028y\"\n");

        Assert.Equal(("k\uFFFD", "x\uFFFD\uFFFDy"), (root!.Entries[0].Key.Value, ((YamlScalar)root.Entries[0].Value).Value));
        Assert.Contains(diagnostics, d => d.Severity == Severity.Error);
    }

    private static (YamlMapping? Root, IEnumerable<Diagnostic> Diagnostics) Read(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        return (YamlReader.Read(new SourceFile("a.yml", yaml), diagnostics), diagnostics.ToSorted());
    }
}
