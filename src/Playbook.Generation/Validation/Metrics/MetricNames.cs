using System.Collections.Frozen;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>Finds the metric that running text speaks about, by title, abbreviation, alias or slug.</summary>
internal sealed class MetricNames(MetricCatalog catalog)
{
    private const int MostWords = 6;

    private readonly FrozenDictionary<string, Metric> _byName = catalog.Metrics
        .SelectMany(m => m.Entry.OtherNames.Select(n => n.Value).Append(m.Entry.Title.Value).Append(m.Id.Slug).Append(m.Id.Slug.Replace('-', ' ')).Select(n => (Name: n.Trim().ToLowerInvariant(), Metric: m)))
        .GroupBy(p => p.Name, StringComparer.Ordinal)
        .Where(g => g.DistinctBy(p => p.Metric.Id).Count() == 1)
        .ToFrozenDictionary(g => g.Key, g => g.First().Metric, StringComparer.Ordinal);

    public Metric? Find(string name) => _byName.GetValueOrDefault(name.Trim().ToLowerInvariant());

    /// <summary>The metric that the last words of a text name; the longest name wins.</summary>
    public Metric? FindAtEnd(string text)
    {
        var words = WordsOf(text);
        return Enumerable.Range(1, Math.Min(MostWords, words.Length)).Reverse()
            .Select(count => Find(string.Join(' ', words[^count..]))).FirstOrDefault(m => m is not null);
    }

    /// <summary>Every metric a sentence names.</summary>
    public IEnumerable<Metric> FindAll(string sentence)
    {
        var words = WordsOf(sentence);
        return Enumerable.Range(1, words.Length).Select(end => FindAtEnd(string.Join(' ', words[..end]))).OfType<Metric>().DistinctBy(m => m.Id);
    }

    private static string[] WordsOf(string text) => text.Split([' ', '\n', '\r', '\t', ',', '"', '\u201C', '\u201D'], StringSplitOptions.RemoveEmptyEntries);
}
