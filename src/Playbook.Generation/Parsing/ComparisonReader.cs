using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Loading;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>Puts a comparison's rows together, from the table beside its file or from its <c>rows</c> field.</summary>
internal static class ComparisonReader
{
    public static readonly DiagnosticRule UnknownSide = new("PB2031", "unknown-side", Severity.Error, "the comparison has no side `{0}`");

    public static readonly DiagnosticRule MissingSide = new("PB2032", "missing-side", Severity.Error, "the table has no column for the side `{0}`");

    public static readonly DiagnosticRule EmptyCell = new("PB2033", "empty-cell", Severity.Error, "the cell of `{0}` under `{1}` is empty");

    public static readonly DiagnosticRule DuplicateRow = new("PB2034", "duplicate-row", Severity.Error, "two rows are called `{0}`");

    public static readonly DiagnosticRule MissingRow = new("PB2035", "missing-row", Severity.Error, "the row `{0}` is missing");

    public static readonly DiagnosticRule ExtraRow = new("PB2036", "extra-row", Severity.Error, "the comparison announces no row `{0}`");

    public static readonly DiagnosticRule NoRows = new("PB2038", "empty-comparison", Severity.Error, "this comparison has no rows");

    public static readonly DiagnosticRule MissingColumn = new("PB2037", "missing-column", Severity.Error, "the table has no column `{0}`");

    private const string IdColumn = "id";
    private const string LabelColumn = "label";

    public static ComparisonTable? Read(EntrySource source, MapValue fields, DiagnosticBag diagnostics)
    {
        var sides = fields.Items<MapValue>("sides")
            .Select(s => new ComparisonSide(s.Text("id") ?? "", s.Text("title") ?? ""))
            .Where(s => s.Id.Length > 0)
            .ToImmutableArray();
        if (sides.IsEmpty)
        {
            return null;
        }

        if (source.Table is null)
        {
            return Whole(sides, FromFields(fields, sides, diagnostics), fields, hasTable: false, diagnostics);
        }

        // Of a table that could not be read nobody knows which rows are missing.
        return CsvReader.Read(source.Table, diagnostics) is { } table && HasItsColumns(table, diagnostics)
            ? Whole(sides, FromTable(table, sides, diagnostics), fields, hasTable: true, diagnostics)
            : new ComparisonTable(sides, []);
    }

    private static ComparisonTable Whole(
        ImmutableArray<ComparisonSide> sides, ImmutableArray<ComparisonRow> rows, MapValue fields, bool hasTable, DiagnosticBag diagnostics)
    {
        CheckIds(rows, fields, hasTable, diagnostics);
        return new ComparisonTable(sides, rows);
    }

    /// <summary>Whether rows can be told apart and named, wherever the two columns for it stand.</summary>
    private static bool HasItsColumns(CsvTable table, DiagnosticBag diagnostics)
    {
        var missing = new[] { IdColumn, LabelColumn }.Where(c => table.ColumnOf(c) < 0).ToList();
        foreach (var column in missing)
        {
            var report = diagnostics.Report(MissingColumn, table.Header[0].Span, column);
            if (table.Header.FirstOrDefault(h => h.Value.Trim().Equals(column, StringComparison.OrdinalIgnoreCase)) is { } other)
            {
                report.Help($"write `{column}` instead of `{other.Value}`").Fix(other.Span, column, safe: true);
            }
            else
            {
                report.Help(column == IdColumn
                    ? "begin the first line with `id,label`, and each row with a short name of its own in lower case: it is the row's address"
                    : "name a column `label` in the first line: what stands in it is the row's heading");
            }
        }

        return missing.Count == 0;
    }

    private static ImmutableArray<ComparisonRow> FromTable(CsvTable table, ImmutableArray<ComparisonSide> sides, DiagnosticBag diagnostics)
    {
        var columns = sides.Select(side => table.ColumnOf(side.Id)).ToImmutableArray();
        for (var i = 0; i < sides.Length; i++)
        {
            if (columns[i] < 0)
            {
                diagnostics.Report(MissingSide, table.Header[0].Span, sides[i].Id)
                    .Help($"name a column `{sides[i].Id}` in the first line of the table");
            }
        }

        var (id, label) = (table.ColumnOf(IdColumn), table.ColumnOf(LabelColumn));
        foreach (var header in table.Header.Where((h, i) => i != id && i != label && sides.All(s => s.Id != h.Value)))
        {
            diagnostics.Report(UnknownSide, header.Span, header.Value)
                .SuggestNearest(header.Value, sides.Select(s => s.Id))
                .Help("name it under `sides`, or delete the column");
        }

        return
        [
            .. table.Rows.Where(row => row.Length > Math.Max(id, label) && IsNamed(row, id, label, diagnostics)).Select(row => new ComparisonRow(
                new Located<string>(row[id].Value, row[id].Span),
                new Located<string>(row[label].Value, row[label].Span),
                [.. columns.Select((column, i) => column < 0 || column >= row.Length ? null : Cell(row[column], row[label].Value, sides[i], diagnostics))])),
        ];
    }

