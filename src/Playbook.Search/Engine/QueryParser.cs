namespace Playbook.Search.Engine;

/// <summary>Reads <c>+must -mustnot title:word type:metric wor* word~1 "these words"</c>. Whatever it does not understand is words.</summary>
internal static class QueryParser
{
    public const int LongestQuery = 200;
    private const int MostWords = 12;

    public static Query Parse(string text, FacetValues[] facets)
    {
        text = text.Length > LongestQuery ? text[..LongestQuery] : text;
        var words = new List<QueryWord>();
        var filters = new List<(int, int)>();
        var quoted = false;
        foreach (var (chunk, isLast) in Chunks(text))
        {
            var rest = chunk;
            var required = quoted;
            if (rest.StartsWith('"'))
            {
                (quoted, required, rest) = (true, true, rest[1..]);
            }

            if (rest.EndsWith('"'))
            {
                (quoted, rest) = (false, rest[..^1]);
            }

            if (!TryFilter(rest, facets, filters))
            {
                Read(rest, required, isLast && !required, words);
            }
        }

        return new Query(words, filters);
    }

    private static IEnumerable<(string Chunk, bool IsLast)> Chunks(string text)
    {
        var chunks = text.Split([' ', '\t', '\n', '\r', '\u00A0', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < chunks.Length; i++)
        {
            // A space after the last word says that it is whole.
            yield return (chunks[i], i == chunks.Length - 1 && text.EndsWith(chunks[i], StringComparison.Ordinal));
        }
    }

    private static bool TryFilter(string chunk, FacetValues[] facets, List<(int, int)> filters)
    {
        chunk = chunk.StartsWith('+') ? chunk[1..] : chunk;
        var colon = chunk.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return false;
        }

        var facet = Array.FindIndex(facets, f => f.Name.Equals(chunk[..colon], StringComparison.OrdinalIgnoreCase));
        var value = facet < 0 ? -1 : facets[facet].Find(chunk[(colon + 1)..]);
        if (value < 0)
        {
            return false;
        }

        filters.Add((facet, value));
        return true;
    }

    private static void Read(string chunk, bool required, bool isTyping, List<QueryWord> words)
    {
        var forbidden = chunk.Length > 1 && chunk[0] == '-';
        required |= chunk.Length > 1 && chunk[0] == '+';
        chunk = forbidden || (chunk.Length > 1 && chunk[0] == '+') ? chunk[1..] : chunk;
        var title = chunk.StartsWith("title:", StringComparison.OrdinalIgnoreCase);
        chunk = title ? chunk["title:".Length..] : chunk;
        var star = chunk.EndsWith('*');
        var fuzzy = chunk.EndsWith('~') || chunk.EndsWith("~1", StringComparison.Ordinal) || chunk.EndsWith("~2", StringComparison.Ordinal);
        chunk = fuzzy ? chunk[..chunk.LastIndexOf('~')] : chunk;

        var found = Analysis.Words.WithParts(chunk);
        for (var i = 0; i < found.Count; i++)
        {
            var last = i == found.Count - 1;
            var prefix = last && !fuzzy && !forbidden && (star || isTyping);
            if (words.Count < MostWords)
            {
                words.Add(new QueryWord(found[i].Word, WordReadings.Of(found[i].Word, found[i].Parts), prefix, fuzzy, required, forbidden, title));
            }
        }
    }
}
