using System.Buffers;
using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>
/// What must be known about a text before a YAML parser sees it: the parser passes over a NUL without a word, ends lines where no editor
/// shows an end, and takes time that grows with the square of the open brackets.
/// </summary>
internal static class YamlTextCheck
{
    public static readonly DiagnosticRule UnreadableCharacter = new(
        "PB1102", "unreadable-character", Severity.Error, "a character that cannot be seen (U+{0}) stands among the fields");

    // Far more than a person writes, far less than what slows the scanner down.
    private const int MostOpenBrackets = 1_000;

    // Controls but tab and line ends, and the line ends that only YAML knows.
    private static readonly SearchValues<char> Unreadable = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
        + "\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f\u0085\u2028\u2029\ufeff");

    private static readonly SearchValues<char> Brackets = SearchValues.Create("[]{}");

    /// <summary>Whether a parser may see the text; reports why not.</summary>
    public static bool Passes(SourceFile file, TextSpan part, DiagnosticBag diagnostics)
    {
        var text = file.Text.AsSpan(part.Start, part.Length);
        var at = text.IndexOfAny(Unreadable);
        if (at >= 0)
        {
            diagnostics.Report(UnreadableCharacter, file.At(part.Start + at, 1), ((int)text[at]).ToString("X4", CultureInfo.InvariantCulture))
                .Help("delete it, or type the line again");
            return false;
        }

        return !NestsTooDeep(file, part, text, diagnostics);
    }

    private static bool NestsTooDeep(SourceFile file, TextSpan part, ReadOnlySpan<char> text, DiagnosticBag diagnostics)
    {
        var open = 0;
        var at = 0;
        for (int step; (step = text[at..].IndexOfAny(Brackets)) >= 0; at++)
        {
            at += step;
            open = text[at] is '[' or '{' ? open + 1 : Math.Max(0, open - 1);
            if (open > MostOpenBrackets)
            {
                diagnostics.Report(YamlEventReader.TooDeep, file.At(part.Start + at, 1), YamlEventReader.MostLevels)
                    .Help("close the brackets, or put the text in quotes");
                return true;
            }
        }

        return false;
    }
}
