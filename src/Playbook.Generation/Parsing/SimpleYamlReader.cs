using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>
/// Reads the YAML that people mostly write: <c>name: value</c> lines, lists, indentation, one-line brackets, quotes without escapes.
/// It never guesses: at the first thing outside that it gives up, and <see cref="YamlEventReader"/> reads the whole text.
/// A property test holds the two to the same tree. It exists because the full parser costs its compilation at every start.
/// </summary>
internal sealed partial class SimpleYamlReader
{
    private const int MostLevels = 24;
    private const int MostNodes = 50_000;
    private const int LongestName = 100;

    private readonly SourceFile _file;
    private readonly string _text;
    private readonly int _end;

    // The line being read, without comment lines and blank ones: where its first character stands, in which column, and where it ends.
    private int _next;
    private int _content;
    private int _indent;
    private int _contentEnd;
    private bool _atEnd;
    private int _nodes;

    private SimpleYamlReader(SourceFile file, TextSpan part)
    {
        _file = file;
        _text = file.Text;
        _next = part.Start;
        _end = part.End;
    }

    /// <summary>The tree, or null when the text is anything but simple.</summary>
    public static YamlNode? TryRead(SourceFile file, TextSpan part)
    {
        if (file.Text.AsSpan(part.Start, part.Length).Contains('\t'))
        {
            return null;
        }

        var reader = new SimpleYamlReader(file, part);
        if (!reader.NextLine())
        {
            return null;
        }

        if (reader._atEnd)
        {
            return new YamlMapping(file.At(part.Start, 0), []);
        }

        var root = reader.Mapping(1);
        return reader._atEnd ? root : null;
    }

    // False for a line end that only some parsers know.
    private bool NextLine()
    {
        while (_next < _end)
        {
            var start = _next;
            var rest = _text.AsSpan(start, _end - start);
            var length = rest.IndexOf('\n');
            _next = length < 0 ? _end : start + length + 1;
            var line = length < 0 ? rest : rest[..length];
            if (line is [.. var before, '\r'])
            {
                line = before;
            }

            if (line.Contains('\r'))
            {
                return false;
            }

            line = line.TrimEnd(' ');
            _indent = line.Length - line.TrimStart(' ').Length;
            if (_indent < line.Length && line[_indent] != '#')
            {
                _content = start + _indent;
                _contentEnd = start + line.Length;
                return true;
            }
        }

        _atEnd = true;
        _indent = -1;
        return true;
    }

    private YamlMapping? Mapping(int level)
    {
        if (level > MostLevels)
        {
            return null;
        }

        var indent = _indent;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (_indent == indent)
        {
            var colon = ColonAfterName(_content);
            if (colon < 0 || ++_nodes > MostNodes)
            {
                return null;
            }

            var key = Plain(_content, colon);
            if (BlockValue(indent, colon + 1, level) is not { } value)
            {
                return null;
            }

            entries.Add(new YamlEntry(key, value));
        }

        return _indent > indent ? null : new YamlMapping(Between(entries[0].Key, entries[^1].Value), entries.ToImmutable());
    }

    private YamlNode? BlockValue(int indent, int afterColon, int level)
    {
        var start = SkipSpaces(afterColon);
        if (start < _contentEnd && _text[start] != '#')
        {
            return Inline(start, level) is { } value && NextLine() && _indent <= indent ? value : null;
        }

        if (!NextLine())
        {
            return null;
        }

        if (_indent > indent)
        {
            return IsItem ? Sequence(level + 1) : Mapping(level + 1);
        }

        return _indent == indent && IsItem ? Sequence(level + 1) : Plain(afterColon, afterColon);
    }

    private bool IsItem => !_atEnd && _text[_content] == '-' && (_content + 1 == _contentEnd || _text[_content + 1] == ' ');

    private YamlSequence? Sequence(int level)
    {
        if (level > MostLevels)
        {
            return null;
        }

        var indent = _indent;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (_indent == indent && IsItem)
        {
            var start = SkipSpaces(_content + 1);
            if (start == _contentEnd || _text[start] == '#' || ++_nodes > MostNodes)
            {
                return null;
            }

            YamlNode? item;
            if (ColonAfterName(start) >= 0)
            {
                // "- name: value": the map's column is that of its first name.
                _indent += start - _content;
                _content = start;
                item = Mapping(level + 1);
            }
            else
            {
                item = Inline(start, level) is { } inline && NextLine() ? inline : null;
            }

            if (item is null || _indent > indent)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlSequence(Between(items[0], items[^1]), items.ToImmutable());
    }

    /// <summary>Where the colon of <c>name: </c> stands, or -1 when the text does not start so.</summary>
    private int ColonAfterName(int start)
    {
        var at = start;
        var end = Math.Min(_contentEnd, start + LongestName);
        while (at < end && (char.IsAsciiLetterOrDigit(_text[at]) || (at > start && _text[at] is '-' or '_')))
        {
            at++;
        }

        return at > start && at < end && _text[at] == ':' && (at + 1 == _contentEnd || _text[at + 1] == ' ') ? at : -1;
    }

    private int SkipSpaces(int at)
    {
        while (at < _contentEnd && _text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private YamlScalar Plain(int start, int end) =>
        new(MappedText.Verbatim(_file.At(start, end - start), _text[start..end]), YamlStyle.Plain);

    private SourceSpan Between(YamlNode first, YamlNode last) =>
        _file.At(TextSpan.FromBounds(first.Span.Span.Start, last.Span.Span.End));
}
