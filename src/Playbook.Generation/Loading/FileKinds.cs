using System.Collections.Frozen;

namespace Playbook.Generation.Loading;

/// <summary>What a playbook may hold, by file ending; everything else stays out of the site.</summary>
internal static class FileKinds
{
    public const long LargestPage = 1_000_000;
    public const long LargestTable = 5_000_000;
    public const long LargestAsset = 20_000_000;

    private static readonly FrozenDictionary<string, string> Assets = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".pdf"] = "application/pdf",
        [".csv"] = "text/csv; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool IsEntry(string path) => IsMarkdown(path) || IsYaml(path);

    public static bool IsMarkdown(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    public static bool IsYaml(string path) =>
        path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    public static bool IsTable(string path) => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public static bool IsAsset(string path) => Assets.ContainsKey(Path.GetExtension(path));

    public static bool IsPicture(string path) => MediaTypeOf(path).StartsWith("image/", StringComparison.Ordinal);

    /// <summary>As sent in the Content-Type header.</summary>
    public static string MediaTypeOf(string path) => Assets.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");

    /// <summary>Whether a picture or document starts with the bytes that its name promises.</summary>
    public static bool HasItsMagic(string path, ReadOnlySpan<byte> start) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]),
        ".jpg" or ".jpeg" => start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        ".gif" => start.StartsWith("GIF8"u8),
        ".webp" => start.StartsWith("RIFF"u8) && start.Length > 11 && start[8..].StartsWith("WEBP"u8),
        ".avif" => start.Length > 11 && start[4..].StartsWith("ftyp"u8),
        ".pdf" => start.StartsWith("%PDF-"u8),
        _ => true,
    };

    public static (long Limit, string What) LimitOf(string path) =>
        IsTable(path) ? (LargestTable, "a table")
        : IsEntry(path) ? (LargestPage, "a page")
        : (LargestAsset, "a picture or document");
}
