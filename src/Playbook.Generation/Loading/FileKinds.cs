using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Playbook.Generation.Loading;

/// <summary>What a playbook may hold, by file ending; everything else stays out of the site.</summary>
internal static class FileKinds
{
    public const long LargestPage = 1_000_000;
    public const long LargestTable = 5_000_000;
    public const long LargestDrawing = 5_000_000;
    public const long LargestAsset = 20_000_000;

    private const string Save = "application/octet-stream";
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    private static readonly ImmutableArray<FileKind> All =
    [
        new(".png", "PNG", "image/png", FileUse.Picture, FileForm.Bytes, "\x89PNG"),
        new(".jpg", "JPEG", "image/jpeg", FileUse.Picture, FileForm.Bytes, "\xFF\xD8\xFF"),
        new(".jpeg", "JPEG", "image/jpeg", FileUse.Picture, FileForm.Bytes, "\xFF\xD8\xFF"),
        new(".gif", "GIF", "image/gif", FileUse.Picture, FileForm.Bytes, "GIF8"),
        new(".webp", "WebP", "image/webp", FileUse.Picture, FileForm.Bytes, "RIFF????WEBP"),
        new(".avif", "AVIF", "image/avif", FileUse.Picture, FileForm.Bytes, "????ftypavif", "????ftypavis", "????ftypmif1"),
        new(".svg", "SVG", "image/svg+xml", FileUse.Picture, FileForm.Drawing),

        new(".pdf", "PDF", "application/pdf", FileUse.Document, FileForm.Bytes, "%PDF-"),
        new(".csv", "CSV", "text/csv; charset=utf-8", FileUse.Document, FileForm.Text),

        new(".docx", "Word", Office + "wordprocessingml.document", FileUse.Download, FileForm.Archive, "word/"),
        new(".dotx", "Word", Office + "wordprocessingml.template", FileUse.Download, FileForm.Archive, "word/"),
        new(".xlsx", "Excel", Office + "spreadsheetml.sheet", FileUse.Download, FileForm.Archive, "xl/"),
        new(".xltx", "Excel", Office + "spreadsheetml.template", FileUse.Download, FileForm.Archive, "xl/"),
        new(".pptx", "PowerPoint", Office + "presentationml.presentation", FileUse.Download, FileForm.Archive, "ppt/"),
        new(".potx", "PowerPoint", Office + "presentationml.template", FileUse.Download, FileForm.Archive, "ppt/"),
        new(".ppsx", "PowerPoint", Office + "presentationml.slideshow", FileUse.Download, FileForm.Archive, "ppt/"),
        new(".vsdx", "Visio", "application/vnd.ms-visio.drawing", FileUse.Download, FileForm.Archive, "visio/"),
        new(".odt", "OpenDocument", OpenDocument + "text", FileUse.Download, FileForm.Archive, "content.xml"),
        new(".ott", "OpenDocument", OpenDocument + "text-template", FileUse.Download, FileForm.Archive, "content.xml"),
        new(".ods", "OpenDocument", OpenDocument + "spreadsheet", FileUse.Download, FileForm.Archive, "content.xml"),
        new(".odp", "OpenDocument", OpenDocument + "presentation", FileUse.Download, FileForm.Archive, "content.xml"),
        new(".odg", "OpenDocument", OpenDocument + "graphics", FileUse.Download, FileForm.Archive, "content.xml"),
        new(".key", "Apple Keynote", "application/vnd.apple.keynote", FileUse.Download, FileForm.Archive, "Index/", "Index.zip", "index.apxl"),
        new(".pages", "Apple Pages", "application/vnd.apple.pages", FileUse.Download, FileForm.Archive, "Index/", "Index.zip", "index.xml"),
        new(".numbers", "Apple Numbers", "application/vnd.apple.numbers", FileUse.Download, FileForm.Archive, "Index/", "Index.zip", "index.xml"),
        new(".epub", "EPUB", "application/epub+zip", FileUse.Download, FileForm.Archive, "META-INF/container.xml"),
        new(".zip", "ZIP", "application/zip", FileUse.Download, FileForm.Archive),
        new(".sketch", "Sketch", Save, FileUse.Download, FileForm.Archive, "document.json"),
        new(".xd", "Adobe XD", Save, FileUse.Download, FileForm.Archive, "mimetype"),
        new(".xmind", "XMind", Save, FileUse.Download, FileForm.Archive, "content.json", "content.xml"),
        new(".fig", "Figma", Save, FileUse.Download, FileForm.Bytes, "fig-", "PK\x03\x04"),
        new(".jam", "FigJam", Save, FileUse.Download, FileForm.Bytes, "fig-", "PK\x03\x04"),
        new(".psd", "Photoshop", Save, FileUse.Download, FileForm.Bytes, "8BPS"),
        new(".ai", "Illustrator", Save, FileUse.Download, FileForm.Bytes, "%PDF-"),
        new(".excalidraw", "Excalidraw", Save, FileUse.Download, FileForm.Text, "{"),
        new(".drawio", "draw.io", Save, FileUse.Download, FileForm.Text, "<mxfile", "<mxGraphModel", "<?xml"),
        new(".dio", "draw.io", Save, FileUse.Download, FileForm.Text, "<mxfile", "<mxGraphModel", "<?xml"),
        new(".bpmn", "BPMN", Save, FileUse.Download, FileForm.Text, "<?xml", "<bpmn", "<definitions"),
        new(".txt", "Text", "text/plain; charset=utf-8", FileUse.Download, FileForm.Text),
        new(".tsv", "TSV", "text/tab-separated-values; charset=utf-8", FileUse.Download, FileForm.Text),
        new(".json", "JSON", "application/json", FileUse.Download, FileForm.Text, "{", "["),
        new(".ics", "iCalendar", "text/calendar; charset=utf-8", FileUse.Download, FileForm.Text, "BEGIN:VCALENDAR"),
        new(".vtt", "WebVTT", "text/vtt; charset=utf-8", FileUse.Download, FileForm.Text, "WEBVTT"),
        new(".srt", "SubRip", "text/plain; charset=utf-8", FileUse.Download, FileForm.Text),

        new(".mp4", "MP4", "video/mp4", FileUse.Download, FileForm.Bytes, "????ftyp"),
        new(".m4v", "MP4", "video/mp4", FileUse.Download, FileForm.Bytes, "????ftyp"),
        new(".mov", "QuickTime", "video/quicktime", FileUse.Download, FileForm.Bytes, "????ftyp", "????moov", "????mdat", "????wide", "????free"),
        new(".webm", "WebM", "video/webm", FileUse.Download, FileForm.Bytes, "\x1A\x45\xDF\xA3"),
        new(".ogv", "Ogg", "video/ogg", FileUse.Download, FileForm.Bytes, "OggS"),
        new(".mp3", "MP3", "audio/mpeg", FileUse.Download, FileForm.Bytes, "ID3", "\xFF\xFB", "\xFF\xFA", "\xFF\xF3", "\xFF\xF2", "\xFF\xE3"),
        new(".m4a", "M4A", "audio/mp4", FileUse.Download, FileForm.Bytes, "????ftyp"),
        new(".ogg", "Ogg", "audio/ogg", FileUse.Download, FileForm.Bytes, "OggS"),
        new(".wav", "WAV", "audio/wav", FileUse.Download, FileForm.Bytes, "RIFF????WAVE"),
    ];

