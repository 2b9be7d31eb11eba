using System.Collections.Immutable;

namespace Playbook.Search;

/// <summary>What the index needs to know beyond the pages.</summary>
public sealed record SearchOptions
{
    /// <summary>What results can be narrowed down by, in the order shown. Facets of pages that are not listed are left out.</summary>
    public ImmutableArray<SearchFacet> Facets { get; init; } =
    [
        new("type", "Type"),
        new("function", "Function"),
        new("role", "Role"),
    ];

    /// <summary>The words that every question is made of, such as <c>how</c> and <c>do</c>: where a query has others, these find nothing alone.</summary>
    public ImmutableArray<string> SmallWords { get; init; } = [];

    /// <summary>The folder of the files below the site root, without slashes at its ends.</summary>
    public string Folder { get; init; } = "search";
}

/// <summary>A property to narrow results down by.</summary>
/// <param name="Name">As in <see cref="SearchDocument.Facets"/>, and as typed in <c>type:metric</c>.</param>
/// <param name="Title">As shown.</param>
public sealed record SearchFacet(string Name, string Title)
{
    /// <summary>What a value is shown as; the value itself where it has no entry, a type's noun for a type.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;
}
