using System.Buffers.Binary;

namespace Playbook.Generation.Linking;

/// <summary>How large a picture is shown, in pixels, as the first bytes of its file say: a page then keeps its place free.</summary>
public readonly record struct PictureSize(int Width, int Height)
{
    private const int Largest = 65_535;

    /// <summary>Of PNG, JPEG, GIF, WebP or AVIF; null for other bytes, or where the size lies behind them.</summary>
    public static PictureSize? Of(ReadOnlySpan<byte> start)
    {
        var size = start switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when start.Length >= 24 => Big(start[16..], start[20..]),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] when start.Length >= 10 => new(Little16(start[6..]), Little16(start[8..])),
            [0xFF, 0xD8, ..] => OfJpeg(start[2..]),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] when start.Length >= 30 => OfWebP(start),
            _ when start.Length > 12 && start[4..].StartsWith("ftyp"u8) => OfAvif(start),
            _ => default(PictureSize?),
        };
        return size is { Width: > 0 and <= Largest, Height: > 0 and <= Largest } ? size : null;
    }

    /// <summary>Goes from marker to marker; a camera that was held upright says so before the size.</summary>
    private static PictureSize? OfJpeg(ReadOnlySpan<byte> rest)
    {
        var isTurned = false;
        while (rest.Length >= 4 && rest[0] == 0xFF)
        {
            var marker = rest[1];
            if (marker is 0xFF)
            {
                rest = rest[1..];
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                if (rest.Length < 9)
                {
                    return null;
                }

                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(rest[5..]), BinaryPrimitives.ReadUInt16BigEndian(rest[7..]));
                return isTurned ? new(height, width) : new(width, height);
            }

            if (length < 2 || rest.Length < length + 2)
            {
                return null;
            }

            isTurned |= marker == 0xE1 && IsTurned(rest[4..(length + 2)]);
            rest = rest[(length + 2)..];
        }

        return null;
    }

    /// <summary>Whether the camera's notes say that the picture stands on its side (orientation 5 to 8).</summary>
    private static bool IsTurned(ReadOnlySpan<byte> notes)
    {
        if (!notes.StartsWith("Exif\0\0"u8) || notes.Length < 16)
        {
            return false;
        }

        var tiff = notes[6..];
        var isLittle = tiff.StartsWith("II"u8);
        var first = Number32(tiff[4..], isLittle);
        if (first < 8 || first > tiff.Length - 2)
        {
            return false;
        }

        var entries = tiff[(int)first..];
        for (int i = 0, count = Number16(entries, isLittle); i < count && entries.Length >= 2 + (12 * (i + 1)); i++)
        {
            var entry = entries[(2 + (12 * i))..];
            if (Number16(entry, isLittle) == 0x0112)
            {
                return Number16(entry[8..], isLittle) is >= 5 and <= 8;
            }
        }

        return false;
    }

    private static PictureSize? OfWebP(ReadOnlySpan<byte> start)
    {
        var chunk = start[12..];
        var data = start[20..];
        return chunk.StartsWith("VP8X"u8) ? new(1 + Little24(data[4..]), 1 + Little24(data[7..]))
            : chunk.StartsWith("VP8 "u8) ? new(Little16(data[6..]) & 0x3FFF, Little16(data[8..]) & 0x3FFF)
            : chunk.StartsWith("VP8L"u8) ? OfLossless(BinaryPrimitives.ReadUInt32LittleEndian(data[1..]))
            : null;
    }

    private static PictureSize OfLossless(uint bits) => new(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));

    /// <summary>A file may hold several sizes: that of the picture, of its transparency, of a preview. The picture's is the largest.</summary>
    private static PictureSize? OfAvif(ReadOnlySpan<byte> rest)
    {
        PictureSize? largest = null;
        for (var at = rest.IndexOf("ispe"u8); at >= 0 && rest.Length >= at + 16; at = rest.IndexOf("ispe"u8))
        {
            var size = Big(rest[(at + 8)..], rest[(at + 12)..]);
            largest = largest is { } known && (long)known.Width * known.Height >= (long)size.Width * size.Height ? known : size;
            rest = rest[(at + 16)..];
        }

        return largest;
    }

    private static PictureSize Big(ReadOnlySpan<byte> width, ReadOnlySpan<byte> height) =>
        new((int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(width), int.MaxValue), (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(height), int.MaxValue));

    private static int Little16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static int Little24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static int Number16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
