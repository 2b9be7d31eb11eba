using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    private readonly Dictionary<string, int> _tableNames = new(StringComparer.Ordinal);

    /// <summary>A wide table scrolls inside a region that takes the focus and has a name of its own.</summary>
    private void WriteTable(Table table)
    {
        _html.Raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\""u8);
        _html.Text(NameOfTable());
        _html.Raw("\">\n<table>\n"u8);
        Enter(table);
        var columns = table.Count > 0 ? ((TableRow)table[0]).Count : 0;
        var inBody = false;
        foreach (var child in table)
        {
            var row = (TableRow)child;
            if (row.IsHeader)
            {
                _html.Raw("<thead>\n"u8);
                WriteRow(table, row, columns);
                _html.Raw("</thead>\n"u8);
                continue;
            }

            _html.Raw(inBody ? default : "<tbody>\n"u8);
            inBody = true;
            WriteRow(table, row, columns);
        }

        Leave();
        _html.Raw(inBody ? "</tbody>\n</table>\n</div>\n"u8 : "</table>\n</div>\n"u8);
    }

    private void WriteRow(Table table, TableRow row, int columns)
    {
        _html.Raw("<tr>\n"u8);
        for (var i = 0; i < columns; i++)
        {
            var cell = i < row.Count ? (TableCell)row[i] : null;

            // A heading without words would be announced as an empty one.
            var isHead = row.IsHeader && cell is not null && !IsEmpty(cell);
            _html.Raw(isHead ? "<th scope=\"col\""u8 : "<td"u8);
            _html.Raw((i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null) switch
            {
                TableColumnAlign.Left => " class=\"left\">"u8,
                TableColumnAlign.Center => " class=\"center\">"u8,
                TableColumnAlign.Right => " class=\"right\">"u8,
                _ => ">"u8,
            });
            if (cell is not null)
            {
                WriteBlocks(cell, isTight: true);
                TrimEnd();
            }

            _html.Raw(isHead ? "</th>\n"u8 : "</td>\n"u8);
        }

        _html.Raw("</tr>\n"u8);
    }

    private static bool IsEmpty(TableCell cell) => cell.Count == 0 || (cell.Count == 1 && cell[0] is LeafBlock { Inline: null or { FirstChild: null } });

    private string NameOfTable()
    {
        var heading = _headings.Count > 0 ? _headings[^1].Text : _leadingHeading?.Value;
        var name = string.IsNullOrWhiteSpace(heading) ? _policy.Words.Table : $"{_policy.Words.Table}: {heading}";
        var number = _tableNames[name] = _tableNames.GetValueOrDefault(name) + 1;
        return number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
    }
}
