namespace Playbook.Search.Index;

/// <summary>
/// What else the same thing is called, as rows <c>nps=net promoter score</c>, both ways: from the names of each page and from
/// abbreviations that texts spell out.
/// </summary>
internal sealed class SynonymRows
{
    public const char Separator = ';';
    public const char Means = '=';

    private const int LongestName = 5;
    private const int MostOfOneName = 3;
    private const int MostNames = 6;

    private readonly string[] _rows;

    private SynonymRows(string[] rows) => _rows = rows;

    public static SynonymRows From(IEnumerable<AnalyzedDocument> documents)
    {
        var rows = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var (a, b) in PairsOf(document))
            {
                Add(rows, a, b);
                Add(rows, b, a);
            }
        }

        return new SynonymRows([.. rows.SelectMany(r => r.Value.Take(MostOfOneName).Select(v => $"{r.Key}{Means}{v}"))]);
    }

    /// <summary>The rows whose first word lies in a shard; <paramref name="next"/> is null for the last one.</summary>
    public IEnumerable<string> Within(string bound, string? next) =>
        _rows.Where(r => string.CompareOrdinal(FirstWord(r), bound) >= 0 && (next is null || string.CompareOrdinal(FirstWord(r), next) < 0));

    private static string FirstWord(string row) => row[..row.AsSpan().IndexOfAny(' ', Means)];

    private static void Add(SortedDictionary<string, SortedSet<string>> rows, string name, string other)
    {
        if (!rows.TryGetValue(name, out var others))
        {
            rows.Add(name, others = new SortedSet<string>(StringComparer.Ordinal));
        }

        others.Add(other);
    }

    private static IEnumerable<(string, string)> PairsOf(AnalyzedDocument document)
    {
        var pairs = document.Abbreviations.Select(a => (a.Letters, a.Meaning))
            .Concat(document.Aliases.Take(MostNames).Select(a => (a, document.Title)))
            .Concat(document.Aliases.Take(MostNames).SelectMany((a, i) => document.Aliases.Take(i).Select(b => (a, b))));
        foreach (var (a, b) in pairs)
        {
            var (first, second) = (Analysis.Words.Of(a), Analysis.Words.Of(b));

            // Two long names share most of their words; only a short one says something else.
            if (first.Count is > 0 and <= LongestName && second.Count is > 0 and <= LongestName && (first.Count == 1 || second.Count == 1))
            {
                var (x, y) = (string.Join(' ', first), string.Join(' ', second));
                if (!first.Intersect(second, StringComparer.Ordinal).Any())
                {
                    yield return (x, y);
                }
            }
        }
    }
}
