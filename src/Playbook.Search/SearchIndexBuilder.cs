using System.Collections.Immutable;
using Playbook.Search.Index;

namespace Playbook.Search;

/// <summary>Writes the index. The bytes depend on the pages and their order alone; <c>FORMAT.md</c> describes them.</summary>
public static class SearchIndexBuilder
{
    private const int CommonestWords = 20;

    /// <param name="documents">In an order that does not change between builds; the position is the page's number.</param>
    /// <param name="options">Facets and folder.</param>
    public static SearchIndex Build(IReadOnlyList<AnalyzedDocument> documents, SearchOptions? options = null)
    {
        options ??= new SearchOptions();
        var recordFiles = new IndexFiles(options.Folder);
        ImmutableArray<string> records = [];
        SynonymRows? synonyms = null;
        Vocabulary? words = null;

        // Words take as long as everything else, and neither asks the other.
        Parallel.Invoke(
            () => words = Vocabulary.Of(documents),
            () => (synonyms, records) = (SynonymRows.From(documents), Records.Write(documents, recordFiles)));
        var vocabulary = words!;
        var files = new IndexFiles(options.Folder);
        var (bounds, shards) = Shards.Write(vocabulary, synonyms!, files);
        files.AddRange(recordFiles);
        var spelling = files.Add("spell", SpellingList.Of(vocabulary));
        files.AddHead(Head.Write(documents, options, bounds, shards, records, spelling));

        return new SearchIndex(files.ToImmutable(), new SearchReport
        {
            Pages = documents.Count,
            Words = vocabulary.Words.Length,
            Bytes = files.Bytes,
            Shards = shards.Length,
            CommonestWords = CommonestOf(vocabulary),
            Clashes = NameClashes.Among(documents),
        });
    }

    private static ImmutableArray<CommonWord> CommonestOf(Vocabulary vocabulary) =>
    [
        .. vocabulary.Words.Select((word, i) => new CommonWord(word, vocabulary.Postings[i].Count))
            .OrderByDescending(w => w.Pages)
            .ThenBy(w => w.Word, StringComparer.Ordinal)
            .Take(CommonestWords),
    ];
}
