using System.Buffers;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// Looks over a text before it is parsed. The parser's own limits say neither what nor where, and some inputs of a few kilobytes cost it
/// seconds or gigabytes; one pass over the characters finds them all.
/// </summary>
internal static class MarkdownLimits
{
    // Characters whose number in one block drives the parser's quadratic paths; no real paragraph, list or table comes near.
    private const int MaxOpenBrackets = 500;
    private const int MaxBrackets = 4_000;

    private static readonly SearchValues<char> Markers = SearchValues.Create(" \t>-*+");
    private static readonly SearchValues<char> DelimiterRow = SearchValues.Create(" \t>|:-");

    /// <exception cref="LimitException">The text is refused.</exception>
    public static void Check(string text, MarkdownPolicy policy)
    {
        var block = new Block();
        var definitions = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var line = text.AsSpan(start, end - start);
            if (IsBlank(line))
            {
                block.CheckTable(policy);
                block = new Block();
            }
            else
            {
                CheckDepth(line, start, policy);
                block.Add(line, start, policy);
                if (IsDefinition(line) && ++definitions > policy.MaxDefinitions)
                {
                    throw new LimitException(MarkdownRules.TooManyDefinitions, start, policy.MaxDefinitions);
                }
            }

            start = end + 1;
        }

        block.CheckTable(policy);
    }

    /// <summary>Where the text is most indented or quoted: the best guess at what the parser found too deep.</summary>
    public static int DeepestLine(string text)
    {
        var deepest = 0;
        var most = -1;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var line = text.AsSpan(start, end - start);
            var depth = line.IndexOfAnyExcept(Markers) is var i && i < 0 ? 0 : i;
            depth += line.Count('[') + line.Count('*') + line.Count('_');
            if (depth > most)
            {
                (most, deepest) = (depth, start);
            }

            start = end + 1;
        }

        return deepest;
    }

    private static void CheckDepth(ReadOnlySpan<char> line, int offset, MarkdownPolicy policy)
    {
        var depth = 0;
        for (var i = 0; i < line.Length;)
        {
            var c = line[i];
            if (c is ' ' or '\t')
            {
                i++;
                continue;
            }

            var marker = MarkerLength(line[i..]);
            if (marker == 0)
            {
                return;
            }

            i += marker;

            // A row of stars or hyphens is a line across the page.
            if (++depth > policy.MaxDepth && line.TrimStart(" \t>").IndexOfAnyExcept(" \t" + c) >= 0)
            {
                throw new LimitException(MarkdownRules.TooDeep, offset + i - marker, policy.MaxDepth);
            }
        }
    }

    private static int MarkerLength(ReadOnlySpan<char> rest)
    {
        switch (rest[0])
        {
            case '>':
                return 1;
            case '-' or '*' or '+' or ':' or '~':
                return rest.Length == 1 || rest[1] is ' ' or '\t' ? 1 : 0;
        }

        var digits = 0;
        while (digits < rest.Length && digits < 10 && char.IsAsciiDigit(rest[digits]))
        {
            digits++;
        }

        return digits is > 0 and < 10 && digits < rest.Length && rest[digits] is '.' or ')' && (digits + 1 == rest.Length || rest[digits + 1] is ' ' or '\t') ? digits + 1 : 0;
    }

    private static bool IsBlank(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(" \t>") < 0;

    private static bool IsDefinition(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(" \t>");
        return line.Length > 3 && line[0] == '[' && line.Contains("]:", StringComparison.Ordinal);
    }

    /// <summary>Lines without a blank one between them.</summary>
    private struct Block
    {
        private int _start;
        private int _length;
        private int _lines;
        private int _brackets;
        private int _open;
        private int _columns;
        private bool _isTable;

        public void Add(ReadOnlySpan<char> line, int offset, MarkdownPolicy policy)
        {
            _start = _lines++ == 0 ? offset : _start;
            _length += line.Length + 1;
            if (_length > policy.MaxBlockLength)
            {
                throw new LimitException(MarkdownRules.OversizedBlock, _start, policy.MaxBlockLength);
            }

            CountBrackets(line, offset);
            var bars = line.Count('|');
            if (bars > 0)
            {
                _columns = Math.Max(_columns, bars + 1);
                _isTable |= line.IndexOfAnyExcept(DelimiterRow) < 0 && line.Contains('-');
            }
        }

        public readonly void CheckTable(MarkdownPolicy policy)
        {
            if (_isTable && (_columns > policy.MaxTableColumns + 2 || (long)_columns * _lines > policy.MaxTableCells))
            {
                throw new LimitException(MarkdownRules.TableTooLarge, _start, _columns - 1, _lines);
            }
        }

        private void CountBrackets(ReadOnlySpan<char> line, int offset)
        {
            for (var i = line.IndexOfAny('[', ']'); i >= 0 && i < line.Length;)
            {
                _open = line[i] == '[' ? _open + 1 : Math.Max(0, _open - 1);
                if (line[i] == '[' && ++_brackets > MaxBrackets)
                {
                    throw new LimitException(MarkdownRules.TangledText, offset + i, MaxBrackets, "[");
                }

                if (_open > MaxOpenBrackets)
                {
                    throw new LimitException(MarkdownRules.TangledText, offset + i, MaxOpenBrackets, "[");
                }

                var next = line[(i + 1)..].IndexOfAny('[', ']');
                i = next < 0 ? -1 : i + 1 + next;
            }
        }
    }
}
