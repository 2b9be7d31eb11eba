using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    private const int MaxLabel = 100;

    /// <summary>
    /// <c>[words][label]</c> and <c>[words][]</c> that were not read as links although nobody writes them for anything else. A lone <c>[word]</c> is text.
    /// </summary>
    private void CheckReferences(LiteralInline literal)
    {
        var content = literal.Content.AsSpan();
        var text = _source.Text;
        for (var i = content.IndexOf(']'); i >= 0 && !HasReportedEnough;)
        {
            var close = literal.Span.Start + i;
            if (close > _leafStart && close < text.Length && text[close] == ']')
            {
                CheckFootnote(literal, text, close);
                switch (close + 1 < text.Length ? text[close + 1] : '\0')
                {
                    case '[':
                        CheckReference(text, close);
                        break;
                    case '(':
                        CheckSpacedTarget(text, close);
                        break;
                }
            }

            var next = content[(i + 1)..].IndexOf(']');
            i = next < 0 ? -1 : i + 1 + next;
        }
    }

    private void CheckReference(string text, int close)
    {
        var open = OpeningOf(text, close);
        if (open < 0)
        {
            return;
        }

        var rest = text.AsSpan(close + 2, Math.Min(MaxLabel, text.Length - close - 2));
        var length = rest.IndexOfAny("[]\n");
        if (length < 0 || rest[length] != ']')
        {
            return;
        }

        var words = text.AsSpan(open + 1, close - open - 1);
        var label = length == 0 ? words : rest[..length];
        if (!IsMeantAsLabel(label) || !IsMeantAsWords(words, label) || _document.ContainsLinkReferenceDefinition(label.ToString()))
        {
            return;
        }

        var place = length == 0 ? _source.Locate(open + 1, words.Length) : _source.Locate(close + 2, length);
        Report(MarkdownRules.UndefinedReference, place, label.ToString())
            .Help($"add a line `[{label}]: target`, or write the target in the link: `[{words}](target)`")
            .SuggestNearest(label.ToString(), _document.GetLinkReferenceDefinitions(false)?.Links.Keys ?? Enumerable.Empty<string>());
    }

    /// <summary>The bracket that the closing one belongs to, in the same leaf; -1 when there is none, or when it is an index such as <c>row[0][1]</c>.</summary>
    private int OpeningOf(string text, int close)
    {
        var depth = 0;
        for (var i = close - 1; i >= _leafStart && i > close - 300; i--)
        {
            if (text[i] == ']')
            {
                depth++;
            }
            else if (text[i] == '[' && depth-- == 0)
            {
                return i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is ']' or '\\' or '[') ? -1 : i;
            }
        }

        return -1;
    }

    private static bool IsMeantAsLabel(ReadOnlySpan<char> label) =>
        !label.IsWhiteSpace() && label[0] is not ('^' or '!') && label is not ("x" or "X");

    private static bool IsMeantAsWords(ReadOnlySpan<char> words, ReadOnlySpan<char> label) =>
        !words.IsWhiteSpace() && words[0] != '^' && words is not ("x" or "X") && !(IsNumber(words) && IsNumber(label));

    private static bool IsNumber(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
