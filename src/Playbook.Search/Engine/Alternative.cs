namespace Playbook.Search.Engine;

/// <summary>One way for a page to have a word of the query: a word of the index, or several that it must have together.</summary>
/// <param name="Terms">More than one for a synonym of several words.</param>
/// <param name="Weight">1 for the word itself, less for what stands in for it.</param>
/// <param name="Rarity">See <see cref="Ranking.Rarity"/>; of the first term.</param>
internal sealed record Alternative(TermPages[] Terms, double Weight, double Rarity);

/// <summary>A word of the query with all its alternatives.</summary>
internal sealed class WordMatch(QueryWord word)
{
    public QueryWord Word => word;

    public List<Alternative> Alternatives { get; } = [];

    /// <summary>The word itself in the index; null when no page has it.</summary>
    public TermPages? Exact { get; set; }

    /// <summary>What the word was read as where it seems misspelt.</summary>
    public string? Correction { get; set; }

    /// <summary>Whether the word says nothing by itself, as those that every question is made of.</summary>
    public bool IsSmall { get; init; }

    /// <summary>How much the word counts in bonuses for the whole query.</summary>
    public double Rarity { get; set; }

    /// <summary>Whether pages that are not listed may have the word, so that its absence says nothing.</summary>
    public bool IsCut => Exact is { IsCut: true };
}
