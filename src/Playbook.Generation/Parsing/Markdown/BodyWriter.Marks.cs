using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    private static readonly SearchValues<char> MarkBeginnings = SearchValues.Create("=+%~^${:@");

    private int _leafEnd;

    /// <summary>The marks of other tools in a stretch of words.</summary>
    private void CheckMarks(LiteralInline literal)
    {
        var words = literal.Content.AsSpan();
        var text = _source.Text;
        for (var i = words.IndexOfAny(MarkBeginnings); i >= 0;)
        {
            var at = literal.Span.Start + i;
            var from = i + 1;
            if (at < text.Length && text[at] == words[i] && !(i == 0 && literal.IsFirstCharacterEscaped) && ForeignMarks.At(text, at, Math.Min(_leafEnd, text.Length)) is { } mark)
            {
                Report(mark);
                from = i + mark.Length;
            }

            var next = from < words.Length ? words[from..].IndexOfAny(MarkBeginnings) : -1;
            i = next < 0 ? -1 : from + next;
        }
    }

    private void CheckBeginning(ParagraphBlock paragraph)
    {
        // The first line of a callout was read.
        if (paragraph.Parent is QuoteBlock quote && Callout.Of(quote) is not null && quote[0] == paragraph)
        {
            return;
        }

        var start = Math.Clamp(paragraph.Span.Start, 0, _source.Text.Length);
        if (ForeignMarks.AtBeginning(_source.Text, start, Math.Clamp(paragraph.Span.End + 1, start, _source.Text.Length)) is { } mark)
        {
            Report(mark);
        }
    }

    /// <summary>A fenced block that another tool draws or frames is shown as its source.</summary>
    private void CheckFence(FencedCodeBlock fence)
    {
        var kind = fence.Info?.ToLowerInvariant() switch
        {
            "mermaid" or "{mermaid}" or "plantuml" or "puml" => "drawing",
            "math" or "{math}" => "math",
            "{note}" or "{tip}" or "{warning}" or "{important}" or "{caution}" or "{admonition}" or "{hint}" or "{danger}" or "{attention}" or "{seealso}" => "fence",
            _ => null,
        };
        if (kind is not null)
        {
            var line = TextOf(fence);
            Report(new ForeignMark(kind, fence.Span.Start + line.IndexOf(fence.Info, StringComparison.Ordinal), fence.Info!.Length));
        }
    }

    private void Report(ForeignMark mark) =>
        _repeated.Add(MarkdownRules.ForeignMark, mark.Kind, _source.Locate(mark.Start, mark.Length), () => ForeignMarks.AdviceFor(mark.Kind), showsText: true);
}
