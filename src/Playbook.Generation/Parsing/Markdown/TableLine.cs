using System.Buffers;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// One line as the row of a table: where its bars are. The parser fills up short rows and cuts long ones, so that what the author wrote can only be
/// seen in the line itself.
/// </summary>
internal readonly ref struct TableLine
{
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—=");
    private static readonly SearchValues<char> NoWords = SearchValues.Create(" \t|+:-–—=");

    private readonly ReadOnlySpan<char> _line;

    /// <param name="line">A line of the text; indentation and quote marks before it do not count.</param>
    public TableLine(ReadOnlySpan<char> line)
    {
        _line = line.Trim(" \t");
        Bars = 0;
        foreach (var cell in this)
        {
            Cells++;
        }

        for (var rest = _line; EndOfCell(rest) is >= 0 and var bar; rest = rest[(bar + 1)..])
        {
            Bars++;
        }
    }

    /// <summary>What stands between the bars; one at the beginning and one at the end are the border.</summary>
    public int Cells { get; }

    public int Bars { get; }

    public bool BeginsWithBar => _line.StartsWith("|");

    public bool EndsWithBar => _line.EndsWith("|") && !_line.EndsWith("\\|");

    public bool HasBorder => Bars > 1 && BeginsWithBar && EndsWithBar;

    /// <summary>Whether it is meant as the second line of a table; an editor may have made long dashes of the hyphens.</summary>
    public bool IsRuler => Bars > 0 && _line.IndexOfAnyExcept(NoWords) < 0 && _line.ContainsAny(Dashes);

    /// <summary>Whether it is the border of a table drawn with signs, <c>+-----+-----+</c>.</summary>
    public bool IsDrawnBorder => _line.Length > 4 && _line[0] == '+' && _line[^1] == '+' && _line.IndexOfAnyExcept("+-=:") < 0;

    public bool HasHyphensOnly => _line.IndexOfAnyExcept(" \t|:-") < 0;

    public ReadOnlySpan<char> Words => _line;

    public Enumerator GetEnumerator() => new(_line);

    /// <summary>The first bar without a backslash before it; -1 when there is none.</summary>
    private static int EndOfCell(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '|' && (i == 0 || text[i - 1] != '\\'))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The cells, each without the blanks around it.</summary>
    public ref struct Enumerator(ReadOnlySpan<char> line)
    {
        private ReadOnlySpan<char> _rest = line.StartsWith("|") ? line[1..] : line;

        public ReadOnlySpan<char> Current { get; private set; }

        public bool MoveNext()
        {
            // Behind the last bar a cell begins only if there is something in it.
            if (_rest.IsWhiteSpace())
            {
                return false;
            }

            if (EndOfCell(_rest) is >= 0 and var bar)
            {
                Current = _rest[..bar].Trim(" \t");
                _rest = _rest[(bar + 1)..];
                return true;
            }

            Current = _rest.Trim(" \t");
            _rest = default;
            return true;
        }
    }
}
