using FsCheck;
using FsCheck.Fluent;
using Playbook.Content;
using Playbook.Files;
using Playbook.Generation.Parsing;

namespace Playbook.Tests.Parsing.Markdown;

public sealed class MarkdownPropertyTests
{
    private static readonly Config Quietly = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whatever_is_written_the_page_holds_only_what_a_page_may_hold(bool imported) =>
        Check(text =>
        {
            var reading = Reading.Of(text, imported ? MarkdownPolicy.Imported : MarkdownPolicy.Strict);
            Assert.Null(SafeMarkup.Flaw(reading.Html));
        });

    [Fact]
    public void Whatever_is_written_links_are_safe_and_have_a_place() =>
        Check(text =>
        {
            var body = Reading.Imported(text).Body;
            Assert.All(body.Links, link =>
            {
                Assert.True(link.Kind == LinkKind.Wiki || UrlPolicy.Check(link.Target, UrlUse.Link).IsAllowed);
                Assert.InRange(link.TargetSpan.Span.End, link.TargetSpan.Span.Start, text.Length);
            });
            Assert.Equal(body.Gaps.OrderBy(g => g.Offset), body.Gaps);
            Assert.Equal(body.Gaps.Count(g => g.Kind == HtmlGapKind.LinkStart), body.Gaps.Count(g => g.Kind == HtmlGapKind.LinkEnd));
        });

    [Fact]
    public void Whatever_is_written_line_ends_make_no_difference() =>
        Check(text =>
        {
            text = text.ReplaceLineEndings("\n");
            var expected = Reading.Of(text);
            Assert.Equal(expected.Html, Reading.Of(text.ReplaceLineEndings("\r\n")).Html);
            Assert.Equal(expected.Html, Reading.Of(text.ReplaceLineEndings("\r")).Html);
        });

    [Fact]
    public void Whatever_is_written_problems_stand_where_their_text_stands() =>
        Check(text => Assert.All(Reading.Of(text).Diagnostics, d =>
        {
            Assert.NotNull(d.Span);
            Assert.InRange(d.Span!.Value.Span.End, d.Span.Value.Span.Start, text.Length);
            Assert.NotEmpty(d.Help);
        }));

    [Fact]
    public void Any_characters_at_all_are_read() =>
        Prop.ForAll<string>(text => text is null || SafeMarkup.Flaw(Reading.Of(text).Html) is null).Check(Quietly);

    private static void Check(Action<string> property)
    {
        var texts = Gen.Choose(0, int.MaxValue - 1).ListOf().Select(MarkdownPieces.Text).ToArbitrary();
        Prop.ForAll(texts, property).Check(Quietly);
    }
}
