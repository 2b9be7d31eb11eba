using System.Collections.Immutable;
using Playbook.Search;

namespace Playbook.Benchmarks.Relevance;

/// <summary>A page of a handbook, read just well enough to search it.</summary>
internal sealed record HandbookPage(string Path, string Title, string Summary, ImmutableArray<SearchSection> Sections, ImmutableArray<HandbookLink> Links)
{
    public SearchDocument ToDocument(IEnumerable<string> inboundTexts) => new()
    {
        Url = "/" + Path,
        Title = Title,
        Type = "page",
        TypeNoun = "a page",
        Summary = Summary,
        Sections = Sections,
        InboundTexts = [.. inboundTexts],
    };
}

/// <param name="Target">The path of the page it leads to.</param>
internal sealed record HandbookLink(string Text, string Target);
