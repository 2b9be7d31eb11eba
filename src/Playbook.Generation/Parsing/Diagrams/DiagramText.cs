using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Parsing.Diagrams;

/// <summary>The lines of a fenced diagram, and where problems with them go.</summary>
/// <param name="Lines">Without line ends; each with the offset of its first character.</param>
/// <param name="Locate">Finds characters by their offset and length.</param>
/// <param name="Report">Takes a problem.</param>
internal sealed record DiagramText(
    ImmutableArray<(string Text, int Offset)> Lines,
    Func<int, int, SourceSpan> Locate,
    Func<DiagnosticRule, SourceSpan, object?[], DiagnosticBuilder> Report)
{
    /// <summary>The place of words within a line; the blanks around them are left out.</summary>
    public SourceSpan PlaceOf(string words, int offset)
    {
        var from = words.Length - words.TrimStart().Length;
        return Locate(offset + from, words.Trim().Length);
    }
}
