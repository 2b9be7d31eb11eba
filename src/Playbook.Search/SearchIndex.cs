using System.Collections.Immutable;

namespace Playbook.Search;

/// <summary>The finished index: files for the site, and what is worth telling about them.</summary>
public sealed record SearchIndex(ImmutableArray<SearchFile> Files, SearchReport Report);

/// <param name="Path">Below the site root, such as <c>search/head.js</c>; every name but that one carries a hash of the content.</param>
/// <param name="Content">UTF-8, a script.</param>
public readonly record struct SearchFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>For the build's summary.</summary>
public sealed record SearchReport
{
    public required int Pages { get; init; }

    public required int Words { get; init; }

    /// <summary>Of all files together, uncompressed.</summary>
    public required long Bytes { get; init; }

    /// <summary>How many files the words are in.</summary>
    public required int Shards { get; init; }

    /// <summary>The words that most pages share, the commonest first.</summary>
    public required ImmutableArray<CommonWord> CommonestWords { get; init; }

    /// <summary>Names that several pages claim, in ordinal order.</summary>
    public required ImmutableArray<AliasClash> Clashes { get; init; }
}

public sealed record CommonWord(string Word, int Pages);

/// <summary>One name, several pages.</summary>
/// <param name="Name">As the first page writes it.</param>
/// <param name="Urls">The pages that have it as title or alias, in the order of the index.</param>
public sealed record AliasClash(string Name, ImmutableArray<string> Urls);
