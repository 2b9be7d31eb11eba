using System.Buffers;
using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>Values that begin and end on one line.</summary>
internal sealed partial class SimpleYamlReader
{
    private static readonly SearchValues<char> CannotStart = SearchValues.Create("?:,[]{}#&*!|>'\"%@`=<");
    private static readonly SearchValues<char> EndsInBrackets = SearchValues.Create(",[]{}#");

    // Everything from start to the end of the line but for a comment.
    private YamlNode? Inline(int start, int level)
    {
        if (_text[start] is not ('"' or '\'' or '[' or '{'))
        {
            return PlainToEndOfLine(start);
        }

        var at = start;
        var value = Bracketed(ref at, level);
        if (value is null)
        {
            return null;
        }

        var rest = SkipSpaces(at);
        return rest == _contentEnd || (rest > at && _text[rest] == '#') ? value : null;
    }

    private YamlScalar? PlainToEndOfLine(int start)
    {
        var line = _text.AsSpan(start, _contentEnd - start);
        if (!StartsPlain(line))
        {
            return null;
        }

        var comment = line.IndexOf(" #", StringComparison.Ordinal);
        if (comment >= 0)
        {
            line = line[..comment].TrimEnd(' ');
        }

        return line[^1] == ':' || line.IndexOf(": ", StringComparison.Ordinal) >= 0 ? null : Plain(start, start + line.Length);
    }

    private static bool StartsPlain(ReadOnlySpan<char> text) =>
        text[0] == '-' ? text.Length > 1 && char.IsAsciiLetterOrDigit(text[1]) : !CannotStart.Contains(text[0]);

    // A quoted value, a list, a map, or, inside one of those, a plain value.
    private YamlNode? Bracketed(ref int at, int level)
    {
        if (level > MostLevels || ++_nodes > MostNodes || at == _contentEnd)
        {
            return null;
        }

        return _text[at] switch
        {
            '[' => Items(ref at, level),
            '{' => Entries(ref at, level),
            '"' or '\'' => Quoted(ref at),
            _ => PlainInBrackets(ref at),
        };
    }

    private YamlScalar? Quoted(ref int at)
    {
        var quote = _text[at];
        var inner = _text.AsSpan(at + 1, _contentEnd - at - 1);
        var length = inner.IndexOf(quote);
        if (length < 0
            || inner[..length].Contains('\\')
            || (length + 1 < inner.Length && inner[length + 1] == quote))
        {
            return null;
        }

        var start = at;
        at += length + 2;
        return new YamlScalar(
            MappedText.Shifted(inner[..length].ToString(), _file.At(start, length + 2), start + 1), YamlStyle.Quoted);
    }

    private YamlScalar? PlainInBrackets(ref int at)
    {
        var rest = _text.AsSpan(at, _contentEnd - at);
        var length = rest.IndexOfAny(EndsInBrackets);
        if (length <= 0 || rest[length] is not (',' or ']' or '}'))
        {
            return null;
        }

        var value = rest[..length].TrimEnd(' ');
        if (!StartsPlain(value) || value.Contains(':'))
        {
            return null;
        }

        var start = at;
        at += length;
        return Plain(start, start + value.Length);
    }

    private YamlSequence? Items(ref int at, int level)
    {
        var start = at;
        at = SkipSpaces(at + 1);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!Closes(at, ']'))
        {
            if ((items.Count > 0 && !Comma(ref at)) || Bracketed(ref at, level + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
            at = SkipSpaces(at);
        }

        at++;
        return new YamlSequence(_file.At(start, at - start), items.ToImmutable());
    }

    private YamlMapping? Entries(ref int at, int level)
    {
        var start = at;
        at = SkipSpaces(at + 1);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (!Closes(at, '}'))
        {
            if (entries.Count > 0 && !Comma(ref at))
            {
                return null;
            }

            var colon = ColonAfterName(at);
            if (colon < 0)
            {
                return null;
            }

            var key = Plain(at, colon);
            at = SkipSpaces(colon + 1);
            if (Bracketed(ref at, level + 1) is not { } value)
            {
                return null;
            }

            entries.Add(new YamlEntry(key, value));
            at = SkipSpaces(at);
        }

        at++;
        return new YamlMapping(_file.At(start, at - start), entries.ToImmutable());
    }

    private bool Closes(int at, char bracket) => at < _contentEnd && _text[at] == bracket;

    private bool Comma(ref int at)
    {
        if (!Closes(at, ','))
        {
            return false;
        }

        at = SkipSpaces(at + 1);
        return true;
    }
}
