using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    /// <summary>
    /// Rows that the parser cut, or filled up in a way that puts a value below the wrong heading, and text that it took for a row. It reads tables as the git
    /// host does, and the git host says nothing.
    /// </summary>
    private void CheckRows(Table table)
    {
        if (table.Count < 2)
        {
            return;
        }

        var head = LineOf(table[0]);
        var text = -1;
        for (var i = 1; i < table.Count && !HasReportedEnough; i++)
        {
            var row = LineOf(table[i]);
            if (row.Bars == 0 && head.Bars > 0)
            {
                text = text < 0 ? i : text;
                continue;
            }

            // A line without bars between rows is meant as one that names the rows below it.
            text = -1;
            if (row.Cells > head.Cells)
            {
                CheckLostCells(table[i], row, head.Cells);
            }
            else if (row.Cells < head.Cells && !IsShortOnPurpose(row, head))
            {
                ReportShortRow(table[i], row, head);
            }
        }

        if (text > 0)
        {
            ReportText(table[text]);
        }
    }

    private void ReportText(Block row)
    {
        var report = Report(MarkdownRules.TextInTable, Locate(row.Span)).Help("leave a blank line between the table and the text below it");

        // In a list or a quote the new line would need what stands before all of its lines.
        if (row.Parent?.Parent is MarkdownDocument && row.Span.Start > 0 && _source.Text[row.Span.Start - 1] == '\n')
        {
            report.Fix(_source.Locate(row.Span.Start, 0), "\n", safe: false);
        }
    }

    private void CheckLostCells(Block block, TableLine row, int columns)
    {
        var number = 0;
        foreach (var cell in row)
        {
            if (++number > columns && !cell.IsEmpty)
            {
                Report(MarkdownRules.LostCell, Locate(block.Span), Excerpt.Of(cell.ToString()))
                    .Help("write `\\|` for a bar that is no border of a cell, or give the head of the table one more column");
                return;
            }
        }
    }

    private void ReportShortRow(Block block, TableLine row, TableLine head)
    {
        var cells = row.GetEnumerator();
        var titles = head.GetEnumerator();
        for (var i = 0; i < row.Cells && cells.MoveNext(); i++)
        {
            titles.MoveNext();
        }

        var report = Report(MarkdownRules.ShortRow, Locate(block.Span), Excerpt.Of(cells.Current.ToString()), Excerpt.Of(titles.Current.ToString()));
        if (row.BeginsWithBar && !row.EndsWithBar && row.Cells == head.Cells - 1)
        {
            report
                .Help($"the bar at the beginning is the border of the table: for an empty first cell write a second one, `| {Excerpt.Of(row.Words.ToString())}`")
                .Fix(_source.Locate(block.Span.Start, 0), "| ", safe: false);
        }
        else
        {
            report.Help("write a bar for each cell, empty ones too, and one at the beginning and the end of every line");
        }
    }

    /// <summary>With a border around it a row may end early; without one, a bar at the end stands for an empty last cell.</summary>
    private static bool IsShortOnPurpose(TableLine row, TableLine head) =>
        head.BeginsWithBar ? row.BeginsWithBar : !row.BeginsWithBar && row.EndsWithBar && row.Cells == head.Cells - 1;

    private TableLine LineOf(Block row) => new(TextOf(row));

    /// <summary>A paragraph that somebody drew as a table. Its bars would stand on the page.</summary>
    private void CheckUnreadTable(ParagraphBlock paragraph)
    {
        var shape = HasReportedEnough ? default : ShapeOf(paragraph);
        var isTorn = shape.Kind == TableShapeKind.Ruler && Neighbour(paragraph, -1) is ParagraphBlock above && ShapeOf(above).Kind == TableShapeKind.Rows;
        if (shape.Kind == TableShapeKind.None || isTorn)
        {
            return;
        }

        Report(MarkdownRules.UnreadTable, _source.Locate(paragraph.Span.Start + shape.Start, shape.Length)).Help(shape.Kind switch
        {
            TableShapeKind.Drawn => "write a bar between the cells, `| a | b |`, and `|---|---|` below the first line",
            TableShapeKind.WideBars => "write `|` between the cells, not the wide sign `\uff5c`, and `|---|---|` below the first line",
            TableShapeKind.LongDashes => "make the second line of hyphens: `|---|---|`",
            TableShapeKind.UnevenRuler => $"the line below the headings has {shape.RulerCells} parts for {shape.HeadCells} headings: write one for each",
            TableShapeKind.EmptyFirstHeading => $"the line below the headings has {shape.RulerCells} parts for {shape.HeadCells} headings: begin with a second bar for an empty first one, `| | Q1 | Q2 |`",
            TableShapeKind.Ruler when Neighbour(paragraph, 1) is Table => "remove this line: a table begins with its headings",
            TableShapeKind.Ruler => "write the headings into a line above the one of hyphens",
            _ when Neighbour(paragraph, 1) is ParagraphBlock below && ShapeOf(below).Kind == TableShapeKind.Ruler => "leave no blank line between the headings and the line of hyphens below them",
            _ when Neighbour(paragraph, -1) is Table => "leave no blank line between these lines and their table; a table of its own begins with its headings and `|---|---|`",
            _ => "write `|---|---|` below the first line, one part for each column",
        });
    }

    private static Block? Neighbour(Block block, int step)
    {
        var parent = block.Parent!;
        var index = parent.IndexOf(block) + step;
        return index >= 0 && index < parent.Count ? parent[index] : null;
    }

    private TableShape ShapeOf(ParagraphBlock paragraph)
    {
        var text = TextOf(paragraph);
        return text.ContainsAny('|', '\uff5c') || text.StartsWith("+-") ? TableShape.Of(text) : default;
    }

    private ReadOnlySpan<char> TextOf(Block block)
    {
        var start = Math.Clamp(block.Span.Start, 0, _source.Text.Length);
        return _source.Text.AsSpan(start, Math.Clamp(block.Span.End + 1, start, _source.Text.Length) - start);
    }
}
