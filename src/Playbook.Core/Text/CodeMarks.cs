using System.Text;

namespace Playbook.Text;

/// <summary>
/// The backticks around code, in a text that is no Markdown: a title stands in tabs of browsers, in lists and in search results, where nothing can look like code.
/// </summary>
public static class CodeMarks
{
    /// <summary>The text without the backticks of its pairs; a backtick without a partner stays.</summary>
    public static string Without(string text)
    {
        if (!text.Contains('`', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOf('`');
            if (open < 0)
            {
                break;
            }

            plain.Append(rest[..open]);
            rest = rest[open..];
            var marks = MarksAt(rest);
            var inside = rest[marks..];
            var close = ClosingOf(inside, marks);
            plain.Append(close < 0 ? rest[..marks] : Unpadded(inside[..close]));
            rest = close < 0 ? inside : inside[(close + marks)..];
        }

        return plain.Append(rest).ToString();
    }

    private static int MarksAt(ReadOnlySpan<char> text) => text.IndexOfAnyExcept('`') is >= 0 and var end ? end : text.Length;

    private static int ClosingOf(ReadOnlySpan<char> text, int marks)
    {
        for (var at = text.IndexOf('`'); at >= 0;)
        {
            var length = MarksAt(text[at..]);
            if (length == marks)
            {
                return at;
            }

            var next = text[(at + length)..].IndexOf('`');
            at = next < 0 ? -1 : at + length + next;
        }

        return -1;
    }

    /// <summary>A blank on either side keeps a backtick apart from the marks.</summary>
    private static ReadOnlySpan<char> Unpadded(ReadOnlySpan<char> code) =>
        code is [' ', .., ' '] && !code.IsWhiteSpace() ? code[1..^1] : code;
}
