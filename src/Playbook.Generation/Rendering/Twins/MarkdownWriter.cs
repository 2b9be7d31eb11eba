using System.Text;

namespace Playbook.Generation.Rendering.Twins;

/// <summary>Writes Markdown block by block. Lists and quotes are opened with what stands before their lines; text comes plain and is escaped here.</summary>
internal sealed class MarkdownWriter
{
    private readonly StringBuilder _document = new(4096);
    private readonly List<Level> _levels = [];
    private StringBuilder _text;
    private StringBuilder? _cell;
    private bool _isOpen;
    private bool _hasSpace;
    private bool _wantsBlank;
    private int _lineStart;

    public MarkdownWriter() => _text = _document;

    /// <summary>Everything so far, ending in one line break.</summary>
    public override string ToString() => _document.ToString().TrimEnd() + "\n";

    /// <summary>Whether words stand in the block that is open.</summary>
    public bool IsInText => _isOpen && _text.Length > _lineStart;

    /// <summary>A quote or an item of a list: what stands before its first line, and before all others.</summary>
    public void Open(string first, string rest, bool isTight = false)
    {
        End();
        _levels.Add(new Level(first, rest, isTight));
    }

    public void Close()
    {
        // An empty item is an item.
        if (!_levels[^1].IsUsed)
        {
            Begin();
        }

        End();
        _levels.RemoveAt(_levels.Count - 1);
    }

    /// <summary>The next block stands apart from what came before, even as an item of a tight list.</summary>
    public void Apart() => _wantsBlank = true;

    /// <summary>Ends the block that is open, if one is.</summary>
    public void End()
    {
        if (_cell is not null)
        {
            _hasSpace = true;
            return;
        }

        _isOpen = false;
        _hasSpace = false;
    }

    public void Heading(int level)
    {
        End();
        Raw(new string('#', Math.Clamp(level, 1, 6)) + " ");
        _lineStart = _text.Length;
    }

    /// <summary>Plain text; runs of white space count as one space.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny('\n', '\r', '\t');

            // Words that single spaces part are written at once.
            end = text.IndexOf("  ", StringComparison.Ordinal) is >= 0 and var wide && (end < 0 || wide < end) ? wide : end;
            var words = end < 0 ? text : text[..end];
            _hasSpace |= words.StartsWith(' ') && IsInText;
            if (words.Trim(' ') is { IsEmpty: false } trimmed)
            {
                Words(trimmed);
            }