    private static bool IsNamed(ImmutableArray<MappedText> row, int id, int label, DiagnosticBag diagnostics)
    {
        if (string.IsNullOrWhiteSpace(row[id].Value))
        {
            diagnostics.Report(EmptyCell, row[id].Span, row[label].Value, IdColumn).Help("give the row a short name of its own in lower case: it is the row's address");
            return false;
        }

        if (string.IsNullOrWhiteSpace(row[label].Value))
        {
            diagnostics.Report(EmptyCell, row[label].Span, row[id].Value, LabelColumn).Help("write what the row is about: it is the row's heading");
        }

        return true;
    }

    private static MarkdownValue? Cell(MappedText text, string row, ComparisonSide side, DiagnosticBag diagnostics)
    {
        if (!string.IsNullOrWhiteSpace(text.Value))
        {
            return new MarkdownValue(text);
        }

        diagnostics.Report(EmptyCell, text.Span, row, side.Title).Help("say what this side does, or that it does nothing here");
        return null;
    }

    private static ImmutableArray<ComparisonRow> FromFields(MapValue fields, ImmutableArray<ComparisonSide> sides, DiagnosticBag diagnostics) =>
        [.. fields.Items<MapValue>("rows").Where(r => r["id"] is TextValue && r["label"] is TextValue).Select(row => Row(row, sides, diagnostics))];

    private static ComparisonRow Row(MapValue row, ImmutableArray<ComparisonSide> sides, DiagnosticBag diagnostics)
    {
        var id = (TextValue)row["id"]!;
        var label = (TextValue)row["label"]!;
        var cells = row["cells"] as MapValue ?? new MapValue([], row.Span);
        foreach (var cell in cells.Entries.Where(c => sides.All(s => s.Id != c.Key.Value)))
        {
            diagnostics.Report(UnknownSide, cell.Key.Span, cell.Key.Value)
                .SuggestNearest(cell.Key.Value, sides.Select(s => s.Id))
                .Help("name it under `sides`, or delete the cell");
        }

        foreach (var side in sides.Where(s => cells[s.Id] is null))
        {
            diagnostics.Report(EmptyCell, row.KeySpan("cells") ?? id.Span, label.Value, side.Title)
                .Help($"add `{side.Id}: ...` to the cells of this row");
        }

        return new ComparisonRow(
            new Located<string>(id.Value, id.Span),
            new Located<string>(label.Value, label.Span),
            [.. sides.Select(s => cells[s.Id] as MarkdownValue)]);
    }

    // One table forgotten is one problem, however many rows it should have had. Rows that could not be read, and a table that has none, are reported as such.
    private static void ReportNoRows(List<TextValue> announced, MapValue fields, bool hasTable, DiagnosticBag diagnostics)
    {
        if (fields["rows"] is not null || (hasTable && announced.Count == 0))
        {
            return;
        }

        var columns = fields.Items<MapValue>("sides").Select(s => s.Text("id")).Prepend("label").Prepend("id");
        var report = announced is [var first, ..]
            ? diagnostics.Report(MissingRow, first.Span, first.Value).Label("and so are all others")
            : diagnostics.Report(NoRows, fields.KeySpan("sides") ?? fields.Span).Label("only its columns are named");
        report.Help($"add `{Path.ChangeExtension(Path.GetFileName(fields.Span.File.Path), ".csv")}` beside this file, with the first line `{string.Join(',', columns)}`")
            .Help("or write the rows in this file, under `rows`");
    }

    private static void CheckIds(ImmutableArray<ComparisonRow> rows, MapValue fields, bool hasTable, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            // Rows written in the file itself are items with an id, which every list looks at.
            if (!first.TryAdd(row.Id.Value, row.Id) && row.Id.Span.File != fields.Span.File)
            {
                diagnostics.Report(DuplicateRow, row.Id.Span, row.Id.Value)
                    .Related(first[row.Id.Value].Span, "first used here")
                    .Help("give this row an id of its own: it is the row's address");
            }
        }

        var announced = fields.Items<TextValue>("row-ids").ToList();
        if (rows.IsEmpty)
        {
            ReportNoRows(announced, fields, hasTable, diagnostics);
            return;
        }

        if (announced.Count == 0)
        {
            return;
        }

        foreach (var missing in announced.Where(a => !first.ContainsKey(a.Value)))
        {
            diagnostics.Report(MissingRow, missing.Span, missing.Value).Help("add the row to the table, or take its id off this list");
        }

        foreach (var extra in first.Values.Where(r => announced.All(a => a.Value != r.Value)))
        {
            diagnostics.Report(ExtraRow, extra.Span, extra.Value)
                .SuggestNearest(extra.Value, announced.Select(a => a.Value))
                .Help("add its id to `row-ids`, or delete the row");
        }
    }
}
