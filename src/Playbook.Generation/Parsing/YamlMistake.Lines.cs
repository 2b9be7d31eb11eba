using System.Buffers;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>What one line, looked at by itself, tells about the mistake in it.</summary>
internal sealed partial class YamlMistake
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private int? TabbedLine()
    {
        for (var start = LineStart(Math.Min(At, ReadTo)); start < Part.End; start = AfterLine(start))
        {
            var line = Text.AsSpan(start, AfterLine(start) - start);
            var blank = line.Length - line.TrimStart(" \t").Length;
            if (line[..blank].Contains('\t') && !line.IsWhiteSpace())
            {
                return start;
            }
        }

        return null;
    }

    private void ReportEscape(DiagnosticBag diagnostics)
    {
        const string known = "0abt\tnvfre \"/\\N_LPxuU\r\n";
        var at = Text.IndexOf('\\', At);
        while (at >= 0 && at + 1 < Part.End && known.Contains(Text[at + 1], StringComparison.Ordinal) && !(Text[at + 1] is 'x' or 'u' or 'U' && !HasDigits(at)))
        {
            at = Text.IndexOf('\\', at + 2);
        }

        var code = at >= 0 && at + 1 < Part.End ? File.At(at, 2) : RestOfLine(File, At, Part.End);
        diagnostics.Report(BadEscape, code, code.Text)
            .Help("use single quotes, in which a backslash is a backslash, or write `\\\\`");
    }

    private bool HasDigits(int backslash)
    {
        var count = Text[backslash + 1] switch { 'x' => 2, 'u' => 4, _ => 8 };
        return backslash + 2 + count <= Part.End && Text.AsSpan(backslash + 2, count).IndexOfAnyExcept(HexDigits) < 0;
    }

    private void ReportQuote(DiagnosticBag diagnostics)
    {
        var quote = File.At(At, Math.Min(1, Part.End - At));
        diagnostics.Report(UnclosedQuote, quote, quote.Text == "'" ? "`'`" : "`\"`")
            .Label("never closed")
            .Help(quote.Text == "'"
                ? "close it at the end of the value, and write an apostrophe inside it twice: `'it''s'`"
                : "close it at the end of the value, and write a quote inside it as `\\\"`");
    }

    private void ReportColon(DiagnosticBag diagnostics)
    {
        var line = LineStart(At);
        var name = ColonOf(line, At);
        if (name < 0)
        {
            diagnostics.Report(UnevenIndentation, FirstWord(line))
                .Label("deeper than the line above, which has a value already")
                .Help("start it in the same column as the line above, or move that value down to a line of its own");
            return;
        }

        var start = name + 1;
        while (start < At && Text[start] is ' ' or '\t')
        {
            start++;
        }

        var value = RestOfLine(File, start, Part.End);
        var report = diagnostics.Report(ColonInValue, value)
            .Label("the second colon would start a field inside the field")
            .Help($"put the value in quotes: `{Excerpt.Of(InQuotes(value.Text))}`");
        if (!value.Text.AsSpan().ContainsAny("[]{}#") && !value.Text.AsSpan().ContainsAny('"', '\''))
        {
            report.Fix(value, InQuotes(value.Text), safe: true);
        }
    }

    // "title: ? a" and "title: : a": the sign begins a name or a value to YAML, and it says so in terms of columns.
    private SourceSpan? LoneSign()
    {
        var line = LineStart(At);
        var colon = ColonOf(line, Part.End);
        var value = colon < 0 ? "" : RestOfLine(File, colon + 1, Part.End).Text.TrimStart(' ', '\t');
        if (OpenBracket is not null || value is not (['?' or ':', ' ' or '\t', ..] or "?" or ":"))
        {
            return null;
        }

        var end = RestOfLine(File, colon + 1, Part.End).Span.End;
        return File.At(end - value.Length, value.Length);
    }

    private static void ReportSign(SourceSpan value, DiagnosticBag diagnostics)
    {
        var report = diagnostics.Report(SpecialCharacter, value, value.Text[0]).Help($"put the value in quotes: `{Excerpt.Of(InQuotes(value.Text))}`");
        if (!value.Text.Contains('#', StringComparison.Ordinal))
        {
            report.Fix(value, InQuotes(value.Text), safe: true);
        }
    }

    private void ReportSpecial(DiagnosticBag diagnostics)
    {
        if (OpenBracket is not null && AtCharacter is ',' or ']' or '}')
        {
            diagnostics.Report(NotYaml, File.At(At, 1))
                .Label("expected a value here")
                .Help("write a value before it, or delete it");
            return;
        }

        var value = RestOfLine(File, At, Part.End);
        if (value.Span.Length == 0 || AtCharacter == '\t')
        {
            ReportLine(diagnostics);
            return;
        }

        var report = diagnostics.Report(SpecialCharacter, value, AtCharacter == '-' ? "- " : AtCharacter)
            .Help($"put the value in quotes: `{Excerpt.Of(InQuotes(value.Text))}`");
        if (AtCharacter == '-')
        {
            report.Help("if it is a list, start it on the next line, indented by two spaces");
        }
        else if (OpenBracket is null && !value.Text.Contains('#', StringComparison.Ordinal))
        {
            report.Fix(value, InQuotes(value.Text), safe: true);
        }
    }

    private void ReportLine(DiagnosticBag diagnostics)
    {
        // Text right behind a value that was read well, on its line.
        var rest = RestOfLine(File, ReadTo, Part.End);
        var behind = rest.Text.TrimStart(' ', '\t', ']', '}');
        var isComment = behind is ['#', ..] && behind.Length < rest.Span.Length && rest.Text[^(behind.Length + 1)] is ' ' or '\t';
        if (ReadTo > Part.Start && behind.Length > 0 && !isComment && behind[0] is not (':' or ','))
        {
            var extra = File.At(rest.Span.End - behind.Length, behind.Length);
            diagnostics.Report(TextAfterValue, extra, Excerpt.Of(extra.Text))
                .Help("put the whole value in quotes, or delete what follows it");
            return;
        }

        var line = LineStart(ReadTo);
        if (ReadTo > Part.Start)
        {
            line = AfterLine(line);
        }

        while (line < Part.End && IsBlankOrComment(line))
        {
            line = AfterLine(line);
        }

        if (line >= Part.End)
        {
            diagnostics.Report(NotYaml, RestOfLine(File, At, Part.End)).Help("look at the quotes, brackets and colons of this line and the one before");
            return;
        }

        var text = RestOfLine(File, FirstWord(line).Span.Start, Part.End);
        if (text.Text.StartsWith("- ", StringComparison.Ordinal) || text.Text == "-" || ColonOf(line, text.Span.End) >= 0)
        {
            diagnostics.Report(UnevenIndentation, FirstWord(line))
                .Help("start fields that belong together in the same column, and indent what belongs to a field by two spaces");
            return;
        }

        var isBelowFields = line > Part.Start && Part.Start > 0 && IsBlankOrComment(LineStart(line - 1));
        ReportMissingColon(text, isBelowFields, diagnostics);
    }

    /// <summary>Reports a line that has no name.</summary>
    /// <param name="isBelowFields">Whether the line looks like the start of a page's text below a fence that was forgotten.</param>
    public static void ReportMissingColon(SourceSpan line, bool isBelowFields, DiagnosticBag diagnostics)
    {
        var text = line.Text;
        var report = diagnostics.Report(MissingColon, line, Excerpt.Of(text));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && text.AsSpan(0, colon).IndexOfAny(" \"'/") < 0 && !text.AsSpan(colon).StartsWith("://"))
        {
            report.Help("put a space after the colon").Fix(line.File.At(line.Span.Start + colon + 1, 0), " ", safe: true);
            return;
        }

        if (isBelowFields)
        {
            report.Help("if this is where the page's text starts, close the fields above it with a line `---`");
        }

        report.Help("write a name, a colon, a space and a value; indent a value that goes on over several lines");
    }

    /// <summary>The first colon of a line that ends a name, before a limit; -1 when there is none.</summary>
    private int ColonOf(int line, int limit)
    {
        for (var at = line; at < limit && at < Part.End && Text[at] is not ('\n' or '\r'); at++)
        {
            if (Text[at] == ':' && (at + 1 >= Part.End || Text[at + 1] is ' ' or '\t' or '\n' or '\r'))
            {
                return at;
            }
        }

        return -1;
    }

    private bool IsBlankOrComment(int line)
    {
        var text = Text.AsSpan(line, AfterLine(line) - line).TrimStart();
        return text.IsEmpty || text[0] == '#';
    }

    private SourceSpan FirstWord(int line)
    {
        var start = line;
        while (start < Part.End && Text[start] is ' ' or '\t')
        {
            start++;
        }

        var end = start;
        while (end < Part.End && Text[end] is not (' ' or '\t' or '\n' or '\r' or ':'))
        {
            end++;
        }

        return File.At(TextSpan.FromBounds(start, end));
    }

    private int LineStart(int at)
    {
        at = Math.Min(at, Part.End);
        while (at > Part.Start && Text[at - 1] is not ('\n' or '\r'))
        {
            at--;
        }

        return at;
    }

    private int AfterLine(int at)
    {
        while (at < Part.End && Text[at] is not ('\n' or '\r'))
        {
            at++;
        }

        return at >= Part.End ? Part.End : Text[at] == '\r' && at + 1 < Part.End && Text[at + 1] == '\n' ? at + 2 : at + 1;
    }
}