            _hasSpace |= (end >= 0 || words.EndsWith(' ')) && IsInText;
            text = end < 0 ? [] : text[(end + 1)..];
        }
    }

    /// <summary>Signs of Markdown, as they are.</summary>
    public void Raw(string signs)
    {
        Begin();
        Space();
        _text.Append(signs);
    }

    /// <summary>A sign that closes: it stands at the last word, before any space.</summary>
    public void RawAtWord(string signs)
    {
        Begin();
        _text.Append(signs);
    }

    /// <param name="opening">A bracket, for a picture with its mark before it.</param>
    public void BeginLink(string opening = "[")
    {
        Begin();
        Space();

        // An exclamation mark before it would make the link a picture.
        if (_text.Length > _lineStart && _text[^1] == '!')
        {
            _text.Insert(_text.Length - 1, '\\');
        }

        _text.Append(opening);
    }

    public void EndLink(string address) => RawAtWord($"]({MarkdownEscapes.Address(address)})");

    public void Code(string code)
    {
        code = code.ReplaceLineEndings(" ");
        var fence = Fence(code, 1);
        var padding = code.StartsWith('`') || code.EndsWith('`') ? " " : "";
        Raw($"{fence}{padding}{(_cell is null ? code : code.Replace("|", "\\|", StringComparison.Ordinal))}{padding}{fence}");
    }

    public void CodeBlock(string code, string language)
    {
        if (_cell is not null)
        {
            Code(code);
            return;
        }

        End();
        var fence = Fence(code, 3);
        Raw(fence + language);
        foreach (var line in code.TrimEnd('\n').Split('\n'))
        {
            NewLine();
            _text.Append(line);
        }

        NewLine();
        _text.Append(fence);
        End();
    }

    public void LineBreak()
    {
        if (_cell is not null)
        {
            _hasSpace = true;
        }
        else if (IsInText)
        {
            _text.Append('\\');
            NewLine();
            _hasSpace = false;
            _lineStart = _text.Length;
        }
    }

    /// <summary>Rows of cells, the first of them the head; every cell is written by the caller in between.</summary>
    public void Row(IReadOnlyList<Action> cells, bool isHead)
    {
        End();
        var row = new StringBuilder("|");
        foreach (var cell in cells)
        {
            row.Append(' ').Append(Cell(cell)).Append(" |");
        }

        if (isHead)
        {
            Raw(row.ToString());
            NewLine();
            _text.Append('|').Insert(_text.Length, " --- |", cells.Count);
        }
        else
        {
            NewLine();
            _text.Append(row);
        }
    }

    private string Cell(Action write)
    {
        _cell = new StringBuilder();
        var (isOpen, lineStart) = (_isOpen, _lineStart);
        (_text, _isOpen, _hasSpace, _lineStart) = (_cell, true, false, 0);
        write();
        (_text, _isOpen, _hasSpace, _lineStart) = (_document, isOpen, false, lineStart);
        var text = _cell.ToString();
        _cell = null;
        return text;
    }

    private void Words(ReadOnlySpan<char> words)
    {
        Begin();
        Space();
        if (_cell is null && _text.Length == _lineStart)
        {
            words = BeginLine(words);
        }

        MarkdownEscapes.Append(_text, words, _text.Length > _lineStart ? _text[^1] : ' ', _cell is not null);
    }

    /// <summary>The first word of a line must not begin a heading, a quote, a list, a rule or a table.</summary>
    private ReadOnlySpan<char> BeginLine(ReadOnlySpan<char> words)
    {
        var digits = words.IndexOfAnyExceptInRange('0', '9');
        if (words[0] is '#' or '>' or '-' or '+' or '=' or ':' or '|')
        {
            _text.Append('\\').Append(words[0]);
            return words[1..];
        }

        if (digits > 0 && words[digits] is '.' or ')')
        {
            _text.Append(words[..digits]).Append('\\').Append(words[digits]);
            return words[(digits + 1)..];
        }

        return words;
    }

    private void Space()
    {
        if (_hasSpace && _text.Length > _lineStart)
        {
            _text.Append(' ');
        }

        _hasSpace = false;
    }

    private void Begin()
    {
        if (_isOpen)
        {
            return;
        }

        var fresh = _levels.FindIndex(l => !l.IsUsed);
        if (_text.Length > 0)
        {
            var isTight = fresh >= 0 && _levels[fresh].IsTight && !_wantsBlank;
            _text.Append('\n');
            if (!isTight)
            {
                Trimmed(fresh < 0 ? _levels.Count : fresh);
                _text.Append('\n');
            }
        }

        _wantsBlank = false;
        foreach (var level in _levels)
        {
            _text.Append(level.IsUsed ? level.Rest : level.First);
            level.IsUsed = true;
        }

        _isOpen = true;
        _hasSpace = false;
        _lineStart = _text.Length;
    }

    private void NewLine()
    {
        _text.Append('\n');
        foreach (var level in _levels)
        {
            _text.Append(level.Rest);
        }
    }

    private void Trimmed(int levels)
    {
        foreach (var level in _levels.Take(levels))
        {
            _text.Append(level.Rest);
        }

        while (_text[^1] == ' ')
        {
            _text.Length--;
        }
    }

    private static string Fence(string code, int shortest)
    {
        var longest = 0;
        for (var at = code.IndexOf('`', StringComparison.Ordinal); at >= 0; at = code.IndexOf('`', at))
        {
            var end = at;
            while (end < code.Length && code[end] == '`')
            {
                end++;
            }

            longest = Math.Max(longest, end - at);
            if (end == code.Length)
            {
                break;
            }

            at = end;
        }

        return new string('`', longest == 0 ? shortest : Math.Max(shortest, longest + 1));
    }

    private sealed class Level(string first, string rest, bool isTight)
    {
        public string First { get; } = first;

        public string Rest { get; } = rest;

        public bool IsTight { get; } = isTight;

        public bool IsUsed { get; set; }
    }
}
