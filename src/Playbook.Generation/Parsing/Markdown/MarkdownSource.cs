using System.Text;
using Playbook.Text;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// The text as the Markdown parser sees it: line ends are LF whatever the file has, and template tags in link targets are masked.
/// Every offset can be traced back to the file.
/// </summary>
internal sealed class MarkdownSource
{
    private readonly MappedText _origin;

    // Offsets of the LFs (in the new text) that stood as CRLF, ascending: each hides one character of the origin.
    private readonly int[] _shortened;

    public MarkdownSource(MappedText origin)
    {
        _origin = origin;

        // The parser does so too, and what is cut out of this text stands on pages as well.
        var text = origin.Value.Replace('\0', '\ufffd');
        _shortened = [];
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            (text, _shortened) = WithLineFeeds(text);
        }

        Masks = Masks.In(text);
        Text = Masks?.Text ?? text;
    }

    public string Text { get; }

    /// <summary>The masked template tags; null in a text without any.</summary>
    public Masks? Masks { get; }

    public SourceSpan Whole => _origin.Span;

    public SourceSpan Locate(int start, int length)
    {
        start = Math.Clamp(start, 0, Text.Length);
        var end = Math.Clamp(start + length, start, Text.Length);
        var from = ToOrigin(start);
        return _origin.Locate(from, end == start ? 0 : ToOrigin(end - 1) + 1 - from);
    }

    /// <summary>By the parser's convention: last character included.</summary>
    public SourceSpan Locate(Markdig.Syntax.SourceSpan span) => Locate(span.Start, span.End - span.Start + 1);

    /// <summary>The rest of the line from an offset.</summary>
    public SourceSpan LocateLine(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var end = Text.AsSpan(offset).IndexOf('\n');
        return Locate(offset, end < 0 ? Text.Length - offset : end);
    }

    private int ToOrigin(int offset)
    {
        if (_shortened.Length == 0)
        {
            return offset;
        }

        var found = Array.BinarySearch(_shortened, offset);
        return offset + (found >= 0 ? found + 1 : ~found);
    }

    private static (string Text, int[] Shortened) WithLineFeeds(string text)
    {
        var result = new StringBuilder(text.Length);
        var shortened = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\r')
            {
                result.Append(text[i]);
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == '\n')
            {
                shortened.Add(result.Length);
                i++;
            }

            result.Append('\n');
        }

        return (result.ToString(), [.. shortened]);
    }
}
