using System.Text.RegularExpressions;
using System.Xml;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Loading.Drawings;

/// <summary>
/// What stands before the first element. Programs write a document type there that says no more than "this is SVG", which is dropped; one that declares
/// something could change every word that follows, or fetch a file, and is refused before any parser reads it.
/// </summary>
internal static partial class DrawingProlog
{
    /// <summary>The text with blanks in the place of its document type; null, after a diagnostic, when that is refused.</summary>
    public static string? WithoutType(SourceFile file, DiagnosticBag diagnostics)
    {
        var text = file.Text;
        var at = FirstDeclaration(text);
        if (!text.AsSpan(at).StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        if (DocumentType().Match(text, at) is { Success: true } type)
        {
            return string.Concat(text.AsSpan(0, at), string.Concat(type.Value.Select(c => c is '\n' or '\r' ? c : ' ')), text.AsSpan(at + type.Length));
        }

        diagnostics.Report(DrawingRules.UnsafeDrawing, file.At(at, "<!DOCTYPE".Length), "a document type that declares something")
            .Help("export the drawing again, in Illustrator without \"Preserve Illustrator Editing Capabilities\", or delete the declaration");
        return null;
    }

    public static string InWords(XmlException e) =>
        e.Message.Contains("namespace", StringComparison.Ordinal) || e.Message.Contains("prefix", StringComparison.Ordinal) ? "a name has a prefix that is declared nowhere"
        : e.Message.Contains("entity", StringComparison.Ordinal) ? "a sign beginning with `&` stands for nothing"
        : e.Message.Contains("Root element is missing", StringComparison.Ordinal) ? "there is no element in it"
        : "it is not well-formed here";

    /// <summary>Where the blanks, comments and instructions end that may stand before everything else.</summary>
    private static int FirstDeclaration(string text)
    {
        var at = 0;
        while (true)
        {
            at = text.Length - text.AsSpan(at).TrimStart().Length;
            var rest = text.AsSpan(at);
            var close = rest.StartsWith("<?") ? "?>" : rest.StartsWith("<!--") ? "-->" : null;
            if (close is null || rest.IndexOf(close, StringComparison.Ordinal) is not (> 0 and var end))
            {
                return at;
            }

            at += end + close.Length;
        }
    }

    [GeneratedRegex("""\G<!DOCTYPE\s+svg(?:\s+PUBLIC\s+(?:"-//W3C//DTD SVG [^"<>]*"|'-//W3C//DTD SVG [^'<>]*')\s+(?:"https?://www\.w3\.org/[^"<>]*"|'https?://www\.w3\.org/[^'<>]*'))?\s*(?:\[\s*\]\s*)?>""", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentType();
}
