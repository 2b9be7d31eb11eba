namespace Playbook.Search.Engine;

/// <summary>One word of a query and what the searcher said about it.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Readings">What else the word may be read as when nobody wrote it so: without its signs, in its parts, letters apart from digits.</param>
/// <param name="IsPrefix">Whether longer words that begin so count: said with <c>*</c>, or the last word while it is being typed.</param>
/// <param name="IsFuzzy">Whether similar words count even though this one exists (<c>word~1</c>).</param>
/// <param name="IsRequired">Said with <c>+</c> or in quotes.</param>
/// <param name="IsForbidden">Said with <c>-</c>.</param>
/// <param name="IsTitleOnly">Said with <c>title:</c>.</param>
internal sealed record QueryWord(string Text, string[][] Readings, bool IsPrefix, bool IsFuzzy, bool IsRequired, bool IsForbidden, bool IsTitleOnly);

/// <summary>A query as understood.</summary>
/// <param name="Filters">Facet number and value number; values of one facet widen, facets narrow.</param>
internal sealed record Query(IReadOnlyList<QueryWord> Words, IReadOnlyList<(int Facet, int Value)> Filters);
