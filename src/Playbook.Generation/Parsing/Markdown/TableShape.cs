using System.Buffers;

namespace Playbook.Generation.Parsing.Markdown;

internal enum TableShapeKind
{
    None,

    /// <summary>Rows without the line of hyphens that makes a table of them.</summary>
    Rows,

    /// <summary>The line of hyphens has another number of parts than the headings.</summary>
    UnevenRuler,

    /// <summary>The same, as a bar at the beginning of the headings was meant as an empty cell.</summary>
    EmptyFirstHeading,

    /// <summary>The line of hyphens has no headings above it.</summary>
    Ruler,
    LongDashes,

    /// <summary>With <c>+-----+-----+</c> between the rows.</summary>
    Drawn,

    /// <summary>With the bars of a Chinese or Japanese keyboard.</summary>
    WideBars,
}

/// <summary>What kind of table a paragraph was meant to be, and the line where that shows.</summary>
internal readonly record struct TableShape(TableShapeKind Kind, int Start, int Length, int RulerCells = 0, int HeadCells = 0)
{
    private const int MaxLines = 200;

    private static readonly SearchValues<char> QuoteMarks = SearchValues.Create(" \t>");

    public static TableShape Of(ReadOnlySpan<char> paragraph)
    {
        var lines = new List<Range>();
        foreach (var line in paragraph.Split('\n'))
        {
            var words = paragraph[line];
            var from = words.IndexOfAnyExcept(QuoteMarks);
            if (from >= 0 && lines.Count < MaxLines)
            {
                lines.Add((line.Start.Value + from)..(line.Start.Value + words.TrimEnd(" \t").Length));
            }
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var line = new TableLine(paragraph[lines[i]]);
            if (line.IsDrawnBorder && i + 1 < lines.Count && new TableLine(paragraph[lines[i + 1]]).Bars > 0)
            {
                return At(TableShapeKind.Drawn, lines[i]);
            }

            if (line.IsRuler && Ruler(paragraph, lines, i) is { Kind: not TableShapeKind.None } ruler)
            {
                return ruler;
            }
        }

        return Rows(paragraph, lines);
    }

    private static TableShape Ruler(ReadOnlySpan<char> paragraph, List<Range> lines, int index)
    {
        var ruler = new TableLine(paragraph[lines[index]]);
        if (index == 0)
        {
            return ruler.HasBorder || (lines.Count > 1 && new TableLine(paragraph[lines[1]]).Bars > 0) ? At(TableShapeKind.Ruler, lines[0]) : default;
        }

        var head = new TableLine(paragraph[lines[index - 1]]);
        if (head.Bars == 0)
        {
            return ruler.HasBorder ? At(TableShapeKind.Ruler, lines[index]) : default;
        }

        var kind = !ruler.HasHyphensOnly ? TableShapeKind.LongDashes
            : head.BeginsWithBar && !ruler.BeginsWithBar && head.Cells == ruler.Cells - 1 ? TableShapeKind.EmptyFirstHeading
            : head.Cells != ruler.Cells ? TableShapeKind.UnevenRuler
            : TableShapeKind.Rows;
        return At(kind, lines[index]) with { RulerCells = ruler.Cells, HeadCells = head.Cells };
    }

    /// <summary>Lines with a border are meant as rows; without one only when all have the same number of bars, and are neither sentences nor links.</summary>
    private static TableShape Rows(ReadOnlySpan<char> paragraph, List<Range> lines)
    {
        int bordered = 0, even = 0, others = 0, bars = 0;
        foreach (var range in lines)
        {
            var text = paragraph[range];
            if (text.Length > 2 && text[0] == '\uff5c' && text[^1] == '\uff5c')
            {
                return At(TableShapeKind.WideBars, range);
            }

            var line = new TableLine(text);
            bordered += line.HasBorder ? 1 : 0;
            bars = even == 0 ? line.Bars : bars;
            even += line.Bars == bars ? 1 : 0;
            others += text[0] is '[' or '<' or '*' || text[^1] is '.' or ',' or ';' or ':' or '!' or '?' || text.Contains('`') ? 1 : 0;
        }

        var isBordered = bordered == lines.Count && (bordered > 1 || new TableLine(paragraph[lines[0]]).Bars > 2);
        var isEven = bars > 0 && even == lines.Count && even > 1 && others * 3 < even;
        return isBordered || isEven ? At(TableShapeKind.Rows, lines[0]) : default;
    }

    private static TableShape At(TableShapeKind kind, Range line) => new(kind, line.Start.Value, line.End.Value - line.Start.Value);
}
