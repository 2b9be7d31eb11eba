namespace Playbook.Generation.Loading;

/// <summary>What a file really is that is not what its name says: often enough a person knows then what went wrong.</summary>
internal static class OtherKind
{
    public static (string What, string Advice)? Of(ReadOnlySpan<byte> start) => start switch
    {
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h', (byte)'e' or (byte)'v', ..] => ("a HEIC photo, as phones take it", "export it as .jpg, .png or .webp"),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => ("a video", "give the file the ending .mp4, or show a picture of it"),
        [(byte)'B', (byte)'M', ..] => ("a BMP picture", "export it as .png or .webp"),
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => ("a TIFF picture", "export it as .jpg, .png or .webp"),
        [0xFF, 0xD8, 0xFF, ..] => ("a JPEG picture", "give the file the ending .jpg"),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => ("a PNG picture", "give the file the ending .png"),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => ("a PDF document", "give the file the ending .pdf"),
        [(byte)'P', (byte)'K', 3, 4, ..] => ("a ZIP archive or an office document", "give the file the ending of its program"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => ("an office document in an old format", "save it as .docx, .xlsx or .pptx"),
        [0x1F, 0x8B, ..] => ("a gzip archive", "unpack it"),
        [(byte)'v', (byte)'e', (byte)'r', (byte)'s', (byte)'i', (byte)'o', (byte)'n', (byte)' ', ..] when start.StartsWith("version https://git-lfs"u8) =>
            ("a note that Git LFS left in the file's place", "fetch it: `git lfs pull`"),
        _ when LooksLikeMarkup(start) => ("a web page", "save the file itself instead of the page that shows it"),
        _ => null,
    };

    /// <summary>Whether the first element, if it can be seen yet, is that of a drawing.</summary>
    public static bool LooksLikeDrawing(ReadOnlySpan<byte> start) =>
        start.IndexOf("<svg"u8) >= 0 && (start.TrimStart("\uFEFF \t\r\n"u8) is var text && (text.StartsWith("<svg"u8) || text.StartsWith("<?xml"u8) || text.StartsWith("<!--"u8) || text.StartsWith("<!DOCTYPE svg"u8)));

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> start)
    {
        var text = start.TrimStart("\uFEFF \t\r\n"u8);
        return text.StartsWith("<!DOCTYPE html"u8) || text.StartsWith("<!doctype html"u8) || text.StartsWith("<html"u8) || text.StartsWith("<HTML"u8);
    }
}
