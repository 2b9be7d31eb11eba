using System.Text;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Loading;

/// <summary>Says what is in a file that is not UTF-8, and where it stops being so.</summary>
internal static class EncodingProblem
{
    public static void Report(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (OtherFormat(bytes) is { } format)
        {
            diagnostics.Report(LoadRules.NotUtf8, path, $"it looks like {format}").Help("save it as plain text in UTF-8");
            return;
        }

        var bad = FirstBadByte(bytes);

        // Up to the bad byte the text is sound, so a file of just that part gives line and column.
        var sound = new SourceFile(path, Encoding.UTF8.GetString(bytes[..bad]));
        diagnostics.Report(LoadRules.NotUtf8, sound.At(sound.Text.Length, 0), $"byte 0x{bytes[bad]:X2} at offset {bad} is no part of a character")
            .Help("open it in an editor, choose \"Save with encoding: UTF-8\", and check the letter here");
    }

    private static string? OtherFormat(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32 text",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16 text",
        [0x1F, 0x8B, ..] => "a gzip archive",
        [0x89, 0x50, 0x4E, 0x47, ..] => "a PNG picture",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
        [0x50, 0x4B, 0x03, 0x04, ..] => "a ZIP archive or an office document",
        _ => null,
    };

    private static int FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
