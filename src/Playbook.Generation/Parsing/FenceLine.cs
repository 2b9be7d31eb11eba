using System.Buffers;

namespace Playbook.Generation.Parsing;

/// <summary>Lines that could stand around the fields of a Markdown file.</summary>
internal static class FenceLine
{
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212");

    /// <summary>Three hyphens and nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> line) => line.StartsWith("---") && line[3..].Trim(" \t").IsEmpty;

    /// <summary>YAML's own end of a document, which some generators take for a closing fence.</summary>
    public static bool IsEnd(ReadOnlySpan<char> line) => line.StartsWith("...") && line[3..].Trim(" \t").IsEmpty;

    /// <summary>Hyphens or dashes in another number or with blanks before them: a slip of the finger, or an editor that makes dashes of hyphens.</summary>
    public static bool IsMisspelt(ReadOnlySpan<char> line)
    {
        var bare = line.Trim(" \t");
        return !Is(line)
            && bare.IndexOfAnyExcept(Dashes) < 0
            && (bare.Length > 1 || (bare.Length == 1 && bare[0] is '\u2014' or '\u2015'));
    }

    /// <summary>An opening fence that also says what follows it: <c>--- yaml</c>.</summary>
    public static bool NamesYaml(ReadOnlySpan<char> line) =>
        line.StartsWith("---") && line[3..].Trim(" \t") is "yaml" or "yml" or "YAML";
}
