using System.Reflection;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Generation.Rendering.Theming;

/// <summary>
/// Finds themes. The default one is part of the program; a folder <c>themes/NAME</c> beside the input folder adds another, or lays its files over the
/// default one's. Its <c>theme.yml</c> may name a parent; without a word it builds on the default theme.
/// </summary>
/// <param name="home">The folder that holds the input folder.</param>
internal sealed class ThemeFolders(string home, DiagnosticBag diagnostics)
{
    private const string Default = "default";
    private const string Declaration = "theme.yml";
    private const string ResourcePrefix = "themes/default/";
    private readonly List<string> _children = [];

    /// <param name="name">A theme's name, or its folder.</param>
    /// <param name="place">Where the settings name it; null on the command line.</param>
    public Theme Load(string name, SourceSpan? place)
    {
        if (FolderOf(name) is { } folder)
        {
            return Read(folder);
        }

        if (name != Default)
        {
            var problem = place is { } written ? diagnostics.Report(ThemeRules.UnknownTheme, written, name) : diagnostics.Report(ThemeRules.UnknownTheme, "", name);
            problem.SuggestNearest(name, Names())
                .Help($"make the folder `themes/{name}` with a `theme.yml` beside the input folder, or use `default`");
        }

        // The default theme is there without its folder, so that nobody would miss what is in it.
        if (name == Default && Directory.Exists(Path.Combine(home, "themes", Default)))
        {
            diagnostics.Report(ThemeRules.UndeclaredTheme, $"../themes/{Default}", Default)
                .Help($"add `themes/{Default}/{Declaration}` with the line `name: {Default}`, or remove the folder");
        }

        return DefaultTheme();
    }

    private Theme Read(string folder)
    {
        _children.Add(folder);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'),
            file => (Func<byte[]>)(() => File.ReadAllBytes(file)),
            StringComparer.Ordinal);
        return new Theme(Path.GetFileName(folder), folder == FolderOf(Default) ? BuiltIn() : Parent(folder), files);
    }

    private Theme Parent(string folder)
    {
        var name = Path.GetFileName(folder);
        var file = new SourceFile($"../themes/{name}/{Declaration}", File.ReadAllText(Path.Combine(folder, Declaration)));
        if (YamlReader.Read(file, diagnostics)?.Find("parent")?.Value is not YamlScalar { Value: not Default } parent)
        {
            return DefaultTheme();
        }

        if (FolderOf(parent.Value) is not { } found)
        {
            diagnostics.Report(ThemeRules.UnknownParent, parent.Span, name, parent.Value)
                .SuggestNearest(parent.Value, Names())
                .Help("name a folder in `themes`, or leave `parent` out to build on the default theme");
            return DefaultTheme();
        }

        if (_children.Contains(found))
        {
            diagnostics.Report(ThemeRules.ThemeCycle, parent.Span, name, string.Join(" → ", _children.Select(Path.GetFileName).Append(parent.Value)))
                .Help("leave `parent` out of one of them: it then builds on the default theme");
            return DefaultTheme();
        }

        return Read(found);
    }

    /// <summary>The one of the program, with what a folder <c>themes/default</c> changes in it.</summary>
    private Theme DefaultTheme() => FolderOf(Default) is { } folder ? Read(folder) : BuiltIn();

    private string? FolderOf(string name) => new[] { Path.Combine(home, "themes", name), Path.GetFullPath(name, home) }
        .Select(Path.TrimEndingDirectorySeparator)
        .FirstOrDefault(f => File.Exists(Path.Combine(f, Declaration)));

    private IEnumerable<string> Names()
    {
        var themes = Path.Combine(home, "themes");
        return Directory.Exists(themes) ? Directory.EnumerateDirectories(themes).Select(f => Path.GetFileName(f)!) : [];
    }

    private static Theme BuiltIn()
    {
        var assembly = typeof(Theme).Assembly;
        return new Theme(Default, null, assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .ToDictionary(n => n[ResourcePrefix.Length..], n => (Func<byte[]>)(() => ReadResource(assembly, n)), StringComparer.Ordinal));
    }

    private static byte[] ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
