using System.Collections.Immutable;
using Playbook.Search.Analysis;

namespace Playbook.Search.Index;

/// <summary>Every word of the site in ordinal order, with the pages that have it.</summary>
internal sealed record Vocabulary(int Pages, ImmutableArray<string> Words, ImmutableArray<TermPostings> Postings)
{
    public static Vocabulary Of(IReadOnlyList<AnalyzedDocument> documents)
    {
        var averages = Averages.Of(documents);
        var terms = new Dictionary<string, TermPostings>(StringComparer.Ordinal);
        var lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var page = 0; page < documents.Count; page++)
        {
            var document = documents[page];
            var words = PackedWords.Unpack(document.Words);
            while (words.Next())
            {
                if (!lookup.TryGetValue(words.Word, out var postings))
                {
                    postings = new TermPostings();
                    lookup[words.Word] = postings;
                }

                Add(postings, page, document, words.Counts, averages);
            }
        }

        // Ordinal: the browser compares UTF-16 units too.
        var sorted = terms.ToArray();
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return new Vocabulary(documents.Count, [.. sorted.Select(t => t.Key)], [.. sorted.Select(t => t.Value)]);
    }

    private static void Add(TermPostings postings, int page, AnalyzedDocument document, WordCounts counts, Averages averages)
    {
        var shortest = int.MaxValue;
        for (var name = 0; counts.Names >> name != 0; name++)
        {
            if ((counts.Names >> name & 1) != 0)
            {
                var length = Math.Max(1, document.NameLengths[name]);
                postings.AddName(page, name, length);
                shortest = Math.Min(shortest, length);
            }
        }

        var impact = Impact.OfHeadings(counts.Heading, document.HeadingLength, averages.Heading)
            + Impact.OfBody(counts.Body, document.BodyLength, averages.Body)
            + (shortest == int.MaxValue ? 0 : Impact.OfName(shortest, averages.Name));
        postings.Add(page, Impact.LevelOf(impact), counts.Names != 0 || counts.Heading > 0);
    }

    private readonly record struct Averages(double Name, double Heading, double Body)
    {
        public static Averages Of(IReadOnlyList<AnalyzedDocument> documents) => new(
            Impact.SteadyAverage(documents.Sum(d => (long)d.NameLengths[0]), documents.Count),
            Impact.SteadyAverage(documents.Sum(d => (long)d.HeadingLength), documents.Count),
            Impact.SteadyAverage(documents.Sum(d => (long)d.BodyLength), documents.Count));
    }
}