    private static readonly FrozenDictionary<string, FileKind> ByEnding = All.ToFrozenDictionary(k => k.Ending, StringComparer.OrdinalIgnoreCase);

    public static bool IsEntry(string path) => IsMarkdown(path) || IsYaml(path);

    public static bool IsMarkdown(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    public static bool IsYaml(string path) =>
        path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    public static bool IsTable(string path) => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether spreadsheets open it and look for formulas.</summary>
    public static bool IsSheet(string path) => IsTable(path) || path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);

    public static bool IsAsset(string path) => Of(path) is not null;

    public static bool IsPicture(string path) => Of(path) is { Use: FileUse.Picture };

    /// <summary>By a path's ending; null for what is not published as it is.</summary>
    public static FileKind? Of(string path) => ByEnding.GetValueOrDefault(Path.GetExtension(path));

    /// <summary>The kind of picture whose first bytes these are, whatever it is called; null for others. A drawing has no first bytes of its own.</summary>
    public static FileKind? PictureOf(ReadOnlySpan<byte> start)
    {
        foreach (var kind in All)
        {
            if (kind is { Use: FileUse.Picture, Form: FileForm.Bytes } && Begins(kind, start))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Whether a file starts with the bytes that its kind has.</summary>
    public static bool Begins(FileKind kind, ReadOnlySpan<byte> start)
    {
        foreach (var sign in kind.Signs)
        {
            if (Begins(sign, start))
            {
                return true;
            }
        }

        return false;
    }

    public static (long Limit, string What) LimitOf(string path) =>
        IsTable(path) ? (LargestTable, "a table")
        : IsEntry(path) ? (LargestPage, "a page")
        : Of(path) is { Form: FileForm.Drawing } ? (LargestDrawing, "a drawing")
        : Of(path) is { Use: FileUse.Picture } ? (LargestAsset, "a picture")
        : (LargestAsset, "a document");

    private static bool Begins(string sign, ReadOnlySpan<byte> start)
    {
        if (start.Length < sign.Length)
        {
            return false;
        }

        for (var i = 0; i < sign.Length; i++)
        {
            if (sign[i] != '?' && sign[i] != start[i])
            {
                return false;
            }
        }

        return true;
    }
}
