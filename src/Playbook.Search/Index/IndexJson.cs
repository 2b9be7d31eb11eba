using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Playbook.Search.Index;

/// <summary>JSON as it stands in the files: letters of every script as they are, what HTML minds escaped.</summary>
internal static class IndexJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static ReadOnlySpan<byte> Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            write(writer);
        }

        return bytes.WrittenSpan;
    }

    /// <summary>A text of words and <see cref="Digits"/> only, which holds nothing that a JSON string must escape.</summary>
    public static byte[] Quote(string text)
    {
        var bytes = new byte[System.Text.Encoding.UTF8.GetByteCount(text) + 2];
        bytes[0] = bytes[^1] = (byte)'"';
        System.Text.Encoding.UTF8.GetBytes(text, bytes.AsSpan(1));
        return bytes;
    }
}
