using System.Globalization;
using System.Text;

namespace Playbook.Generation.Loading.Drawings;

/// <summary>
/// Goes through a style sheet, a style, or an attribute that is read like one, and finds what could load or do something. Safety lies in the signs
/// themselves: addresses, names of functions and rules that begin with <c>@</c>. Escapes in names are undone before they are judged.
/// </summary>
internal sealed class StyleFaults
{
    private readonly string _css;
    private readonly List<StyleFault> _faults = [];

    // The rules that are open, such as `font-face`, and the one whose block comes next.
    private readonly Stack<string> _rules = [];
    private string _rule = "";
    private int _at;

    private StyleFaults(string css) => _css = css;

    /// <summary>In the order of the text.</summary>
    public static IReadOnlyList<StyleFault> In(string css)
    {
        var faults = new StyleFaults(css);
        faults.Find();
        return faults._faults;
    }

    private void Find()
    {
        while (_at < _css.Length)
        {
            var start = _at;
            var c = _css[_at];
            if (c == '/' && Next == '*')
            {
                var end = _css.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                _at = end < 0 ? _css.Length : end + 2;
            }
            else if (c is '"' or '\'')
            {
                _ = Text();
            }
            else if (c == '@')
            {
                _at++;
                Rule(start, Name());
            }
            else if (IsNameStart(c))
            {
                Named(start);
            }
            else
            {
                Block(c);
                _at++;
            }
        }
    }

    private char Next => _at + 1 < _css.Length ? _css[_at + 1] : '\0';

    private void Block(char c)
    {
        switch (c)
        {
            case '{':
                _rules.Push(_rule);
                _rule = "";
                break;
            case '}':
                _rules.TryPop(out _);
                _rule = "";
                break;
            case ';':
                _rule = "";
                break;
        }
    }

    private void Rule(int start, string rule)
    {
        _rule = rule;
        if (rule == "import")
        {
            GoBehind(';');

            // A blank, so that what stands before and behind it never becomes one name.
            _faults.Add(new(start, _at - start, Shown(_css[start.._at])) { Replacement = " " });
        }
        else if (rule.EndsWith("keyframes", StringComparison.Ordinal))
        {
            _faults.Add(new(start, _at - start, "an animation"));
        }
        else if (rule.Length > 0 && !DrawingWords.AtRules.Contains(rule))
        {
            _faults.Add(new(start, _at - start, $"the rule `@{rule}` in its styles"));
        }
    }

    private void Named(int start)
    {
        var name = Name();
        if (_at < _css.Length && _css[_at] == '(')
        {
            _at++;
            if (name == "url")
            {
                Address(start);
            }
            else if (!DrawingWords.Functions.Contains(name))
            {
                _faults.Add(new(start, _at - 1 - start, $"the function `{name}()` in its styles"));
            }

            return;
        }

        var rest = _css.AsSpan(_at).TrimStart();
        if (rest is [':', ..])
        {
            if (name is "behavior" or "-moz-binding")
            {
                _faults.Add(new(start, _at - start, $"`{name}` in its styles"));
            }
            else if (name is "animation" or "animation-name" or "-webkit-animation" or "-webkit-animation-name" && !rest[1..].TrimStart().StartsWith("none"))
            {
                _faults.Add(new(start, _at - start, "an animation"));
            }
        }
    }

    private void Address(int start)
    {
        var address = Target();
        if (DrawingAddress.Fault(address, isFont: true) is not { } fault)
        {
            return;
        }

        // A font from elsewhere is never loaded; the browser takes the next one.
        var isFont = _rules.TryPeek(out var rule) && rule == "font-face" && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
        _faults.Add(new(start, _at - start, isFont ? Shown(address) : fault) { Replacement = isFont ? "local(\"\")" : null });
    }

    /// <summary>What stands between the brackets of an address.</summary>
    private string Target()
    {
        SkipBlanks();
        if (_at < _css.Length && _css[_at] is '"' or '\'')
        {
            var quoted = Text();
            SkipBlanks();
            _at += _at < _css.Length && _css[_at] == ')' ? 1 : 0;
            return quoted;
        }

        var text = new StringBuilder();
        while (_at < _css.Length && _css[_at] != ')')
        {
            if (_css[_at] == '\\')
            {
                Escape(text);
            }
            else
            {
                text.Append(_css[_at++]);
            }
        }

        _at = Math.Min(_at + 1, _css.Length);
        return text.ToString().Trim();
    }

    private void GoBehind(char end)
    {
        while (_at < _css.Length && _css[_at] != end)
        {
            if (_css[_at] is '"' or '\'')
            {
                _ = Text();
            }
            else if (IsNameStart(_css[_at]))
            {
                if (Name() == "url" && _at < _css.Length && _css[_at] == '(')
                {
                    _at++;
                    _ = Target();
                }
            }
            else
            {
                _at++;
            }
        }

        _at = Math.Min(_at + 1, _css.Length);
    }

    private static string Shown(string text) => string.Concat((text.Length > 60 ? text[..57] + "..." : text).Select(c => char.IsControl(c) || c == '`' ? ' ' : c));

    private void SkipBlanks()
    {
        while (_at < _css.Length && char.IsWhiteSpace(_css[_at]))
        {
            _at++;
        }
    }

    /// <summary>What stands between quotes; a line end closes them too.</summary>
    private string Text()
    {
        var quote = _css[_at++];
        var text = new StringBuilder();
        while (_at < _css.Length && _css[_at] != quote && _css[_at] is not ('\n' or '\r' or '\f'))
        {
            if (_css[_at] == '\\')
            {
                Escape(text);
            }
            else
            {
                text.Append(_css[_at++]);
            }
        }

        _at = Math.Min(_at + 1, _css.Length);
        return text.ToString();
    }

    /// <summary>A name, escapes undone, in lower case.</summary>
    private string Name()
    {
        var name = new StringBuilder();
        while (_at < _css.Length)
        {
            var c = _css[_at];
            if (c == '\\' && Next is not ('\n' or '\r' or '\f' or '\0'))
            {
                Escape(name);
            }
            else if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || c >= 0x80)
            {
                name.Append(c);
                _at++;
            }
            else
            {
                break;
            }
        }

        return name.ToString().ToLowerInvariant();
    }

    private void Escape(StringBuilder text)
    {
        _at++;
        var digits = 0;
        while (digits < 6 && _at + digits < _css.Length && char.IsAsciiHexDigit(_css[_at + digits]))
        {
            digits++;
        }

        if (digits > 0)
        {
            var code = int.Parse(_css.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            text.Append(Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD");
            _at += digits;
            if (_at < _css.Length && char.IsWhiteSpace(_css[_at]))
            {
                _at += _css[_at] == '\r' && Next == '\n' ? 2 : 1;
            }
        }
        else if (_at < _css.Length)
        {
            text.Append(_css[_at++]);
        }
    }

    private bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or '-' || c >= 0x80 || (c == '\\' && Next is not ('\n' or '\r' or '\f' or '\0'));
}

/// <summary>Characters of a style, and what they are.</summary>
internal sealed record StyleFault(int At, int Length, string What)
{
    /// <summary>What stands there instead, where the picture is the same with it: the fault is then something that no browser would load.</summary>
    public string? Replacement { get; init; }
}
