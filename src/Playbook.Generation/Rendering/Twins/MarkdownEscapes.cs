using System.Buffers;
using System.Text;

namespace Playbook.Generation.Rendering.Twins;

/// <summary>Plain text and addresses as Markdown, so that nothing in them can begin or end a link, a tag or a block.</summary>
internal static class MarkdownEscapes
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<&|~");
    private static readonly SearchValues<char> OutOfAddress = SearchValues.Create(" ()<>\\\"`|\t\r\n");

    /// <param name="before">The character that stands before the text in its line; a space at the beginning.</param>
    /// <param name="inTable">Whether a bar would end a cell.</param>
    public static void Append(StringBuilder result, ReadOnlySpan<char> text, char before, bool inTable)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            result.Append(text[..at]);
            if (IsSign(text, at, before, inTable))
            {
                result.Append('\\');
            }

            result.Append(text[at]);
            before = text[at];
            text = text[(at + 1)..];
        }

        result.Append(text);
    }

    /// <summary>A whole line's worth of plain text, for a link or a heading.</summary>
    public static string Line(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        Append(result, string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), ' ', inTable: false);
        return result.ToString();
    }

    public static string Link(string text, string address) => $"[{Line(text)}]({Address(address)})";

    /// <summary>What would end the address is percent-encoded; everything else stays as it is.</summary>
    public static string Address(string address)
    {
        if (address.AsSpan().IndexOfAny(OutOfAddress) < 0)
        {
            return address;
        }

        var result = new StringBuilder(address.Length + 8);
        foreach (var c in address)
        {
            _ = OutOfAddress.Contains(c) ? result.Append(Uri.HexEscape(c)) : result.Append(c);
        }

        return result.ToString();
    }

    // An underscore inside a word, a bar outside a table, a lone tilde or ampersand mean themselves, and read better bare.
    private static bool IsSign(ReadOnlySpan<char> text, int at, char before, bool inTable) => text[at] switch
    {
        '_' => !(char.IsLetterOrDigit(at > 0 ? text[at - 1] : before) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])),
        '|' => inTable,
        '~' => (at + 1 < text.Length && text[at + 1] == '~') || (at > 0 ? text[at - 1] : before) == '~',
        '&' => at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '#'),
        _ => true,
    };
}
