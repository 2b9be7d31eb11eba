using System.Globalization;
using System.Text;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Cli.Reporting;

/// <summary>A problem as people read it, on the terminal and over the page: headline, place, excerpt, next step.</summary>
internal static class DiagnosticText
{
    private const int LongestLine = 120;

    public static string Headline(Diagnostic diagnostic) => $"{Word(diagnostic.Severity)}[{diagnostic.Rule.Code}]: {Plain(diagnostic.Message)}";

    /// <summary>Everything below the headline.</summary>
    public static string Details(Diagnostic diagnostic, ShownPaths paths)
    {
        var text = new StringBuilder();
        var gutter = Gutter(diagnostic);
        text.Append(CultureInfo.InvariantCulture, $"{gutter}--> {Plain(paths[diagnostic.Path])}");
        if (diagnostic.Span is { } span)
        {
            text.Append(CultureInfo.InvariantCulture, $":{span.Start}\n");
            AppendExcerpt(text, span, diagnostic.Label, gutter);
        }
        else
        {
            text.Append('\n');
        }

        foreach (var related in diagnostic.Related)
        {
            text.Append(CultureInfo.InvariantCulture, $"{gutter} = {Plain(related.Message)}: {Plain(paths[related.Span.ToString()])}\n");
        }

        foreach (var help in diagnostic.Help)
        {
            text.Append(CultureInfo.InvariantCulture, $"{gutter} = help: {Plain(help)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{gutter} = more: playbook explain {diagnostic.Rule.Code}");
        return text.ToString();
    }

    public static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>The word behind a number of them.</summary>
    public static string Counted(int count, Severity severity) => count == 1 ? Word(severity) : Word(severity) + "s";

    private static string Gutter(Diagnostic diagnostic)
    {
        var digits = diagnostic.Span is { } span ? span.Start.Line.ToString(CultureInfo.InvariantCulture).Length : 1;
        return new string(' ', digits);
    }

    private static void AppendExcerpt(StringBuilder text, SourceSpan span, string? label, string gutter)
    {
        var lines = span.File.Lines;
        var line = span.Start.Line;
        var whole = lines.SpanOfLine(line);
        var before = line > 1 ? lines.SpanOfLine(line - 1) : default;

        text.Append(CultureInfo.InvariantCulture, $"{gutter} |\n");
        if (before.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(line - 1).ToString(CultureInfo.InvariantCulture).PadLeft(gutter.Length)} | {Shown(span.File, before, before.Start)}\n");
        }

        // A long line is shown from a little before the place, so that the place is in sight.
        var end = Math.Min(span.Span.End, whole.End);
        var from = end - whole.Start <= LongestLine ? whole.Start : WordStart(span.File.Text, Math.Max(whole.Start, span.Span.Start - LongestLine / 2), span.Span.Start);
        text.Append(CultureInfo.InvariantCulture, $"{line} | {Shown(span.File, whole, from)}\n");

        // A tab is shown as one space, so that the caret stands under its character.
        var indent = Characters(span.File, from, span.Span.Start) + (from > whole.Start ? 1 : 0);
        var length = Math.Clamp(Characters(span.File, span.Span.Start, end), 1, LongestLine);
        text.Append(CultureInfo.InvariantCulture, $"{gutter} | {new string(' ', indent)}{new string('^', length)}");
        text.Append(label is null ? "\n" : $" {Plain(label)}\n");
    }

    private static int WordStart(string text, int from, int limit)
    {
        var space = text.IndexOf(' ', from, limit - from);
        return space < 0 ? from : space + 1;
    }

    private static int Characters(SourceFile file, int start, int end) =>
        end <= start ? 0 : file.Text[start..end].EnumerateRunes().Count();

    /// <summary>A line from a place on, with dots where something is left out.</summary>
    private static string Shown(SourceFile file, TextSpan line, int from)
    {
        var rest = line.End - from;
        var text = file.Text.Substring(from, Math.Min(rest, LongestLine));
        return Plain($"{(from > line.Start ? "…" : "")}{text}{(rest > LongestLine ? "…" : "")}");
    }

    /// <summary>Content may hold anything; the terminal gets no control characters from it.</summary>
    public static string Plain(string text)
    {
        if (!text.Any(c => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'))
        {
            return text;
        }

        return string.Concat(text.Select(c => c == '\t' ? ' ' : char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' ? '�' : c));
    }
}
