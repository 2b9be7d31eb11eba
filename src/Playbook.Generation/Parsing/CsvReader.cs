using System.Collections.Immutable;
using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>
/// Reads comma-separated cells the way spreadsheets write them. Blank lines are skipped, blanks around a cell that is not in quotes are dropped.
/// </summary>
public static class CsvReader
{
    public const int MostColumns = 200;
    public const int MostCells = 20_000;

    public static readonly DiagnosticRule WrongCellCount = new(
        "PB1150", "wrong-cell-count", Severity.Error, "this row has {0} and the header has {1}");

    public static readonly DiagnosticRule TableTooLarge = new(
        "PB1152", "oversized-table", Severity.Error, "a table has at most {0} {1}");

    public static readonly DiagnosticRule RepeatedColumn = new(
        "PB1154", "repeated-column", Severity.Error, "the column `{0}` comes twice");

    public static readonly DiagnosticRule UnnamedColumn = new(
        "PB1155", "unnamed-column", Severity.Error, "column {0} has no name");

    public static readonly DiagnosticRule EmptyTable = new(
        "PB1156", "empty-table", Severity.Error, "the table has no {0}");

    public static readonly DiagnosticRule WrongSeparator = new(
        "PB1157", "wrong-separator", Severity.Error, "the cells are separated by {0} instead of commas");

    /// <summary>Every row, also one whose number of cells was reported; null, after a diagnostic, when the text is no table.</summary>
    public static CsvTable? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        using var cells = new CsvCells(file, diagnostics);
        if (cells.NextRow() is not { } header)
        {
            if (!cells.Failed)
            {
                diagnostics.Report(EmptyTable, file.Beginning, "header").Help("name the columns in the first line: `id,label,...`");
            }

            return null;
        }

        if (!HeaderIsGood(file, header, diagnostics))
        {
            return null;
        }

        var rows = ImmutableArray.CreateBuilder<ImmutableArray<MappedText>>();
        while (cells.NextRow() is { } row)
        {
            if ((rows.Count + 1) * header.Length > MostCells)
            {
                diagnostics.Report(TableTooLarge, row[0].Span, MostCells.ToString("N0", CultureInfo.InvariantCulture), "cells").Help("split the table");
                return null;
            }

            rows.Add(row);
            if (row.Length != header.Length)
            {
                ReportCount(file, row, header.Length, diagnostics);
            }
        }

        if (cells.Failed)
        {
            return null;
        }

        if (rows.Count == 0 && diagnostics.IsEmpty)
        {
            diagnostics.Report(EmptyTable, header[0].Span, "rows").Help("write one row on each line below the header");
        }

        return new CsvTable(header, rows.ToImmutable());
    }

    private static bool HeaderIsGood(SourceFile file, ImmutableArray<MappedText> header, DiagnosticBag diagnostics)
    {
        if (header is [var only] && only.Value.AsSpan().IndexOfAny(';', '\t') is >= 0 and var at)
        {
            var isTab = only.Value[at] == '\t';
            diagnostics.Report(WrongSeparator, only.Locate(at, 1), isTab ? "tabs" : "semicolons")
                .Help("save the table again as \"CSV, separated by commas\"");
            return false;
        }

        if (header.Length > MostColumns)
        {
            diagnostics.Report(TableTooLarge, header[MostColumns].Span, MostColumns, "columns").Help("split the table");
            return false;
        }

        var names = new Dictionary<string, MappedText>(StringComparer.Ordinal);
        for (var i = 0; i < header.Length; i++)
        {
            if (header[i].Value.Length == 0)
            {
                diagnostics.Report(UnnamedColumn, header[i].Span, i + 1).Help("name it, or delete the comma that opens it");
                return false;
            }

            if (!names.TryAdd(header[i].Value, header[i]))
            {
                diagnostics.Report(RepeatedColumn, header[i].Span, header[i].Value)
                    .Related(names[header[i].Value].Span, "first named here")
                    .Help("give each column a name of its own");
                return false;
            }
        }

        return true;
    }

    private static void ReportCount(SourceFile file, ImmutableArray<MappedText> row, int expected, DiagnosticBag diagnostics)
    {
        var all = file.At(TextSpan.FromBounds(row[0].Span.Span.Start, row[^1].Span.Span.End));
        var report = diagnostics.Report(WrongCellCount, all, Count(row.Length), expected);
        if (row.Length < expected)
        {
            report.Label($"the last {Count(expected - row.Length)} of the row are missing".Replace("last 1 cell of the row are", "last cell of the row is", StringComparison.Ordinal))
                .Help("write a comma for each cell, also for an empty one");
        }
        else if (row.Skip(expected).All(c => c.Value.Length == 0))
        {
            report.Help("delete the commas at the end of the line");
        }
        else
        {
            report.Help("put a cell that holds a comma in double quotes: `\"first, then\"`");
        }
    }

    private static string Count(int cells) => string.Create(CultureInfo.InvariantCulture, $"{cells} {(cells == 1 ? "cell" : "cells")}");
}
