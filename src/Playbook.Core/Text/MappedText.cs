namespace Playbook.Text;

/// <summary>
/// Text as an author meant it (escapes undone, indentation removed, quotes gone) that still knows where each stretch stood in the file.
/// </summary>
public sealed class MappedText
{
    // Where the only piece stands, as nearly every text has no other; with more, or none at all, they are listed.
    private readonly int _inFile;
    private readonly Piece[]? _pieces;

    private MappedText(string value, SourceSpan span, int inFile, Piece[]? pieces = null)
    {
        Value = value;
        Span = span;
        _inFile = inFile;
        _pieces = pieces;
    }

    public string Value { get; }

    /// <summary>Everything the text was read from, quotes and indentation included.</summary>
    public SourceSpan Span { get; }

    /// <summary>Text that stands in the file exactly as it reads.</summary>
    public static MappedText Verbatim(SourceSpan span) => Verbatim(span, span.Text);

    /// <summary>The same, for a caller that has the characters at hand already.</summary>
    public static MappedText Verbatim(SourceSpan span, string value) => new(value, span, span.Span.Start);

    /// <summary>Text that stands in one piece within its span, such as between quotes.</summary>
    public static MappedText Shifted(string value, SourceSpan span, int inFile) => new(value, span, inFile);

    /// <summary>Text whose pieces stand at other places than they read: each piece is (offset in the value, offset in the file), ascending, the first at 0.</summary>
    public static MappedText FromPieces(string value, SourceSpan span, IEnumerable<(int InValue, int InFile)> pieces) =>
        new(value, span, 0, [.. pieces.Select(p => new Piece(p.InValue, p.InFile))]);

    /// <summary>Other characters at the same places, one for each.</summary>
    public MappedText Reading(string value) =>
        value.Length == Value.Length ? new(value, Span, _inFile, _pieces) : throw new ArgumentException("A character stands for each.", nameof(value));

    /// <summary>A stretch of the text as a text of its own.</summary>
    public MappedText Slice(int start, int length)
    {
        if (start == 0 && length == Value.Length)
        {
            return this;
        }

        List<(int, int)> pieces = [(0, ToFile(start))];
        pieces.AddRange((_pieces ?? []).Where(p => p.InValue > start && p.InValue < start + length).Select(p => (p.InValue - start, p.InFile)));
        return FromPieces(Value.Substring(start, length), Locate(start, length), pieces);
    }

    /// <summary>The characters of the file behind a stretch of the value.</summary>
    public SourceSpan Locate(int start, int length)
    {
        if (_pieces is { Length: 0 })
        {
            return Span;
        }

        var from = ToFile(start);
        var to = length == 0 ? from : ToFile(start + length - 1) + 1;
        return new SourceSpan(Span.File, TextSpan.FromBounds(from, Math.Max(from, to)));
    }

    public override string ToString() => Value;

    private int ToFile(int offset)
    {
        if (_pieces is null)
        {
            return Math.Min(_inFile + offset, Span.Span.End);
        }

        var low = 0;
        var high = _pieces.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].InValue <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        var piece = _pieces[low];
        var limit = low + 1 < _pieces.Length ? _pieces[low + 1].InFile : Span.Span.End;
        return Math.Min(piece.InFile + offset - piece.InValue, limit);
    }

    private readonly record struct Piece(int InValue, int InFile);
}
