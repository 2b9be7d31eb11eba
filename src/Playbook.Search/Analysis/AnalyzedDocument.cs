using System.Collections.Immutable;

namespace Playbook.Search;

/// <summary>
/// What the index keeps of a page: what a result shows, and its words with their counts. Immutable, a few kilobytes, a pure function of
/// the <see cref="SearchDocument"/>.
/// </summary>
public sealed record AnalyzedDocument
{
    public required string Url { get; init; }

    public required string Title { get; init; }

    public required string Type { get; init; }

    public required string TypeNoun { get; init; }

    public required ImmutableArray<string> Aliases { get; init; }

    /// <summary>At most 160 characters, cut between words.</summary>
    public required string Summary { get; init; }

    public required ImmutableArray<SearchHeading> Headings { get; init; }

    /// <summary>Facet name to values, both as the index knows them; in ordinal order.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<string>> Facets { get; init; }

    public required AnswerCard? Card { get; init; }

    /// <summary>How many words the title has, then each alias.</summary>
    public required ImmutableArray<int> NameLengths { get; init; }

    /// <summary>How many words the headings and the links that lead here have together.</summary>
    public required int HeadingLength { get; init; }

    /// <summary>How many words the text has.</summary>
    public required int BodyLength { get; init; }

    /// <summary>Abbreviations that the text itself spells out, as in <c>Net Promoter Score (NPS)</c>.</summary>
    public required ImmutableArray<Abbreviation> Abbreviations { get; init; }

    /// <summary>The words with their counts, packed.</summary>
    public required ReadOnlyMemory<byte> Words { get; init; }
}

/// <summary>Initials and the words they stand for, both as written.</summary>
public sealed record Abbreviation(string Letters, string Meaning);

/// <summary>A heading that a result can lead to.</summary>
public sealed record SearchHeading(string Text, string Id);
