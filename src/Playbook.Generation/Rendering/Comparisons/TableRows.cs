using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Playbook.Generation.Parsing;

namespace Playbook.Generation.Rendering.Comparisons;

/// <summary>The rows of a table from a file: the first line names the columns, the first cell of a line names the row, columns of numbers stand at the end of their cells.</summary>
internal static partial class TableRows
{
    public static void Append(StringBuilder html, CsvTable table)
    {
        var isNumeric = Enumerable.Range(0, table.Header.Length).Select(column => column > 0 && IsNumeric(table, column)).ToArray();
        html.Append("<thead>\n<tr>\n");
        for (var i = 0; i < table.Header.Length; i++)
        {
            html.Append("<th scope=\"col\"").Append(isNumeric[i] ? " class=\"right\">" : ">").Append(WebUtility.HtmlEncode(table.Header[i].Value)).Append("</th>\n");
        }

        html.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>\n");
            for (var i = 0; i < table.Header.Length; i++)
            {
                // A row that is too long or too short has been reported.
                var text = i < row.Length ? WebUtility.HtmlEncode(row[i].Value) : "";
                html.Append(i == 0 && text.Length > 0 ? $"<th scope=\"row\">{text}</th>\n" : $"<td{(isNumeric[i] ? " class=\"right\"" : "")}>{text}</td>\n");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n");
    }

    private static bool IsNumeric(CsvTable table, int column)
    {
        var cells = table.Rows.Where(r => column < r.Length && r[column].Value.Length > 0).Select(r => r[column].Value).ToList();
        return cells.Count > 0 && cells.TrueForAll(c => NumberWithUnit().IsMatch(c));
    }

    [GeneratedRegex(@"^[-+\u2212]?\p{Sc}?\s?\d[\d.,'\u00A0\u202F ]*\s?(%|\u2030|\p{Sc})?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberWithUnit();
}
