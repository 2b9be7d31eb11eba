using System.Collections.Frozen;
using System.Reflection;
using Playbook.Diagnostics;

namespace Playbook.Generation.Rendering;

/// <summary>
/// A theme's files by their path inside it, the parent's where the theme has none of its own. The default theme is part of the program;
/// a folder <c>themes/NAME</c> beside the input folder takes its place, or adds another.
/// </summary>
public sealed class Theme
{
    private const string ResourcePrefix = "themes/default/";
    private readonly FrozenDictionary<string, Func<byte[]>> _files;

    private Theme(string name, IReadOnlyDictionary<string, Func<byte[]>> files)
    {
        Name = name;
        _files = files.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Name { get; }

    /// <summary>Paths of all files, in ordinal order.</summary>
    public IEnumerable<string> Paths => _files.Keys.Order(StringComparer.Ordinal);

    public bool Has(string path) => _files.ContainsKey(path);

    public byte[]? Read(string path) => _files.TryGetValue(path, out var read) ? read() : null;

    public string? ReadText(string path) => Read(path) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Finds a theme by name or folder; the default one, with a diagnostic, where there is none.</summary>
    /// <param name="name">As given on the command line or in the settings.</param>
    /// <param name="home">The folder that holds the input folder.</param>
    public static Theme Load(string name, string home, DiagnosticBag diagnostics)
    {
        var folder = new[] { Path.Combine(home, "themes", name), Path.GetFullPath(name, home) }
            .FirstOrDefault(f => File.Exists(Path.Combine(f, "theme.yml")));
        var files = Embedded();
        if (folder is not null)
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                files[Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')] = () => File.ReadAllBytes(file);
            }
        }
        else if (name != "default")
        {
            diagnostics.Report(ThemeRules.UnknownTheme, "playbook.yml", name)
                .Help($"make the folder `themes/{name}` with a `theme.yml` beside the input folder, or use `default`");
        }

        return new Theme(name, files);
    }

    private static Dictionary<string, Func<byte[]>> Embedded()
    {
        var assembly = typeof(Theme).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .ToDictionary(n => n[ResourcePrefix.Length..], n => (Func<byte[]>)(() => ReadResource(assembly, n)), StringComparer.Ordinal);
    }

    private static byte[] ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
