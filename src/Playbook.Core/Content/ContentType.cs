using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Content;

/// <summary>A kind of entry, as its YAML declaration describes it.</summary>
public sealed record ContentType
{
    private readonly FrozenDictionary<string, Field> _byName = FrozenDictionary<string, Field>.Empty;
    private readonly ImmutableArray<Field> _fields = [];

    /// <summary>The type's word in ids and references, such as <c>metric</c>.</summary>
    public required string Name { get; init; }

    /// <summary>With its article, for messages: <c>a metric</c>.</summary>
    public required string Noun { get; init; }

    /// <summary>For headings, such as <c>Metrics</c>.</summary>
    public required string Plural { get; init; }

    /// <summary>The folder below the input folder whose files are of this type, and the first part of their addresses; empty for plain pages.</summary>
    public required string Folder { get; init; }

    /// <summary>One sentence: what the type holds. Shown on its list page.</summary>
    public string Description { get; init; } = "";

    /// <summary>Other names under which readers look for the list, such as <c>Glossary</c>.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The layout's name; falls back to <c>entry</c> where the theme has none of that name.</summary>
    public required string Layout { get; init; }

    /// <summary>Where the layout is named; null where it follows from the type's name.</summary>
    public SourceSpan? LayoutPlace { get; init; }

    /// <summary>Where the type stands in navigation; lower comes first.</summary>
    public int Order { get; init; } = 100;

    /// <summary>The heading in navigation that gathers related types, such as <c>People</c>.</summary>
    public string Group { get; init; } = "";

    /// <summary>How long an entry counts as current after its review, unless it says otherwise; null for never outdated.</summary>
    public Duration? ReviewEvery { get; init; }

    /// <summary>Common fields first, then the type's own, in the order to show them.</summary>
    public required ImmutableArray<Field> Fields
    {
        get => _fields;
        init
        {
            _fields = value;
            _byName = value.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
        }
    }

    public Field? Find(string field) => _byName.GetValueOrDefault(field);

    public override string ToString() => Name;
}
