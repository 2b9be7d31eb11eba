using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Content;

/// <summary>A field as its declaration describes it.</summary>
public sealed record Field
{
    /// <summary>As authors write it: lower case, words joined by hyphens.</summary>
    public required string Name { get; init; }

    public required FieldKind Kind { get; init; }

    /// <summary>What the field is for, in one sentence; shown in editors and in the reference.</summary>
    public string Description { get; init; } = "";

    public bool Required { get; init; }

    /// <summary>Fewest items of a list, or smallest number; null where there is no limit.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Most items of a list, or largest number; null where there is no limit.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Whether a number has no digits after the decimal point.</summary>
    public bool Whole { get; init; }

    /// <summary>The allowed words of an enum, in the order to show them.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>The types a reference may point at; empty means any type.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>What the reference is called on the page it points at, such as <c>Measured by</c>; null shows no backlink of its own.</summary>
    public string? Inverse { get; init; }

    /// <summary>What each item of a list, or each value of a table, is.</summary>
    public Field? Item { get; init; }

    /// <summary>The parts of a map, in the order to show them.</summary>
    public ImmutableArray<Field> Fields { get; init; } = [];

    /// <summary>Whether readers can filter by this field.</summary>
    public bool Facet { get; init; }

    /// <summary>Whether it is the day of something that has happened, which cannot lie ahead.</summary>
    public bool Past { get; init; }

    /// <summary>What the page calls the field; the name with a capital when not given.</summary>
    public string Title { get; init; } = "";

    /// <summary>A value to show in templates and references, as YAML; null when none is declared.</summary>
    public string? Example { get; init; }

    /// <summary>Where the field is declared; null for the built-in common fields made in code.</summary>
    public SourceSpan? Declared { get; init; }
}
