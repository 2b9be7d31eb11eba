using System.IO.Compression;
using System.Text.RegularExpressions;
using Playbook.Diagnostics;
using Playbook.Generation.Rendering.Theming;

namespace Playbook.Tests.Theme;

/// <summary>What holds for the theme's files as they stand, whatever a page shows.</summary>
public sealed partial class DefaultThemeTests
{
    private const int MostBytesOverTheWire = 20_000;

    private static readonly string Root = Path.Combine(Repository.Root, "themes", "default");

    [Fact]
    public void Every_word_a_template_says_is_in_the_strings()
    {
        var strings = Keys();

        var missing = Templates().SelectMany(t => WordCall().Matches(t.Text).Select(m => m.Groups[1].Value).Where(key => !strings.Contains(key)).Select(key => $"{t.Path}: {key}"));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_icon_a_template_names_is_drawn()
    {
        var missing = Templates().SelectMany(t => IconCall().Matches(t.Text).Select(m => m.Groups[1].Value).Where(name => !File.Exists(Path.Combine(Root, "assets", "icons", name + ".svg"))).Select(name => $"{t.Path}: {name}"));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_partial_a_template_includes_is_there()
    {
        var missing = Templates().SelectMany(t => PartialCall().Matches(t.Text).Select(m => m.Groups[1].Value).Where(name => !File.Exists(Path.Combine(Root, "partials", name + ".sbn-html"))).Select(name => $"{t.Path}: {name}"));

        Assert.Empty(missing);
    }

    [Fact]
    public void No_template_or_icon_carries_an_inline_style_script_or_unescaped_value()
    {
        var icons = Directory.EnumerateFiles(Path.Combine(Root, "assets"), "*.svg", SearchOption.AllDirectories).Select(p => (Path: p, Text: File.ReadAllText(p)));

        var offending = Templates().Concat(icons).Where(t => Inline().IsMatch(t.Text)).Select(t => t.Path);

        Assert.Empty(offending);
    }

    [Fact]
    public void Every_colour_is_named_once_in_the_tokens()
    {
        var elsewhere = Files("styles", "*.css")
            .Where(f => Path.GetFileName(f.Path) is not ("tokens.css" or "print.css"))
            .Where(f => HexColour().IsMatch(f.Text))
            .Select(f => f.Path);

        Assert.Empty(elsewhere);
    }

    [Fact]
    public void Styles_and_scripts_of_every_page_stay_within_the_budget()
    {
        var assets = new ThemeAssets(Generation.Rendering.Theming.Theme.Load("default", Repository.Root, new DiagnosticBag()), []);

        var everywhere = assets.Files.Where(f => f.Address == assets.Stylesheet || f.Address == assets.Script).ToArray();

        Assert.Equal(2, everywhere.Length);
        Assert.InRange(everywhere.Sum(f => Zipped(f.Content.Span)), 1, MostBytesOverTheWire);
    }

    private static HashSet<string> Keys() =>
        [.. File.ReadLines(Path.Combine(Root, "strings", "en.yml")).Where(l => !l.StartsWith('#') && l.Contains(':', StringComparison.Ordinal)).Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)])];

    private static IEnumerable<(string Path, string Text)> Templates() => Files("layouts", "*.sbn-html").Concat(Files("partials", "*.sbn-html"));

    private static IEnumerable<(string Path, string Text)> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(p => (Path.GetRelativePath(Root, p), File.ReadAllText(p)));

    private static int Zipped(ReadOnlySpan<byte> content)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return (int)zipped.Length;
    }

    [GeneratedRegex(@"\bt '([^']+)'")]
    private static partial Regex WordCall();

    [GeneratedRegex(@"\bicon '([^']+)'")]
    private static partial Regex IconCall();

    [GeneratedRegex(@"\binclude '([a-z-]+)'")]
    private static partial Regex PartialCall();

    [GeneratedRegex(@"\sstyle=|\son[a-z]+=|javascript:|<style|<script(?! src=)", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("#[0-9a-f]{3,8}[ ;,)]", RegexOptions.IgnoreCase)]
    private static partial Regex HexColour();
}
