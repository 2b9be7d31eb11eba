using System.Text;
using Playbook.Content;
using Playbook.Files;
using Playbook.Generation.Linking;

namespace Playbook.Generation.Rendering.Comparisons;

/// <summary>A comparison as a file for spreadsheets: what readers see, without links and emphasis. It is published in the place of the author's table.</summary>
internal static class ComparisonCsv
{
    /// <summary>A spreadsheet takes a cell that begins so for a formula, and would run what a contributor wrote.</summary>
    public const string FormulaSigns = "=+-@\t\r\u2212\uff0b\uff1d\uff20";

    /// <summary>Such as <c>/comparisons/cx-and-ux.csv</c>.</summary>
    public static SitePath AddressOf(Entry entry) => new("/" + Path.ChangeExtension(entry.Source.Path, ".csv"));

    /// <summary>The file; null for an entry that is no comparison.</summary>
    public static OutputFile? Of(LinkedEntry entry)
    {
        if (entry.Parsed.Table is not { } table)
        {
            return null;
        }

        // The mark at the beginning tells spreadsheets that this is UTF-8.
        var text = new StringBuilder("\uFEFF");
        AppendRow(text, ["id", "label", .. table.Sides.Select(s => s.Title)]);
        foreach (var row in table.Rows)
        {
            AppendRow(text, [row.Id.Value, row.Label.Value, .. row.Cells.Select(c => c is null ? "" : PlainText(entry, c))]);
        }

        return new OutputFile(AddressOf(entry.Entry), Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8");
    }

    internal static string Cell(string text)
    {
        var shown = text.Length > 0 && FormulaSigns.Contains(text.TrimStart(' ').FirstOrDefault('\''), StringComparison.Ordinal) ? "'" + text : text;
        return shown.AsSpan().ContainsAny("\",\r\n'") ? $"\"{shown.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : shown;
    }

    private static string PlainText(LinkedEntry entry, MarkdownValue cell) =>
        entry.Fragments.TryGetValue(cell, out var body) ? string.Join(' ', body.Body.Sections.Select(s => s.Text.Trim()).Where(t => t.Length > 0)) : "";

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
}
