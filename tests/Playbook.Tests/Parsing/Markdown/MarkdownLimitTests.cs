using Playbook.Generation.Parsing;

namespace Playbook.Tests.Parsing.Markdown;

public sealed class MarkdownLimitTests
{
    public static TheoryData<string, string, string> Refused => new()
    {
        { Repeat("> ", 100_000) + "a", "PB1203", "1:101" },
        { Repeat(">", 100_000) + "a", "PB1203", "1:51" },
        { "a\n\n" + Repeat("- ", 100_000) + "a", "PB1203", "3:101" },
        { Repeat("1. ", 10_000) + "a", "PB1203", "1:151" },
        { "a\n" + Repeat(":   ", 10_000) + "b", "PB1203", "2:201" },
        { "a\n\n" + string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', i * 2) + "- a\n")), "PB1203", "53:1" },
        { Repeat("*a _b ", 60) + Repeat("_ *", 60), "PB1203", "1:298" },
        { Repeat("[", 60_000), "PB1207", "1:1" },
        { Repeat("![", 30_000), "PB1207", "1:1" },
        { "a\n\n" + Repeat("[a](", 15_000), "PB1207", "3:1" },
        { Repeat(Repeat("[a](", 2_000) + "\n\n", 100), "PB1207", "25:1" },
        { Repeat("[", 15_000) + "a" + Repeat("](b)", 10_000), "PB1207", "1:1" },
        { Repeat("*a **b ", 9_000), "PB1207", "1:1" },
        { "a\n\n" + Repeat("a ", 40_000), "PB1205", "3:1" },
        { "|" + Repeat("a|", 1_000) + "\n|" + Repeat("-|", 1_000) + "\n" + Repeat("|a|\n", 10_000), "PB1206", "1:1" },
        { "x\n\n|" + Repeat("a|", 100) + "\n|" + Repeat("-|", 100) + "\n" + Repeat("|a|\n", 1_000), "PB1206", "3:1" },
        { "a | b\n-|-\n" + Repeat("|", 5_000), "PB1206", "1:1" },
        { Repeat("# a\n", 10_000), "PB1204", "1002:1" },
        { Repeat("a\n=\n\n", 10_000), "PB1204", "3002:1" },
        { string.Concat(Enumerable.Range(0, 10_000).Select(i => $"[a{i}]: b\n\n")), "PB1208", "4001:1" },
        { string.Concat(Enumerable.Range(0, 3_000).Select(i => $"[^{i}]\n\n[^{i}]: b\n\n")), "PB1208", "8003:1" },
        { Repeat("> [!NOTE]\n> a\n\n", 3_000), "PB1213", "3001:1" },
    };

    public static TheoryData<string> Accepted => new()
    {
        { Repeat("* ", 200) },
        { Repeat("-", 500) },
        { Repeat("word **bold** *and* [link](a.md) `code`\n", 300) },
        { Repeat("- item with **bold** and [link](a.md)\n", 1_500) },
        { "|a|b|c|\n|-|-|-|\n" + Repeat("|**a**|[0, 5)|[b](c.md)|\n", 1_000) },
        { Repeat("Mark [0, 5) and [1, 2) as open.\n", 200) },
        { Repeat("## a\n\ntext\n\n", 900) },
        { "```\n" + Repeat("array[i][j] = [[1, [2\n", 1_000) + "```" },
        { Repeat("paragraph\n\n", 20_000) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_text_that_would_hold_up_the_build_is_refused_with_its_place(string text, string code, string place)
    {
        var reading = Reading.Of(text);

        var diagnostic = Assert.Single(reading.Diagnostics, d => d.Rule.Code == code);
        Assert.Equal(place, diagnostic.Span!.Value.Start.ToString());
        Assert.NotEmpty(diagnostic.Help);
        Assert.StartsWith("<pre class=\"unread\" tabindex=\"0\">", reading.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_long_text_that_somebody_could_have_written_is_read(string text) => Assert.Empty(Reading.Of(text).Diagnostics);

    [Fact]
    public void A_text_on_which_the_parser_fails_is_reported_and_shown_as_written()
    {
        var reading = Reading.Of("# A page\n\n> [!NOTE]\n> Mind this.", new MarkdownPolicy { Words = null! });

        Assert.Equal("PB1212 1:1", string.Join(", ", reading.Diagnostics.Select(d => $"{d.Rule.Code} {d.Span!.Value.Start}")));
        Assert.Contains("Mind this.", reading.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_after_CRLF_counts_lines_once() =>
        Assert.Equal("3:1", Assert.Single(Reading.Of("a\r\n\r\n" + Repeat("a ", 40_000)).Diagnostics).Span!.Value.Start.ToString());

    [Fact]
    public void One_reader_serves_many_threads()
    {
        var texts = Enumerable.Range(0, 64).Select(i => $"# T{i}\n\n## H\n\n[[a{i}]] <b>x</b> [y](z{i}.md)\n\n|a|\n|-|\n|{i}|").ToArray();
        var expected = texts.Select(t => Reading.Of(t).Html).ToArray();

        var found = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(t => Reading.Of(t, MarkdownPolicy.Strict).Html).ToArray();

        Assert.Equal(expected, found);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
