using System.Globalization;
using System.Text;
using Playbook.Text;
using YamlDotNet.Core;

namespace Playbook.Generation.Parsing;

/// <summary>
/// Finds out which characters of the file each character of a value came from. The parser tells the value and the characters as a whole, not
/// the way between them, so the way is walked again here; should the walk end at another value, the start of the whole must do.
/// </summary>
internal static class YamlScalarText
{
    /// <param name="span">The value as written, quotes and block indicator included.</param>
    /// <param name="value">What the parser made of it; always the result's value.</param>
    public static MappedText Map(SourceSpan span, string value, ScalarStyle style)
    {
        var quoted = style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        if (value.Length == span.Span.Length - (quoted ? 2 : 0) && style is not (ScalarStyle.Literal or ScalarStyle.Folded))
        {
            return MappedText.Shifted(value, span, span.Span.Start + (quoted ? 1 : 0));
        }

        var walk = new Walk(span);
        switch (style)
        {
            case ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted:
                walk.Flow(span.Span.Start + 1, span.Span.End - 1, style);
                break;
            case ScalarStyle.Literal or ScalarStyle.Folded:
                walk.Block(style == ScalarStyle.Folded, value);
                break;
            default:
                walk.Flow(span.Span.Start, span.Span.End, style);
                break;
        }

        return walk.Reaches(value)
            ? MappedText.FromPieces(value, span, walk.Pieces)
            : MappedText.Verbatim(span, value);
    }

    private sealed class Walk(SourceSpan span)
    {
        private readonly string _text = span.File.Text;
        private readonly StringBuilder _value = new();
        private int _expected = -1;

        public List<(int InValue, int InFile)> Pieces { get; } = [];

        // A block's last line ends are cut or kept by rules that change no position.
        public bool Reaches(string value) =>
            _value.Length >= value.Length
            && _value.ToString(0, value.Length) == value
            && _value.ToString(value.Length, _value.Length - value.Length).All(c => c == '\n');

        /// <summary>Plain and quoted values: a line end is a space, a blank line a line end, indentation is nothing.</summary>
        public void Flow(int at, int end, ScalarStyle style)
        {
            while (at < end)
            {
                switch (_text[at])
                {
                    case '\'' when style == ScalarStyle.SingleQuoted:
                        Add('\'', at);
                        at += 2;
                        break;
                    case '\\' when style == ScalarStyle.DoubleQuoted:
                        at = Escape(at, end);
                        break;
                    case ' ' or '\t' or '\n' or '\r':
                        at = Fold(at, end, escaped: false);
                        break;
                    default:
                        Add(_text[at], at++);
                        break;
                }
            }
        }

        /// <summary>Literal and folded values below their indicator.</summary>
        public void Block(bool folded, string value)
        {
            var at = AfterLine(span.Span.Start);
            var indent = IndentOf(at, value);
            var leadingBreak = -1;
            var trailingBreaks = new List<int>();
            var wasIndented = false;
            while (at < span.Span.End)
            {
                var start = at;
                while (start < span.Span.End && start - at < indent && _text[start] == ' ')
                {
                    start++;
                }

                var next = AfterLine(at);
                if (start >= span.Span.End || _text[start] is '\n' or '\r')
                {
                    if (start < span.Span.End)
                    {
                        trailingBreaks.Add(start);
                    }

                    at = next;
                    continue;
                }

                var isIndented = _text[start] is ' ' or '\t';
                AddBreaks(folded && !wasIndented && !isIndented, leadingBreak, trailingBreaks);
                wasIndented = isIndented;
                for (at = start; at < next && _text[at] is not ('\n' or '\r'); at++)
                {
                    Add(_text[at], at);
                }

                leadingBreak = at < next ? at : -1;
                at = next;
            }

            AddBreaks(fold: false, leadingBreak, trailingBreaks);
        }

        private void AddBreaks(bool fold, int leadingBreak, List<int> trailingBreaks)
        {
            if (leadingBreak >= 0 && (!fold || trailingBreaks.Count == 0))
            {
                Add(fold ? ' ' : '\n', leadingBreak);
            }

            foreach (var at in trailingBreaks)
            {
                Add('\n', at);
            }

            trailingBreaks.Clear();
        }

        // The first line with words shows how much of its indentation is not part of the value.
        private int IndentOf(int at, string value)
        {
            while (at < span.Span.End && _text.AsSpan(at, AfterLine(at) - at).IsWhiteSpace())
            {
                at = AfterLine(at);
            }

            var words = value.AsSpan().TrimStart('\n');
            return Spaces(_text.AsSpan(at, span.Span.End - at)) - Spaces(words);
        }

        private static int Spaces(ReadOnlySpan<char> line) => line.Length - line.TrimStart(' ').Length;

        private int AfterLine(int at)
        {
            while (at < span.Span.End && _text[at] is not ('\n' or '\r'))
            {
                at++;
            }

            return AfterBreak(at, span.Span.End);
        }

        private int AfterBreak(int at, int end) =>
            at >= end ? end : _text[at] == '\r' && at + 1 < end && _text[at + 1] == '\n' ? at + 2 : at + 1;

        private int Fold(int at, int end, bool escaped)
        {
            var blank = at;
            at = SkipBlanks(at, end);
            if (at >= end || _text[at] is not ('\n' or '\r'))
            {
                for (; blank < at; blank++)
                {
                    Add(_text[blank], blank);
                }

                return at;
            }

            var first = at;
            at = SkipBlanks(AfterBreak(at, end), end);
            var breaks = 0;
            while (at < end && _text[at] is '\n' or '\r')
            {
                Add('\n', at);
                breaks++;
                at = SkipBlanks(AfterBreak(at, end), end);
            }

            if (breaks == 0 && !escaped)
            {
                Add(' ', first);
            }

            return at;
        }

        private int SkipBlanks(int at, int end)
        {
            while (at < end && _text[at] is ' ' or '\t')
            {
                at++;
            }

            return at;
        }

        private int Escape(int at, int end)
        {
            var digits = _text[at + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (_text[at + 1] is '\n' or '\r')
            {
                return Fold(at + 1, end, escaped: true);
            }

            if (digits > 0)
            {
                if (at + 2 + digits > end
                    || !int.TryParse(_text.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    || code is < 0 or > 0x10FFFF)
                {
                    return end;
                }

                foreach (var unit in code is >= 0xD800 and <= 0xDFFF || code < 0x10000 ? [(char)code] : char.ConvertFromUtf32(code).ToCharArray())
                {
                    Add(unit, at);
                    _expected = -1;
                }

                return at + 2 + digits;
            }

            Add(Named(_text[at + 1]), at);
            _expected = -1;
            return at + 2;
        }

        private static char Named(char letter) => letter switch
        {
            '0' => '\0',
            'a' => '\a',
            'b' => '\b',
            't' or '\t' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            'e' => '\u001b',
            'N' => '\u0085',
            '_' => '\u00a0',
            'L' => '\u2028',
            'P' => '\u2029',
            _ => letter,
        };

        private void Add(char character, int at)
        {
            if (at != _expected)
            {
                Pieces.Add((_value.Length, at));
            }

            _value.Append(character);
            _expected = at + 1;
        }
    }
}
