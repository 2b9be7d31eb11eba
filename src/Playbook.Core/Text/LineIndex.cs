namespace Playbook.Text;

/// <summary>Turns offsets of one text into lines and columns. LF, CRLF and a lone CR each end a line.</summary>
public sealed class LineIndex
{
    private readonly string _text;
    private readonly int[] _starts;

    public LineIndex(string text)
    {
        _text = text;
        _starts = [.. LineStarts(text)];
    }

    public int Count => _starts.Length;

    public TextPosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        var line = LineOf(offset);
        var column = 1;
        for (var i = _starts[line]; i < offset; i++)
        {
            // The second half of a surrogate pair belongs to the character already counted.
            if (!(char.IsLowSurrogate(_text[i]) && i > 0 && char.IsHighSurrogate(_text[i - 1])))
            {
                column++;
            }
        }

        return new TextPosition(line + 1, column);
    }

    /// <summary>Where a line (from 1) begins, and how long it is without its line end.</summary>
    public TextSpan SpanOfLine(int line)
    {
        var start = _starts[line - 1];
        var end = line < _starts.Length ? _starts[line] : _text.Length;
        while (end > start && _text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The offset of a line and column (both from 1), clamped to the text.</summary>
    public int OffsetOf(TextPosition position)
    {
        if (position.Line < 1)
        {
            return 0;
        }

        if (position.Line > _starts.Length)
        {
            return _text.Length;
        }

        var line = SpanOfLine(position.Line);
        var offset = line.Start;
        for (var column = 1; column < position.Column && offset < line.End; column++)
        {
            offset += char.IsHighSurrogate(_text[offset]) && offset + 1 < line.End ? 2 : 1;
        }

        return offset;
    }

    private int LineOf(int offset)
    {
        var found = Array.BinarySearch(_starts, offset);
        return found >= 0 ? found : ~found - 1;
    }

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}
