using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Metrics;

/// <summary>Cuts a formula's text into words and signs; stops at the first that has no meaning.</summary>
internal sealed class FormulaLexer(string text, IReadOnlySet<string> hyphenated)
{
    private readonly ImmutableArray<FormulaToken>.Builder _tokens = ImmutableArray.CreateBuilder<FormulaToken>();
    private int _at;

    public FormulaProblem? Problem { get; private set; }

    public ImmutableArray<FormulaToken> Read()
    {
        while (Problem is null && SkipSpace())
        {
            if (_tokens.Count == Formula.MostTokens)
            {
                Fail(_at, 1, $"the formula is longer than {Formula.MostTokens} words and signs", "split it: give a part of it a metric of its own");
                break;
            }

            ReadToken();
        }

        _tokens.Add(new FormulaToken(FormulaTokenKind.End, "", new TextSpan(text.Length, 0)));
        return _tokens.ToImmutable();
    }

    private bool SkipSpace()
    {
        while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] == '\u00A0'))
        {
            _at++;
        }

        return _at < text.Length;
    }

    private void ReadToken()
    {
        var letter = text[_at];
        if (char.IsAsciiDigit(letter) || (letter == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1])))
        {
            ReadNumber();
        }
        else if (char.IsLetter(letter) || letter == '_')
        {
            ReadName();
        }
        else if (SignOf(letter) is { } sign)
        {
            Add(sign, 1);
        }
        else
        {
            FailAtSign(letter);
        }
    }

    private void ReadNumber()
    {
        var end = _at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        var digits = text[_at..end];
        if (digits.StartsWith('.') || digits.EndsWith('.') || digits.Count(c => c == '.') > 1)
        {
            Fail(_at, end - _at, $"`{digits}` is not a number", "write digits with one point between them, such as `0.5`");
        }
        else if (digits.Length > 28)
        {
            Fail(_at, end - _at, "this number has more than 28 digits", "write a shorter number");
        }
        else
        {
            Add(FormulaTokenKind.Number, end - _at);
        }
    }

    private void ReadName()
    {
        var end = EndOfHyphenatedName() ?? EndOfWord(_at);
        var name = text[_at..end];
        if (name.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-' or '/')))
        {
            Fail(_at, end - _at, $"`{name}` is not a name", $"write names in lower case a-z with `_` between words, such as `{Plain(name)}`");
            return;
        }

        Add(FormulaTokenKind.Name, end - _at);
    }

    /// <summary>The end of a metric's id (<c>metric/first-contact-resolution</c>) or of a declared name with hyphens; null where a plain word stands.</summary>
    private int? EndOfHyphenatedName()
    {
        const string prefix = "metric/";
        if (string.CompareOrdinal(text, _at, prefix, 0, prefix.Length) == 0
            && _at + prefix.Length < text.Length && char.IsAsciiLetterLower(text[_at + prefix.Length]))
        {
            return EndOfSlug(_at + prefix.Length);
        }

        // A hyphen is a minus unless the whole stretch was declared as one name; the longest such stretch wins.
        for (var end = EndOfSlug(_at); end > EndOfWord(_at); end = text.LastIndexOf('-', end - 1))
        {
            if (hyphenated.Contains(text[_at..end]))
            {
                return end;
            }
        }

        return null;
    }

    private int EndOfWord(int from)
    {
        while (from < text.Length && (char.IsLetterOrDigit(text[from]) || text[from] == '_'))
        {
            from++;
        }

        return from;
    }

    private int EndOfSlug(int from)
    {
        var end = EndOfWord(from);
        while (end + 1 < text.Length && text[end] == '-' && char.IsLetterOrDigit(text[end + 1]))
        {
            end = EndOfWord(end + 1);
        }

        return end;
    }

    private static FormulaTokenKind? SignOf(char letter) => letter switch
    {
        '+' => FormulaTokenKind.Plus,
        '-' or '\u2212' or '\u2013' => FormulaTokenKind.Minus,
        '*' or '\u00D7' or '\u00B7' or '\u22C5' => FormulaTokenKind.Times,
        '/' or '\u00F7' => FormulaTokenKind.Divide,
        '^' => FormulaTokenKind.Power,
        '(' => FormulaTokenKind.Open,
        ')' => FormulaTokenKind.Close,
        ',' => FormulaTokenKind.Comma,
        _ => null,
    };

    private void FailAtSign(char letter)
    {
        var length = char.IsHighSurrogate(letter) && _at + 1 < text.Length ? 2 : 1;
        var help = letter switch
        {
            '%' => "write `100 *` for a percentage, and say `percent` in `unit`",
            '\u00B2' => "write `^ 2` for a square",
            '\u00B3' => "write `^ 3` for a cube",
            '<' or '>' or '&' or '|' or '!' or '?' => FormulaFunctions.NoConditions,
            '=' => "write only what stands after the `=`",
            ':' => "write `/` to divide",
            '[' or '{' or ']' or '}' => "group with `(` and `)`",
            _ => "use names, numbers, `+ - * / ^`, parentheses and the functions sum, min, max, mean and round",
        };
        Fail(_at, length, $"`{text.Substring(_at, length)}` has no meaning in a formula", help);
    }

    private void Add(FormulaTokenKind kind, int length)
    {
        _tokens.Add(new FormulaToken(kind, text.Substring(_at, length), new TextSpan(_at, length)));
        _at += length;
    }

    private void Fail(int start, int length, string message, string help) =>
        Problem = new FormulaProblem(new TextSpan(start, length), message, help);

    private static string Plain(string name)
    {
        var plain = new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '_')]).Trim('_');
        return plain.Length == 0 ? "responses" : plain;
    }
}
