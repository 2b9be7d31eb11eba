using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Rendering.Theming;

/// <summary>A theme's files by their path inside it, its parent's where it has none of its own.</summary>
public sealed class Theme
{
    private readonly FrozenDictionary<string, Func<byte[]>> _own;
    private readonly Theme? _parent;

    internal Theme(string name, Theme? parent, IReadOnlyDictionary<string, Func<byte[]>> own)
    {
        Name = name;
        _parent = parent;
        _own = own.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Name { get; }

    /// <summary>The theme's ancestors and the theme itself, eldest first.</summary>
    public ImmutableArray<Theme> Line => _parent is null ? [this] : [.. _parent.Line, this];

    /// <summary>Whether nothing in it differs from the theme that is part of the program.</summary>
    public bool IsBuiltIn => _parent is null || (_parent.IsBuiltIn && OwnPaths.All(path => _parent.Read(path) is { } same && same.AsSpan().SequenceEqual(Read(path))));

    /// <summary>Paths of the files that the theme brings itself, in ordinal order.</summary>
    public IEnumerable<string> OwnPaths => _own.Keys.Order(StringComparer.Ordinal);

    /// <summary>Paths of all files, the ancestors' among them, in ordinal order.</summary>
    public IEnumerable<string> Paths => Line.SelectMany(t => t._own.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Finds a theme by name or folder; the default one, with a diagnostic, where there is none.</summary>
    /// <param name="name">As given on the command line or in the settings.</param>
    /// <param name="home">The folder that holds the input folder.</param>
    /// <param name="place">Where the settings name it; null on the command line.</param>
    public static Theme Load(string name, string home, DiagnosticBag diagnostics, SourceSpan? place = null) => new ThemeFolders(home, diagnostics).Load(name, place);

    public bool Has(string path) => _own.ContainsKey(path) || _parent?.Has(path) == true;

    public byte[]? Read(string path) => _own.TryGetValue(path, out var read) ? read() : _parent?.Read(path);

    public string? ReadText(string path) => Read(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Whether a file of the theme itself says the same as the one it stands before.</summary>
    internal bool IsAsInParent(string path) => _parent?.Read(path) is { } other && _own[path]().AsSpan().SequenceEqual(other);

    /// <summary>A file of the theme itself; null where only an ancestor has it.</summary>
    public string? ReadOwnText(string path) => _own.TryGetValue(path, out var read) ? Encoding.UTF8.GetString(read()) : null;
}
