using System.Collections.Immutable;

namespace Playbook.Search;

/// <summary>A page as search reads it: plain text only, no markup.</summary>
public sealed record SearchDocument
{
    /// <summary>Below the site root, such as <c>/metrics/nps/</c>; neither base path nor fragment.</summary>
    public required string Url { get; init; }

    public required string Title { get; init; }

    /// <summary>The content type's name, such as <c>metric</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The type's noun, such as <c>a metric</c>.</summary>
    public required string TypeNoun { get; init; }

    /// <summary>Other names of what the page is about: abbreviation and its expansion, plural, former titles.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Shown below the title; the beginning of the text stands in for an empty one.</summary>
    public string Summary { get; init; } = "";

    public ImmutableArray<SearchSection> Sections { get; init; } = [];

    /// <summary>The texts of links on other pages that lead here.</summary>
    public ImmutableArray<string> InboundTexts { get; init; } = [];

    /// <summary>What the page can be narrowed down by, such as <c>function</c> to <c>marketing, ux</c>. The type need not be among them.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> Facets { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    public AnswerCard? Card { get; init; }
}

/// <summary>A stretch of a page below one heading.</summary>
/// <param name="Heading">Empty for the text above the first heading.</param>
/// <param name="Id">The heading's fragment, without <c>#</c>; empty where the heading has none.</param>
/// <param name="Text">Plain text.</param>
public sealed record SearchSection(string Heading, string Id, string Text);

/// <summary>What is shown above the results when someone types the exact name of a metric, term or persona.</summary>
/// <param name="Formula">In words and signs, such as <c>promoters - detractors</c>; null where there is none.</param>
public sealed record AnswerCard(string Definition, string? Formula = null, string? Unit = null, string? Owner = null);
