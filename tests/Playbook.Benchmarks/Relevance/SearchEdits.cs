using System.Collections.Immutable;
using System.Globalization;
using Playbook.Search;

namespace Playbook.Benchmarks.Relevance;

/// <summary>Measures how much of an index a reader's browser has to fetch again after somebody changed one page.</summary>
internal static class SearchEdits
{
    private const int Tried = 12;

    public static int Measure(string folder)
    {
        var pages = Handbook.Read(folder);
        var documents = pages.Select(p => SearchAnalyzer.Analyze(p.ToDocument([]))).ToImmutableArray();
        var before = PathsOf(documents);
        var places = Enumerable.Range(1, Tried).Select(i => (int)((long)i * pages.Length / (Tried + 1))).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {pages.Length} pages, {before.Count} files beside the directory; new files on average over {Tried} pages"));

        Report("a sentence added", before, places, i => documents.SetItem(i, SearchAnalyzer.Analyze(WithSentence(pages[i], pages[(i + 1) % pages.Length]))));
        Report("a page added in the middle", before, places, i => documents.Insert(i, SearchAnalyzer.Analyze(Copy(pages[i], pages[(i + 1) % pages.Length]))));
        Report("a page deleted", before, places, i => documents.RemoveAt(i));
        return 0;
    }

    private static void Report(string what, HashSet<string> before, List<int> places, Func<int, ImmutableArray<AnalyzedDocument>> change)
    {
        var fresh = places.Select(i => PathsOf(change(i)).Except(before).ToList()).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {what,-30} {fresh.Average(f => f.Count(p => Path.GetFileName(p)[0] == 't')):0.0} of words, {fresh.Average(f => f.Count(p => Path.GetFileName(p)[0] == 'm')):0.0} of records, {fresh.Average(f => f.Count):0.0} in all"));
    }

    /// <summary>A sentence such as people write: from the text of another page, where that has one.</summary>
    private static SearchDocument WithSentence(HandbookPage page, HandbookPage other)
    {
        var document = page.ToDocument([]);
        var sentence = string.Join(' ', other.Sections.SelectMany(s => s.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Take(12));
        return document with { Sections = [.. document.Sections, new SearchSection("", "", sentence)] };
    }

    private static SearchDocument Copy(HandbookPage page, HandbookPage other) =>
        page.ToDocument([]) with { Url = "/new/" + page.Path, Title = "New " + page.Title, Sections = other.Sections };

    private static HashSet<string> PathsOf(IReadOnlyList<AnalyzedDocument> documents) =>
        [.. SearchIndexBuilder.Build(documents, EnglishSmallWords.Options).Files.Select(f => f.Path).Where(p => !p.EndsWith("/head.js", StringComparison.Ordinal))];
}
