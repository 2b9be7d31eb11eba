using System.Text;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Tests.Parsing;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("id,label\nfocus,Focus\n", "focus|Focus")]
    [InlineData("id,label\r\nfocus,Focus\r\n\r\nscope,Scope", "focus|Focus\nscope|Scope")]
    [InlineData("id,label\rfocus,Focus\r", "focus|Focus")]
    [InlineData("id,label\nfocus , Focus \n", "focus|Focus")]
    [InlineData("id,label\nfocus, \"a, b\" \n", "focus|a, b")]
    [InlineData("id,label\nfocus,\"she said \"\"yes\"\"\"\n", "focus|she said \"yes\"")]
    [InlineData("id,label\nfocus,\"one\r\ntwo\"\n", "focus|one\ntwo")]
    [InlineData("id,label\nfocus,\n", "focus|")]
    public void Reads_cells_as_spreadsheets_write_them(string csv, string expected)
    {
        var (table, diagnostics) = Read(csv);

        Assert.Empty(diagnostics);
        Assert.Equal(expected, string.Join('\n', table!.Rows.Select(r => string.Join('|', r.Select(c => c.Value)))));
    }

    [Fact]
    public void Knows_where_each_word_of_a_cell_stands()
    {
        const string csv = "id,label\r\nfocus,\"a \"\"b\"\" 😀\r\nnext, word\"\r\n";

        var cell = Read(csv).Table!.Rows[0][1];

        Assert.Equal("word", cell.Locate(cell.Value.IndexOf("word", StringComparison.Ordinal), 4).Text);
        Assert.Equal("b", cell.Locate(cell.Value.IndexOf('b', StringComparison.Ordinal), 1).Text);
        Assert.Equal(new TextPosition(3, 7), cell.Locate(cell.Value.IndexOf("word", StringComparison.Ordinal), 4).Start);
    }

    [Theory]
    [InlineData("id,label\nfocus\nscope,Scope\n", "2:1 PB1150")]
    [InlineData("id,label\nfocus,a,b\n", "2:1 PB1150")]
    [InlineData("id,label\nfocus,\"open\nscope,Scope\n", "2:7 PB1151")]
    [InlineData("id,label\nfocus,5\" wide\n", "2:8 PB1153")]
    [InlineData("id,label\nfocus,\"a\" b\n", "2:9 PB1153")]
    [InlineData("id,id\nfocus,a\n", "1:4 PB1154")]
    [InlineData("id,,x\nfocus,a,b\n", "1:4 PB1155")]
    [InlineData("\n\n", "1:1 PB1156")]
    [InlineData("id,label\n", "1:1 PB1156")]
    [InlineData("id;label\nfocus;Focus\n", "1:3 PB1157")]
    public void Says_what_is_wrong_with_a_table_and_where(string csv, string expected) =>
        Assert.Equal([expected], Read(csv).Diagnostics.Select(d => $"{d.Span!.Value.Start} {d.Rule.Code}"));

    [Theory]
    [InlineData(CsvReader.MostColumns, 1, 0)]
    [InlineData(CsvReader.MostColumns + 1, 1, 1)]
    [InlineData(2, CsvReader.MostCells / 2, 0)]
    [InlineData(2, (CsvReader.MostCells / 2) + 1, 1)]
    public void Refuses_a_table_that_no_page_can_show(int columns, int rows, int problems)
    {
        var line = string.Join(',', Enumerable.Range(0, columns).Select(i => $"c{i}")) + "\n";

        var (_, diagnostics) = Read(string.Concat(Enumerable.Repeat(line, rows + 1)));

        Assert.Equal(problems, diagnostics.Count());
    }

    [Fact]
    public void Every_cell_of_random_tables_stands_where_it_says()
    {
        var random = new Random(20260302);
        string[] values = ["a", "b c", "a,b", "one\ntwo", "one\r\ntwo", "she said \"yes\"", "", "é😀", "\"", " x "];
        for (var round = 0; round < 2_000; round++)
        {
            var columns = random.Next(1, 4);
            var rows = Enumerable.Range(0, random.Next(1, 5))
                .Select(_ => Enumerable.Range(0, columns).Select(_ => "x" + values[random.Next(values.Length)]).ToList())
                .ToList();
            var csv = new StringBuilder(string.Join(',', Enumerable.Range(0, columns).Select(i => $"h{i}")));
            foreach (var row in rows)
            {
                csv.Append(random.Next(2) == 0 ? "\n" : "\r\n").AppendJoin(',', row.Select(v => InQuotes(v, random)));
            }

            var (table, diagnostics) = Read(csv.ToString());

            Assert.Empty(diagnostics);
            Assert.Equal(rows.Select(r => r.Select(v => v.ReplaceLineEndings("\n"))), table!.Rows.Select(r => r.Select(c => c.Value)));
            Assert.All(table.Rows.SelectMany(r => r), cell => Assert.All(
                Enumerable.Range(0, cell.Value.Length).Where(i => char.IsLetter(cell.Value[i])),
                i => Assert.Equal(cell.Value[i], cell.Locate(i, 1).Text[0])));
        }
    }

    private static string InQuotes(string value, Random random) =>
        value.AsSpan().IndexOfAny(",\"\n ") >= 0 || random.Next(2) == 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private static (CsvTable? Table, IEnumerable<Diagnostic> Diagnostics) Read(string csv)
    {
        var diagnostics = new DiagnosticBag();
        return (CsvReader.Read(new SourceFile("a.csv", csv), diagnostics), diagnostics.ToSorted());
    }
}
