using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using Playbook.Diagnostics;
using Playbook.Text;
using Reader = CsvHelper.CsvReader;

namespace Playbook.Generation.Parsing;

/// <summary>Goes through a CSV file row by row and finds the characters behind each cell. The parser tells bytes; people count characters.</summary>
internal sealed class CsvCells : IDisposable
{
    public static readonly DiagnosticRule UnclosedCell = new(
        "PB1151", "unclosed-cell", Severity.Error, "the quote that opens this cell is never closed");

    public static readonly DiagnosticRule StrayQuote = new(
        "PB1153", "stray-quote", Severity.Error, "a quote stands inside the cell");

    private readonly SourceFile _file;
    private readonly DiagnosticBag _diagnostics;
    private readonly Reader _reader;

    // How far bytes have been counted as characters.
    private int _bytes;
    private int _characters;

    public CsvCells(SourceFile file, DiagnosticBag diagnostics)
    {
        _file = file;
        _diagnostics = diagnostics;
        _reader = Reader.Create(file.Utf8, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrimWhitespace = true,
            OnMalformedRecord = ReportQuote,
        });
    }

    /// <summary>Whether a quote was wrong, so that nobody knows where its row ends.</summary>
    public bool Failed { get; private set; }

    /// <summary>The cells of the next row that is not blank; null at the end.</summary>
    public ImmutableArray<MappedText>? NextRow()
    {
        if (!_reader.Read() || Failed)
        {
            return null;
        }

        var row = ImmutableArray.CreateBuilder<MappedText>(_reader.FieldCount);
        var start = (int)_reader.ByteOffset;
        for (var i = 0; i < _reader.FieldCount; i++)
        {
            var end = start + _reader.GetRawSpan(i).Length;
            row.Add(Cell(CharacterAt(start), CharacterAt(end), _reader.GetString(i)));
            start = end + 1;
        }

        return row.MoveToImmutable();
    }

    public void Dispose() => _reader.Dispose();

    private MappedText Cell(int start, int end, string value)
    {
        var text = _file.Text;
        while (start < end && text[start] is ' ' or '\t')
        {
            start++;
        }

        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        var span = _file.At(TextSpan.FromBounds(start, end));
        if (start == end || text[start] != '"')
        {
            return MappedText.Verbatim(span, value);
        }

        // Inside quotes two characters of the file can stand for one of the cell: a doubled quote, the end of a line.
        var inner = new StringBuilder(value.Length);
        List<(int, int)> pieces = [(0, start + 1)];
        for (var at = start + 1; at < end - 1; at++)
        {
            inner.Append(text[at] == '\r' ? '\n' : text[at]);
            if (text[at] == '"' || (text[at] == '\r' && text[at + 1] == '\n'))
            {
                at++;
                pieces.Add((inner.Length, at + 1));
            }
        }

        return MappedText.FromPieces(inner.ToString(), span, pieces);
    }

    // Rows are read in order, so each byte is counted once.
    private int CharacterAt(int offset)
    {
        _characters += Encoding.UTF8.GetCharCount(_file.Utf8.Span[_bytes..offset]);
        _bytes = offset;
        return _characters;
    }

    private void ReportQuote(CsvMalformedRecord record)
    {
        Failed = true;
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            _diagnostics.Report(UnclosedCell, _file.At(OpenQuote(), 1))
                .Label("opened here")
                .Help("close the cell with `\"`, and write a quote inside it twice: `\"\"`");
            return;
        }

        // For text behind a closing quote the parser names the text; the quote is what has to go.
        var at = Encoding.UTF8.GetCharCount(_file.Utf8.Span[..(int)record.ByteOffset]);
        _diagnostics.Report(StrayQuote, _file.At(_file.Text.LastIndexOf('"', at), 1))
            .Help("put the whole cell in quotes and write each quote inside it twice: `\"she said \"\"yes\"\"\"`");
    }

    // The last quote from here on that no other one closes.
    private int OpenQuote()
    {
        var open = -1;
        for (var at = _characters; at < _file.Text.Length; at++)
        {
            if (_file.Text[at] == '"')
            {
                var isDoubled = open >= 0 && at + 1 < _file.Text.Length && _file.Text[at + 1] == '"';
                at += isDoubled ? 1 : 0;
                open = isDoubled ? open : open < 0 ? at : -1;
            }
        }

        return open;
    }
}
