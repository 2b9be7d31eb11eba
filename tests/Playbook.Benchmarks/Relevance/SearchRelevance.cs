using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Playbook.Search;

namespace Playbook.Benchmarks.Relevance;

/// <summary>
/// Measures search on any folder of Markdown: how well it finds pages by what other pages call them, how many bytes the first results
/// need, and what the index costs. Link texts are queries here, so the index is built without them, except in the line that says so.
/// </summary>
internal static class SearchRelevance
{
    /// <param name="showMisses">Whether to list the queries whose page is not among the first three, and the titles that do not find their page.</param>
    public static int Measure(string folder, bool showMisses)
    {
        var pages = Handbook.Read(folder);
        var queries = LinkTextQuery.From(pages);
        var inbound = pages.SelectMany(p => p.Links).ToLookup(l => l.Target, l => l.Text, StringComparer.Ordinal);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {pages.Length} pages, {queries.Length} queries"));

        var (index, cost) = Build([.. pages.Select(p => p.ToDocument([]))]);
        Console.WriteLine(cost);
        var engine = new SearchEngine(index);
        Line("MRR at 10", Mean(queries, q => ReciprocalRank(engine, q, q.Text)));
        Line("  with one slip", Mean(queries, q => ReciprocalRank(engine, q, q.WithSlip())));
        Line("exact title first", pages.Average(p => TitleFirst(engine, p)));
        if (showMisses)
        {
            Misses(engine, pages, queries);
        }

        var (full, _) = Build([.. pages.Select(p => p.ToDocument(inbound[p.Path]))]);
        var fullEngine = new SearchEngine(full);
        Line("MRR at 10, link texts in the index", Mean(queries, q => ReciprocalRank(fullEngine, q, q.Text)));
        Bytes(full, queries.Length > 0 ? [.. queries.Select(q => q.Text)] : [.. pages.Select(p => p.Title)]);
        return 0;
    }

    private static (SearchIndex Index, string Cost) Build(IReadOnlyList<SearchDocument> documents)
    {
        // Once for the compiler, so that its work is not counted.
        SearchIndexBuilder.Build([.. documents.Take(50).Select(SearchAnalyzer.Analyze)]);
        GC.Collect();
        var before = (Time: Environment.CpuUsage.TotalTime, Memory: GC.GetTotalMemory(true));
        var analyzed = documents.Select(SearchAnalyzer.Analyze).ToList();
        var read = Environment.CpuUsage.TotalTime;
        var index = SearchIndexBuilder.Build(analyzed, EnglishSmallWords.Options);
        var built = Environment.CpuUsage.TotalTime;
        var held = GC.GetTotalMemory(true) - before.Memory;
        GC.KeepAlive(analyzed);
        return (index, string.Create(CultureInfo.InvariantCulture,
            $"analysis {(read - before.Time).TotalSeconds:0.00} s, index {(built - read).TotalSeconds:0.00} s of processor time; {held / 1e6:0} MB held, {index.Report.Bytes / 1e3:0} kB in {index.Files.Length} files, {index.Report.Shards} shards, {index.Report.Words} words"));
    }

    private static double Mean(IReadOnlyList<LinkTextQuery> queries, Func<LinkTextQuery, double> score) => queries.Count == 0 ? double.NaN : queries.Average(score);

    private static double ReciprocalRank(SearchEngine engine, LinkTextQuery query, string text) =>
        query.ReciprocalRank(engine.Search(text + " ", query.Limit).Select(h => h.Url));

    private static void Misses(SearchEngine engine, IEnumerable<HandbookPage> pages, IEnumerable<LinkTextQuery> queries)
    {
        foreach (var page in pages.Where(p => TitleFirst(engine, p) == 0))
        {
            Console.WriteLine($"title `{page.Title}` of {page.Path} leads to {string.Join(", ", engine.Search(page.Title, 2).Select(h => h.Url))}");
        }

        foreach (var query in queries.Where(q => ReciprocalRank(engine, q, q.Text) < 1.0 / 3))
        {
            Console.WriteLine($"query `{query.Text}` for {string.Join(", ", query.Targets)} leads to {string.Join(", ", engine.Search(query.Text + " ", 3).Select(h => h.Url))}");
        }
    }

    private static double TitleFirst(SearchEngine engine, HandbookPage page) =>
        engine.Search(page.Title, 1) is [var hit] && string.Equals(hit.Title, page.Title, StringComparison.OrdinalIgnoreCase) ? 1 : 0;

    /// <summary>What a reader's first search loads, each with an empty cache, and how long it takes with everything at hand.</summary>
    private static void Bytes(SearchIndex index, IReadOnlyList<string> queries)
    {
        var sizes = index.Files.ToDictionary(f => f.Path, f => Compressed(f.Content), StringComparer.Ordinal);
        var sample = queries.Where((_, i) => i % Math.Max(1, queries.Count / 300) == 0).ToList();
        var loads = new List<double>();
        var kinds = new SortedDictionary<string, (int Files, double Size)>(StringComparer.Ordinal);
        foreach (var query in sample)
        {
            var cold = new SearchEngine(index);
            cold.Search(query);
            loads.Add(cold.OpenedFiles.Sum(f => sizes[f]) / 1e3);
            foreach (var file in cold.OpenedFiles)
            {
                var kind = KindOf(file);
                var (files, size) = kinds.GetValueOrDefault(kind);
                kinds[kind] = (files + 1, size + (sizes[file] / 1e3));
            }
        }

        var warm = new SearchEngine(index);
        var times = new List<double>();
        foreach (var query in sample.Concat(sample))
        {
            var start = Stopwatch.GetTimestamp();
            warm.Search(query);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.RemoveRange(0, sample.Count);
        Line("head, kB brotli", sizes.Single(s => s.Key.EndsWith("/head.js", StringComparison.Ordinal)).Value / 1e3);
        Line("index bytes to first results, kB brotli, median", Quantile(loads, 0.5));
        Line("  95 of 100", Quantile(loads, 0.95));
        foreach (var (kind, (files, size)) in kinds)
        {
            Line($"  {kind}, in {(double)files / sample.Count:0.0} files", size / sample.Count);
        }

        Line("query, ms, 95 of 100", Quantile(times, 0.95));
        Line("all files, kB brotli", sizes.Values.Sum() / 1e3);
    }

    private static string KindOf(string file) => Path.GetFileName(file)[0] switch
    {
        'h' => "directory",
        't' => "words",
        'm' => "records",
        _ => "spelling",
    };

    private static long Compressed(ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream();
        using (var brotli = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(content.Span);
        }

        return stream.Length;
    }

    internal static double Quantile(List<double> values, double share)
    {
        values.Sort();
        return values[(int)((values.Count - 1) * share)];
    }

    internal static void Line(string what, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-50} {value:0.000}"));
}
