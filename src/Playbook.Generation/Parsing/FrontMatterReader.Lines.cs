namespace Playbook.Generation.Parsing;

/// <summary>What single lines look like.</summary>
internal sealed partial class FrontMatterReader
{
    /// <summary>The first line, from one on, that is neither blank nor a comment of HTML; the length of the text when there is none.</summary>
    private int BelowNothing(int at)
    {
        while (at < _text.Length)
        {
            var line = Line(at);
            var words = at;
            while (words < at + line.Length && IsBlank(_text[words]))
            {
                words++;
            }

            if (words < at + line.Length && !_text.AsSpan(words).StartsWith("<!--"))
            {
                // What cannot be seen before a fence is no part of it.
                return line[..(words - at)].Trim(" \t").IsEmpty ? at : words;
            }

            var comment = words < at + line.Length ? _text.IndexOf("-->", words, StringComparison.Ordinal) : words;
            if (comment < 0 || (comment > words && !IsBlank(_text.AsSpan(comment + 3, Line(comment).Length - 3))))
            {
                return at;
            }

            at = Next(comment);
        }

        return _text.Length;
    }

    /// <summary>Whether fields follow and a fence closes them, so that a Markdown text between two lines is not taken for them.</summary>
    private bool LookLikeFields(int start)
    {
        _ = EndOfFields(start, out var isClosed);
        return isClosed || IsFieldAt(BelowNothing(start));
    }

    /// <summary>The fence below lines that look like fields, or the first line that does not.</summary>
    private int EndOfFields(int start, out bool isClosed)
    {
        isClosed = false;
        var any = false;
        for (var at = start; at < _text.Length; at = Next(at))
        {
            var line = Line(at);
            if (FenceLine.Is(line) || FenceLine.IsEnd(line) || FenceLine.IsMisspelt(line))
            {
                isClosed = any;
                return at;
            }

            if (NameAt(at) is not null)
            {
                any = true;
            }
            else if (!(line is [] or ['#', ..] || (any && line is [' ' or '\t' or ']' or '}', ..] or "-" or ['-', ' ', ..])))
            {
                return at;
            }
        }

        return _text.Length;
    }

    private bool IsFieldAt(int at) => NameAt(at) is { } name && (isField(name) || isField(name.ToLowerInvariant()));

    /// <summary>The name of a line <c>name: value</c>; null for any other.</summary>
    private string? NameAt(int at)
    {
        var line = Line(at);
        var colon = line.IndexOf(':');
        return colon > 0 && char.IsAsciiLetter(line[0]) && (colon + 1 == line.Length || line[colon + 1] is ' ' or '\t') && line[..colon].IndexOfAnyExcept(NameCharacters) < 0
            ? line[..colon].ToString()
            : null;
    }

    private ReadOnlySpan<char> Line(int at)
    {
        var rest = _text.AsSpan(at);
        var end = rest.IndexOfAny('\r', '\n');
        return end < 0 ? rest : rest[..end];
    }

    private int Next(int at)
    {
        var end = at + Line(at).Length;
        return end >= _text.Length ? _text.Length : _text[end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n' ? end + 2 : end + 1;
    }

    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!IsBlank(character))
            {
                return false;
            }
        }

        return true;
    }

    // A byte order mark behind the first one, a space without width: copied along, and nobody sees it.
    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character is '\uFEFF' or '\u200B' or '\u2060';
}
