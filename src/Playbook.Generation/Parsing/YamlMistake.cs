using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>
/// A place where text stops being YAML. Parsers describe such places in their own terms and often a line late; this looks at the
/// lines again and says what a person did: forgot a bracket, a quote, a colon, a space.
/// </summary>
internal sealed partial class YamlMistake
{
    public static readonly DiagnosticRule UnclosedBracket = new(
        "PB1110", "unclosed-bracket", Severity.Error, "`{0}` is opened and never closed");

    public static readonly DiagnosticRule UnclosedQuote = new(
        "PB1111", "unclosed-quote", Severity.Error, "the quote {0} is opened and never closed");

    public static readonly DiagnosticRule ColonInValue = new(
        "PB1112", "colon-in-value", Severity.Error, "a value with a colon needs quotes");

    public static readonly DiagnosticRule TabIndentation = new(
        "PB1113", "tab-indentation", Severity.Error, "the line is indented with a tab");

    public static readonly DiagnosticRule UnevenIndentation = new(
        "PB1114", "uneven-indentation", Severity.Error, "the line does not start in the same column as its neighbours");

    public static readonly DiagnosticRule MissingColon = new(
        "PB1115", "missing-colon", Severity.Error, "expected `name: value`, found `{0}`");

    public static readonly DiagnosticRule SpecialCharacter = new(
        "PB1116", "special-character", Severity.Error, "a value that starts with `{0}` needs quotes");

    public static readonly DiagnosticRule TextAfterValue = new(
        "PB1117", "text-after-value", Severity.Error, "`{0}` stands after the end of a value");

    public static readonly DiagnosticRule BadEscape = new(
        "PB1118", "bad-escape", Severity.Error, "in double quotes a backslash starts a code, and `{0}` is none");

    public static readonly DiagnosticRule NotYaml = new(
        "PB1119", "not-yaml", Severity.Error, "the text cannot be read from here on");

    public required SourceFile File { get; init; }

    public required TextSpan Part { get; init; }

    /// <summary>What the parser said; empty when it fell over itself.</summary>
    public required string Message { get; init; }

    /// <summary>Where the parser noticed.</summary>
    public required int At { get; init; }

    /// <summary>The end of the last thing that was read well.</summary>
    public required int ReadTo { get; init; }

    /// <summary>The innermost bracket that was open.</summary>
    public int? OpenBracket { get; init; }

    private string Text => File.Text;

    public void Report(DiagnosticBag diagnostics)
    {
        if (Mentions("tab") && TabbedLine() is { } tabbed)
        {
            ReportTab(File, tabbed, diagnostics);
        }
        else if (Mentions("unknown escape") || Mentions("hexadecimal"))
        {
            ReportEscape(diagnostics);
        }
        else if (Mentions("quoted scalar"))
        {
            ReportQuote(diagnostics);
        }
        else if (LoneSign() is { } sign)
        {
            ReportSign(sign, diagnostics);
        }
        else if (Mentions("invalid mapping"))
        {
            ReportColon(diagnostics);
        }
        else if (Mentions("cannot start") || Mentions("Block sequence entries") || (Mentions("node content") && AtCharacter is ']' or '}' or ','))
        {
            ReportSpecial(diagnostics);
        }
        else if (OpenBracket is { } bracket)
        {
            var report = diagnostics.Report(UnclosedBracket, File.At(bracket, 1), Text[bracket]).Label("never closed");
            if (RestOfLine(File, bracket, Part.End).Text.Contains(" #", StringComparison.Ordinal))
            {
                report.Help("a blank and `#` begin a comment, so that what closes it is not read: put what holds the `#` in quotes");
            }

            report.Help(Text[bracket] == '[' ? "close the list with `]`, and put a comma between its items" : "close it with `}`, and put a comma between its parts")
                .Help("if the bracket is part of the text, put the value in quotes");
        }
        else if (Mentions("block scalar"))
        {
            var indicator = RestOfLine(File, At, Part.End);
            var extra = indicator.Text.AsSpan(Math.Min(1, indicator.Span.Length)).TrimStart().Length;
            var rest = File.At(indicator.Span.End - extra, extra);
            diagnostics.Report(TextAfterValue, rest, Excerpt.Of(rest.Text)).Help("start the text on the next line, indented by two spaces");
        }
        else
        {
            ReportLine(diagnostics);
        }
    }

    public static void ReportTab(SourceFile file, int lineStart, DiagnosticBag diagnostics)
    {
        var end = lineStart;
        while (end < file.Text.Length && file.Text[end] is ' ' or '\t')
        {
            end++;
        }

        var indentation = file.At(TextSpan.FromBounds(lineStart, end));
        diagnostics.Report(TabIndentation, indentation)
            .Help("indent with two spaces")
            .Fix(indentation, indentation.Text.Replace("\t", "  ", StringComparison.Ordinal), safe: false);
    }

    /// <summary>From a character to the end of its line, blanks at the end left out.</summary>
    public static SourceSpan RestOfLine(SourceFile file, int start, int limit)
    {
        var rest = file.Text.AsSpan(start, limit - start);
        var end = rest.IndexOfAny('\r', '\n');
        return file.At(start, (end < 0 ? rest : rest[..end]).TrimEnd(" \t").Length);
    }

    /// <summary>The text as a quoted value that means exactly it.</summary>
    public static string InQuotes(string text) =>
        text.Contains('\'', StringComparison.Ordinal) && !text.AsSpan().ContainsAny('"', '\\')
            ? $"\"{text}\""
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private char AtCharacter => At < Part.End ? Text[At] : '\0';

    private bool Mentions(string words) => Message.Contains(words, StringComparison.Ordinal);
}
