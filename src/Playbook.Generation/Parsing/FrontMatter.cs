using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>Where the two halves of a Markdown file stand: the fields between the fences, and the text below.</summary>
/// <param name="Fields">The lines between the fences, their line ends included; null when there are none.</param>
/// <param name="Body">Everything after the closing fence; the whole file when there is no fence.</param>
public sealed record FrontMatter(TextSpan? Fields, TextSpan Body)
{
    public static readonly DiagnosticRule Unclosed = new(
        "PB1104", "unclosed-front-matter", Severity.Error, "the fields are opened with `---` and never closed");

    public static readonly DiagnosticRule TextAbove = new(
        "PB1126", "text-above-fields", Severity.Error, "the fields begin on line {0}, and something stands before them");

    public static readonly DiagnosticRule Foreign = new(
        "PB1127", "foreign-front-matter", Severity.Error, "fields are written in YAML between two lines `---`, not in {0}");

    public static readonly DiagnosticRule Unopened = new(
        "PB1128", "unopened-front-matter", Severity.Error, "these are fields, and no line `---` opens them");

    public static readonly DiagnosticRule Misspelt = new(
        "PB1129", "misspelt-fence", Severity.Error, "`{0}` does not {1} the fields: three hyphens do, at the beginning of a line");

    /// <summary>
    /// False when fields and text cannot be told apart, or the fields not be read, which is reported: nothing then follows from what is missing. A file whose
    /// fields are opened and never closed has no body; what stands above the first blank line will do to name the entry.
    /// </summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The line that opens the fields, or the first line with anything on it: what to underline where something is missing.</summary>
    public TextSpan Opening { get; init; }

    /// <summary>
    /// A fence is a line of three hyphens. Blank lines, comments and a byte order mark may stand above the first one; what else looks as if it was meant as a fence is
    /// reported and taken for one.
    /// </summary>
    /// <param name="file">A Markdown file.</param>
    /// <param name="diagnostics">Takes the reports.</param>
    /// <param name="isField">Whether some type has a field of this name: a text that begins with one was meant to have fences. Null knows none.</param>
    public static FrontMatter Split(SourceFile file, DiagnosticBag diagnostics, Func<string, bool>? isField = null) =>
        new FrontMatterReader(file, isField ?? (_ => false), diagnostics).Read();
}
