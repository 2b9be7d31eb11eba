using System.Buffers;
using System.Text;

namespace Playbook.Search.Analysis;

/// <summary>
/// The words of one page and their counts as bytes, in the order of their first use: about 3 kB for a page of 600 words, so that ten thousand pages
/// can wait for the index without their texts.
/// </summary>
internal static class PackedWords
{
    public static ReadOnlyMemory<byte> Pack(WordTally tally)
    {
        var bytes = new ArrayBufferWriter<byte>(tally.Counts.Count * 11);
        foreach (var (word, counts) in tally.Counts)
        {
            var length = Encoding.UTF8.GetByteCount(word);
            WriteNumber(bytes, length);
            Encoding.UTF8.GetBytes(word, bytes.GetSpan(length));
            bytes.Advance(length);
            WriteNumber(bytes, counts.Names);
            WriteNumber(bytes, counts.Heading);
            WriteNumber(bytes, counts.Body);
        }

        return bytes.WrittenSpan.ToArray();
    }

    public static Reader Unpack(ReadOnlyMemory<byte> packed) => new(packed.Span);

    private static void WriteNumber(ArrayBufferWriter<byte> bytes, int number)
    {
        var span = bytes.GetSpan(5);
        var used = 0;
        for (; number >= 0x80; number >>= 7)
        {
            span[used++] = (byte)(number | 0x80);
        }

        span[used++] = (byte)number;
        bytes.Advance(used);
    }

    /// <summary>Reads the words one after another; <see cref="Word"/> is valid until the next one.</summary>
    public ref struct Reader(ReadOnlySpan<byte> packed)
    {
        private readonly char[] _word = new char[Words.LongestWord];
        private ReadOnlySpan<byte> _rest = packed;
        private int _length;
        private WordCounts _counts;

        public readonly ReadOnlySpan<char> Word => _word.AsSpan(0, _length);

        public readonly WordCounts Counts => _counts;

        public bool Next()
        {
            if (_rest.IsEmpty)
            {
                return false;
            }

            var length = Number();
            _length = Encoding.UTF8.GetChars(_rest[..length], _word);
            _rest = _rest[length..];
            _counts.Names = Number();
            _counts.Heading = Number();
            _counts.Body = Number();
            return true;
        }

        private int Number()
        {
            var number = 0;
            for (var shift = 0; ; shift += 7)
            {
                var b = _rest[0];
                _rest = _rest[1..];
                number |= (b & 0x7F) << shift;
                if (b < 0x80)
                {
                    return number;
                }
            }
        }
    }
}
