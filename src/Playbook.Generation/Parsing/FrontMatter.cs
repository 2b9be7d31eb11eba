using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>Where the two halves of a Markdown file stand: the fields between the fences, and the text below.</summary>
/// <param name="Fields">The lines between the fences, their line ends included; null when there are none.</param>
/// <param name="Body">Everything after the closing fence; the whole file when there is no fence.</param>
/// <param name="IsClosed">False when the closing fence is missing: the fields then end at the first blank line, and there is no body.</param>
public sealed record FrontMatter(TextSpan? Fields, TextSpan Body, bool IsClosed = true)
{
    public static readonly DiagnosticRule Unclosed = new(
        "PB1104", "unclosed-front-matter", Severity.Error, "the fields are opened with `---` and never closed");

    /// <summary>
    /// A fence is a line of three hyphens; the first must be line 1. One that is never closed is reported, and the file then has no body,
    /// because nobody can tell fields and body apart; what stands above the first blank line will do to name the entry.
    /// </summary>
    public static FrontMatter Split(SourceFile file, DiagnosticBag diagnostics)
    {
        var text = file.Text;
        if (!IsFence(text, 0, out var start))
        {
            return new FrontMatter(null, new TextSpan(0, text.Length));
        }

        var firstBlank = -1;
        for (var line = start; line < text.Length;)
        {
            if (IsFence(text, line, out var body))
            {
                return new FrontMatter(TextSpan.FromBounds(start, line), TextSpan.FromBounds(body, text.Length));
            }

            var end = text.AsSpan(line).IndexOfAny('\r', '\n');
            firstBlank = firstBlank < 0 && end >= 0 && text.AsSpan(line, end).IsWhiteSpace() ? line : firstBlank;
            line = end < 0 ? text.Length : AfterBreak(text, line + end);
        }

        diagnostics.Report(Unclosed, file.At(0, 3))
            .Label("opened here")
            .Help("add a line `---` after the last field");
        var fields = TextSpan.FromBounds(start, firstBlank < 0 ? text.Length : firstBlank);
        return new FrontMatter(fields, new TextSpan(text.Length, 0), IsClosed: false);
    }

    private static bool IsFence(string text, int line, out int next)
    {
        next = line;
        if (!text.AsSpan(line).StartsWith("---"))
        {
            return false;
        }

        var at = line + 3;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        next = AfterBreak(text, at);
        return at == text.Length || text[at] is '\r' or '\n';
    }

    private static int AfterBreak(string text, int at) =>
        at >= text.Length ? text.Length : text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
}
