using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Playbook.Content;

/// <summary>Every type there is, in the order of navigation. Immutable.</summary>
public sealed class ContentTypes
{
    private readonly FrozenDictionary<string, ContentType> _byName;
    private readonly FrozenDictionary<string, ContentType> _byFolder;

    /// <param name="types">No two with one name or one folder.</param>
    public ContentTypes(IEnumerable<ContentType> types)
    {
        InOrder = [.. types.OrderBy(t => t.Order).ThenBy(t => t.Name, StringComparer.Ordinal)];
        _byName = InOrder.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
        _byFolder = InOrder.ToFrozenDictionary(t => t.Folder, StringComparer.Ordinal);
    }

    public ImmutableArray<ContentType> InOrder { get; }

    public ContentType? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The type whose files lie in a folder directly below the input folder; the empty name is the type of plain pages.</summary>
    public ContentType? OfFolder(string folder) => _byFolder.GetValueOrDefault(folder);
}
