using System.Buffers;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// Limits of lines without a blank one between them. The parser keeps every bracket and star of a paragraph open until the paragraph ends, and
/// walks past all of them for each further mark: the cost is the product of both, and its sum over the text has a limit.
/// </summary>
internal sealed class BlockLimits(MarkdownPolicy policy)
{
    // About one second at the 5 to 18 nanoseconds measured for a unit; a table with a thousand bold cells has a twentieth of it.
    private const long MaxWork = 100_000_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]*_~`<&\\|!{:@");
    private static readonly SearchValues<char> DelimiterRow = SearchValues.Create(" \t>|:-");

    private int _start;
    private int _length;
    private int _lines;
    private int _columns;
    private bool _isTable;
    private int _open;
    private int _marks;
    private long _work;

    /// <exception cref="LimitException">The block is refused.</exception>
    public void Add(ReadOnlySpan<char> line, ReadOnlySpan<char> words, int offset)
    {
        _start = _lines++ == 0 ? offset : _start;
        _length += line.Length + 1;
        if (_length > policy.MaxBlockLength)
        {
            throw new LimitException(MarkdownRules.OversizedBlock, _start, policy.MaxBlockLength);
        }

        if (words[0] == '#' || (words[0] is '-' or '+' or '*' && ListDepth.MarkerLength(words) > 0))
        {
            EndParagraph(offset);
        }

        var bars = CountMarks(words);
        if (bars > 0)
        {
            _columns = Math.Max(_columns, bars + 1);
            _isTable |= line.IndexOfAnyExcept(DelimiterRow) < 0 && line.Contains('-');
        }

        if (_work + ((long)_open * _marks) > MaxWork)
        {
            EndParagraph(offset);
        }
    }

    /// <exception cref="LimitException">The block was a table of a size that is refused.</exception>
    public void End()
    {
        EndParagraph(_start);
        if (_isTable && (_columns > policy.MaxTableColumns + 2 || (long)_columns * _lines > policy.MaxTableCells))
        {
            throw new LimitException(MarkdownRules.TableTooLarge, _start, _columns - 1, _lines);
        }

        (_length, _lines, _columns, _isTable) = (0, 0, 0, false);
    }

    private void EndParagraph(int offset)
    {
        _work += (long)_open * _marks;
        if (_work > MaxWork)
        {
            throw new LimitException(MarkdownRules.TangledText, offset);
        }

        (_open, _marks) = (0, 0);
    }

    private int CountMarks(ReadOnlySpan<char> words)
    {
        var bars = 0;
        _marks++;
        for (var i = words.IndexOfAny(Marks); i >= 0;)
        {
            _marks++;
            var c = words[i];
            if (c == '[' || (c is '*' or '_' or '~' && (i == 0 || words[i - 1] != c)))
            {
                _open++;
            }

            bars += c == '|' ? 1 : 0;
            var next = words[(i + 1)..].IndexOfAny(Marks);
            i = next < 0 ? -1 : i + 1 + next;
        }

        return bars;
    }
}
