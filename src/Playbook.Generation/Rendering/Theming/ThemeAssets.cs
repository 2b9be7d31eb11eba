using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Playbook.Files;
using Playbook.Search;

namespace Playbook.Generation.Rendering.Theming;

/// <summary>A theme's styles, scripts and pictures as published: bundled where every page needs them, named by their content so that browsers may keep them for ever.</summary>
public sealed partial class ThemeAssets
{
    private const string Css = "text/css; charset=utf-8";
    private const string PageStyles = "styles/pages/";
    private const string PageScripts = "scripts/pages/";

    private readonly Dictionary<string, SitePath> _addresses = new(StringComparer.Ordinal);
    private readonly List<OutputFile> _files = [];
    private readonly ILookup<string, SitePath> _ofKind;
    private readonly (string Light, string Dark) _bar;

    /// <param name="theme">
    /// Its <c>styles/</c> become one style sheet, its <c>scripts/*.js</c> one script. <c>styles/pages/</c> holds what only some kinds of pages need, <c>scripts/pages/</c>
    /// what single layouts ask for, both with a file or a folder for each.
    /// </param>
    /// <param name="engines">Scripts that are no theme's business, by the name under which templates ask for them.</param>
    public ThemeAssets(Theme theme, IEnumerable<(string Name, byte[] Content)> engines)
    {
        var styles = StylesOf(theme).ToLookup(p => p.StartsWith(PageStyles, StringComparison.Ordinal) ? PartOf(p, PageStyles, ".css") : "");
        var everywhere = StyleOf(theme, styles[""]);
        _bar = BarOf(Encoding.UTF8.GetString(everywhere));
        Stylesheet = Add("site.css", Css, everywhere);
        foreach (var sheet in styles.Where(s => s.Key.Length > 0))
        {
            _addresses[sheet.Key] = Add(Path.GetFileName(sheet.Key), Css, StyleOf(theme, sheet));
        }

        _ofKind = styles.Where(s => s.Key.Length > 0)
            .SelectMany(s => s.Key[PageStyles.Length..^".css".Length].Split('+'), (s, kind) => (Kind: kind, Address: _addresses[s.Key]))
            .ToLookup(s => s.Kind, s => s.Address, StringComparer.Ordinal);
        FirstScript = Add("first.js", "text/javascript; charset=utf-8", Join(theme.Paths
            .Where(p => p.StartsWith("scripts/first/", StringComparison.Ordinal) && p.EndsWith(".js", StringComparison.Ordinal))
            .Select(p => Compact(theme.Read(p)!))));
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

    /// <summary>The style sheets for pages of that kind, linked after <see cref="Stylesheet"/>; none when the theme has none. <c>styles/pages/play+role.css</c> is for two kinds.</summary>
    public IEnumerable<SitePath> StylesheetsOf(string kind) => _ofKind[kind];

    public SitePath Script { get; }

    /// <summary>What a page of that kind cannot do without.</summary>
    public IEnumerable<SitePath> NeededBy(string kind) =>
        [FirstScript, Stylesheet, .. StylesheetsOf(kind), Script, .. _addresses.TryGetValue($"{PageScripts}{kind}.js", out var script) ? [script] : Array.Empty<SitePath>()];

    /// <summary>What has to run before anything is painted.</summary>
    public SitePath FirstScript { get; }

    /// <summary>What stands beside a link to the site elsewhere; null when the theme has no <c>assets/social.png</c>.</summary>
    public SitePath? SocialImage => _addresses.TryGetValue("assets/social.png", out var image) ? image : null;

    public IReadOnlyList<OutputFile> Files => _files;

    /// <summary>Published addresses by path inside the theme, for the templates' <c>asset</c>.</summary>
    public IReadOnlyDictionary<string, SitePath> Addresses => _addresses;

    /// <summary>As <c>site.assets</c> in the templates.</summary>
    internal View View => new()
    {
        ["css"] = new[] { WebAddress.Of(Stylesheet) },
        ["js"] = new[] { WebAddress.Of(Script) },
        ["firstJs"] = WebAddress.Of(FirstScript),
        ["icon"] = AddressOf("assets/favicon.svg"),
        ["touchIcon"] = AddressOf("assets/apple-touch-icon.png"),
        ["colorLight"] = _bar.Light,
        ["colorDark"] = _bar.Dark,
    };

    private WebAddress? AddressOf(string path) => _addresses.TryGetValue(path, out var address) ? WebAddress.Of(address) : null;

    /// <summary>The colours of the bar, for the browser's own frame around the page; the last file that sets them wins, as in the page.</summary>
    private static (string Light, string Dark) BarOf(string styles) =>
        BarColor().Matches(styles).LastOrDefault() is { } match ? (match.Groups[1].Value, match.Groups[2].Value) : ("", "");

    [GeneratedRegex(@"--pb-color-bar:\s*light-dark\(\s*(#[0-9a-fA-F]{3,8})\s*,\s*(#[0-9a-fA-F]{3,8})\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex BarColor();

    // The file that orders the layers comes first, then a file per layer, then a file per component. What a child theme adds comes after
    // all of its parent's, so that it wins; what it replaces keeps its place.
    private static IEnumerable<string> StylesOf(Theme theme) => theme.Line
        .SelectMany(layer => layer.OwnPaths
            .Where(p => p.StartsWith("styles/", StringComparison.Ordinal) && p.EndsWith(".css", StringComparison.Ordinal))
            .OrderBy(p => p == "styles/layers.css" ? 0 : p.Count(c => c == '/'))
            .ThenBy(p => p, StringComparer.Ordinal))
        .Distinct(StringComparer.Ordinal);

    private static bool IsSeparate(string path) =>
        path.StartsWith(PageScripts, StringComparison.Ordinal)
        || (path.StartsWith("assets/", StringComparison.Ordinal) && !path.StartsWith("assets/icons/", StringComparison.Ordinal));

    private static string ScriptOrFile(string path) => path.StartsWith(PageScripts, StringComparison.Ordinal) ? PartOf(path, PageScripts, ".js") : path;

    // "scripts/pages/calculator/1-numbers.js" is a part of "scripts/pages/calculator.js".
    private static string PartOf(string path, string folder, string extension) =>
        path.IndexOf('/', folder.Length) is > 0 and var end ? path[..end] + extension : path;

    private static byte[] StyleOf(Theme theme, IEnumerable<string> paths) =>
        Encoding.UTF8.GetBytes(Squeezed(Encoding.UTF8.GetString(Join(paths.Select(p => Compact(theme.Read(p)!))))));

    private SitePath Add(string name, string mediaType, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 5));
        var address = new SitePath($"/assets/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}");
        _files.Add(new OutputFile(address, content, mediaType));
        return address;
    }

    // Readers load what works, not what explains it. Comments and indentation of styles look like those of scripts.
    private static byte[] Compact(byte[] text) => Encoding.UTF8.GetBytes(ClientFiles.Compact(Encoding.UTF8.GetString(text)));

    /// <summary>Styles without the spaces that only people need; quoted text stays as it is.</summary>
    private static string Squeezed(string styles) => Spaces().Replace(styles, match =>
        match.Groups["quoted"].Success ? match.Value
        : match.Groups["end"].Success ? "}"
        : match.Groups["sign"].Value);

    [GeneratedRegex("""(?<quoted>"[^"]*"|'[^']*')|;?\s*(?<end>\})\s*|\s*(?<sign>[{;,])\s*|(?<sign>:)\s+""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spaces();

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
