using System.Security.Cryptography;
using System.Text;
using Playbook.Files;
using Playbook.Search;

namespace Playbook.Generation.Rendering;

/// <summary>A theme's styles, scripts and pictures as published: bundled where every page needs them, named by their content so that browsers may keep them for ever.</summary>
public sealed class ThemeAssets
{
    private readonly Dictionary<string, SitePath> _addresses = new(StringComparer.Ordinal);
    private readonly List<OutputFile> _files = [];

    /// <param name="theme">Its <c>styles/</c> become one style sheet, its <c>scripts/*.js</c> one script; <c>scripts/pages/</c> holds what single layouts ask for, a file or a folder for each.</param>
    /// <param name="engines">Scripts that are no theme's business, by the name under which templates ask for them.</param>
    public ThemeAssets(Theme theme, IEnumerable<(string Name, byte[] Content)> engines)
    {
        Stylesheet = Add("site.css", "text/css; charset=utf-8", Join(StylesOf(theme).Select(p => Compact(theme.Read(p)!))));
        Script = Add("site.js", "text/javascript; charset=utf-8", Join(theme.Paths
            .Where(p => p.StartsWith("scripts/", StringComparison.Ordinal) && p.LastIndexOf('/') == 7 && p.EndsWith(".js", StringComparison.Ordinal))
            .Select(p => Compact(theme.Read(p)!))));
        foreach (var (name, content) in engines)
        {
            _addresses[name] = Add(name, "text/javascript; charset=utf-8", content);
        }

        foreach (var part in theme.Paths.Where(IsSeparate).GroupBy(ScriptOrFile))
        {
            var isScript = part.Key.EndsWith(".js", StringComparison.Ordinal);
            _addresses[part.Key] = Add(Path.GetFileName(part.Key), MediaTypeOf(part.Key), isScript ? Join(part.Select(p => Compact(theme.Read(p)!))) : theme.Read(part.Key)!);
        }
    }

    public SitePath Stylesheet { get; }

    public SitePath Script { get; }

    public IReadOnlyList<OutputFile> Files => _files;

    /// <summary>Published addresses by path inside the theme, for the templates' <c>asset</c>.</summary>
    public IReadOnlyDictionary<string, SitePath> Addresses => _addresses;

    /// <summary>As <c>site.assets</c> in the templates.</summary>
    internal View View => new()
    {
        ["css"] = new[] { Stylesheet.Value },
        ["js"] = new[] { Script.Value },
        ["icon"] = _addresses.TryGetValue("assets/favicon.svg", out var icon) ? icon.Value : "",
    };

    // The file that orders the layers comes first, then a file per layer, then a file per component. What a child theme adds comes after
    // all of its parent's, so that it wins; what it replaces keeps its place.
    private static IEnumerable<string> StylesOf(Theme theme) => theme.Line
        .SelectMany(layer => layer.OwnPaths
            .Where(p => p.StartsWith("styles/", StringComparison.Ordinal) && p.EndsWith(".css", StringComparison.Ordinal))
            .OrderBy(p => p == "styles/layers.css" ? 0 : p.Count(c => c == '/'))
            .ThenBy(p => p, StringComparer.Ordinal))
        .Distinct(StringComparer.Ordinal);

    private static bool IsSeparate(string path) =>
        path.StartsWith("scripts/pages/", StringComparison.Ordinal)
        || (path.StartsWith("assets/", StringComparison.Ordinal) && !path.StartsWith("assets/icons/", StringComparison.Ordinal));

    // "scripts/pages/calculator/1-numbers.js" is a part of "scripts/pages/calculator.js".
    private static string ScriptOrFile(string path) =>
        path.StartsWith("scripts/pages/", StringComparison.Ordinal) && path.IndexOf('/', "scripts/pages/".Length) is > 0 and var end ? path[..end] + ".js" : path;

    private SitePath Add(string name, string mediaType, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 5));
        var address = new SitePath($"/assets/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}");
        _files.Add(new OutputFile(address, content, mediaType));
        return address;
    }

    // Readers load what works, not what explains it. Comments and indentation of styles look like those of scripts.
    private static byte[] Compact(byte[] text) => Encoding.UTF8.GetBytes(ClientFiles.Compact(Encoding.UTF8.GetString(text)));

    private static byte[] Join(IEnumerable<byte[]> parts)
    {
        using var joined = new MemoryStream();
        foreach (var part in parts)
        {
            joined.Write(part);
            joined.Write("\n"u8);
        }

        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(joined.ToArray()).ReplaceLineEndings("\n"));
    }

    private static string MediaTypeOf(string path) => Path.GetExtension(path) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".webp" => "image/webp",
        ".webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    };
}
