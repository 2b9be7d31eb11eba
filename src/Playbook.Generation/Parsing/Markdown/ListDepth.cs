namespace Playbook.Generation.Parsing.Markdown;

/// <summary>How many lists stand inside each other by their indentation. Each costs the parser a walk through all of them on every line.</summary>
internal sealed class ListDepth(MarkdownPolicy policy)
{
    private readonly Stack<int> _indents = new();

    /// <exception cref="LimitException">There are too many.</exception>
    public void Add(ReadOnlySpan<char> line, ReadOnlySpan<char> words, int offset)
    {
        if (MarkerLength(words) == 0 || words[0] == '>')
        {
            return;
        }

        var indent = 0;
        foreach (var c in line[..(line.Length - words.Length)])
        {
            indent = c == '\t' ? (indent / 4 * 4) + 4 : indent + 1;
        }

        while (_indents.Count > 0 && _indents.Peek() >= indent)
        {
            _indents.Pop();
        }

        _indents.Push(indent);
        if (_indents.Count > policy.MaxDepth)
        {
            throw new LimitException(MarkdownRules.TooDeep, offset, policy.MaxDepth);
        }
    }

    /// <summary>The length of the list, quote or definition mark that a text begins with; 0 without one.</summary>
    public static int MarkerLength(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '>':
                return 1;
            case '-' or '*' or '+' or ':' or '~':
                return text.Length == 1 || text[1] is ' ' or '\t' ? 1 : 0;
        }

        var digits = 0;
        while (digits < text.Length && digits < 10 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var isNumber = digits is > 0 and < 10 && digits < text.Length && text[digits] is '.' or ')';
        return isNumber && (digits + 1 == text.Length || text[digits + 1] is ' ' or '\t') ? digits + 1 : 0;
    }
}
