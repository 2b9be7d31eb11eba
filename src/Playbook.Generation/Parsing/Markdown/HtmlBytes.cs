using System.Buffers;
using System.Globalization;
using System.Text;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>Writes HTML as UTF-8. What is not a literal of this program goes through <see cref="Text"/>, which escapes it for text and quoted attributes alike.</summary>
internal sealed class HtmlBytes : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private readonly int _limit;
    private byte[] _buffer;

    public HtmlBytes(int sizeHint, int limit)
    {
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, 256));
        _limit = limit;
    }

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    public void Raw(ReadOnlySpan<byte> markup)
    {
        Reserve(markup.Length);
        markup.CopyTo(_buffer.AsSpan(Length));
        Length += markup.Length;
    }

    /// <summary>Markup that was made from parts known to need no escape.</summary>
    public void Literal(string markup)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(markup.Length));
        Length += Encoding.UTF8.GetBytes(markup, _buffer.AsSpan(Length));
    }

    public void Number(int value)
    {
        Reserve(11);
        value.TryFormat(_buffer.AsSpan(Length), out var written, provider: CultureInfo.InvariantCulture);
        Length += written;
    }

    public void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Special);
            if (plain != 0)
            {
                var run = plain < 0 ? text : text[..plain];
                Reserve(Encoding.UTF8.GetMaxByteCount(run.Length));
                Length += Encoding.UTF8.GetBytes(run, _buffer.AsSpan(Length));
                if (plain < 0)
                {
                    return;
                }
            }

            Raw(text[plain] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            text = text[(plain + 1)..];
        }
    }

    /// <summary>Takes back what was written after a point.</summary>
    public void CutTo(int length) => Length = length;

    /// <summary>Takes back the line ends that were written last, but nothing before an offset.</summary>
    public void TrimEnd(int from)
    {
        while (Length > from && _buffer[Length - 1] == (byte)'\n')
        {
            Length--;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Reserve(int more)
    {
        if (Length + more <= _buffer.Length)
        {
            return;
        }

        if (Length > _limit)
        {
            throw new LimitException(MarkdownRules.OutputTooLarge, 0, _limit / 1024);
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, Length + more));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
