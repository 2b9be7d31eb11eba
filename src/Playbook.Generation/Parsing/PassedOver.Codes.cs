using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Generation.Loading;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>Codes in double quotes: what a file may not hold as a character, it may not hold in disguise; and <c>C:\temp</c> holds a tab.</summary>
internal sealed partial class PassedOver
{
    private void ReportCodes(YamlScalar scalar)
    {
        var end = scalar.Span.Span.End - 1;
        for (var at = scalar.Span.Span.Start + 1; at < end - 1; at++)
        {
            if (_text[at] != '\\')
            {
                continue;
            }

            var code = CodeAt(at, end);
            if (Character(code) is { } character)
            {
                Report(code, character);
            }

            at = code.Span.End - 1;
        }
    }

    private SourceSpan CodeAt(int at, int end)
    {
        var digits = _text[at + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        return _file.At(at, Math.Min(2 + digits, end - at));
    }

    private void Report(SourceSpan code, int character)
    {
        if (InvisibleCharacters.ChangesDirection(character))
        {
            _diagnostics.Report(LoadRules.HiddenDirection, code, character).Help("delete it; text that really runs from right to left needs no mark");
            return;
        }

        var report = _diagnostics.Report(YamlTextCheck.UnreadableCharacter, code, character.ToString("X4", CultureInfo.InvariantCulture))
            .Label($"in double quotes `{code.Text}` is a code for it")
            .Help("use single quotes, in which a backslash is a backslash, or write `\\\\`");
        if (character is '\t' or '\u200B' or '\u2060')
        {
            report.As(Severity.Warning);
        }
    }

    // Null for what can be seen, ends a line of text, or joins letters in some scripts.
    private static int? Character(SourceSpan code)
    {
        var text = code.Text;
        int? character = text[1] switch
        {
            '0' => '\0',
            'a' => '\a',
            'b' => '\b',
            't' or '\t' => '\t',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            'e' => '\u001b',
            'N' => '\u0085',
            'L' => '\u2028',
            'P' => '\u2029',
            'x' or 'u' or 'U' when int.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        };
        return character is < ' ' and not '\n' or 0x7F or 0x85 or 0x2028 or 0x2029 or 0xFEFF or 0x200B or 0x2060
            || (character is { } c && InvisibleCharacters.ChangesDirection(c))
            ? character
            : null;
    }
}
