using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics.Prose;

/// <summary>
/// Finds the metrics that running text names, by title, abbreviation, alias, file name, or the well-known name of the only metric of its kind.
/// A name is masked by one sign for the metric and a filler, so that a pattern can say "a metric" and offsets stay.
/// </summary>
internal sealed class MetricMentions
{
    /// <summary>A masked name in a pattern; its first sign says which metric. The signs are Korean letters, so that words end where they do for a pattern.</summary>
    public const string Pattern = @"[\uAC00-\uD7A2]\uD7A3*";

    private const char First = '\uAC00';
    private const char Filler = '\uD7A3';
    private const int Most = Filler - First;

    private static readonly SearchValues<string> PartsOfNps = SearchValues.Create(["promoter", "detractor", "passives"], StringComparison.OrdinalIgnoreCase);

    private readonly ImmutableArray<Metric> _metrics;
    private readonly FrozenDictionary<string, int> _byName;
    private readonly ImmutableArray<string> _longestFirst;
    private readonly SearchValues<string> _names;

    public MetricMentions(MetricCatalog catalog)
    {
        _metrics = [.. catalog.Metrics.Take(Most)];
        _byName = _metrics.SelectMany((m, at) => NamesOf(m).Select(n => (Name: n, At: at)))
            .Concat(WellKnown())
            .GroupBy(p => p.Name, StringComparer.Ordinal)
            .Where(g => g.Key.Length > 1 && g.DistinctBy(p => p.At).Count() == 1)
            .ToFrozenDictionary(g => g.Key, g => g.First().At, StringComparer.Ordinal);
        _longestFirst = [.. _byName.Keys.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];
        OnlyNps = _metrics.Where(m => CanonicalShapes.RecognisedIn(m) is { Id: "nps" }).ToArray() is [var nps] ? nps : null;
        _names = SearchValues.Create(_longestFirst.AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The only NPS of the playbook: its promoters and detractors are nobody else's; null where there are none, or several.</summary>
    public Metric? OnlyNps { get; }

    /// <summary>Where a text names a metric, or those whom an NPS counts.</summary>
    public IEnumerable<int> AnchorsIn(string text)
    {
        var places = new SortedSet<int>();
        for (var at = 0; (at = Next(text, at, out var length)) >= 0; at += length)
        {
            places.Add(at);
        }

        for (var at = 0; OnlyNps is not null && at < text.Length && text.AsSpan(at).IndexOfAny(PartsOfNps) is >= 0 and var found; at += found + 1)
        {
            places.Add(at + found);
        }

        return places;
    }

    public string Mask(string sentence)
    {
        var masked = sentence.ToCharArray();
        for (var i = 0; i < masked.Length; i++)
        {
            masked[i] = masked[i] is >= First and <= Filler ? ' ' : masked[i];
        }

        for (var at = 0; (at = Next(sentence, at, out var length)) >= 0; at += length)
        {
            var metric = _byName[sentence.Substring(at, length).ToLowerInvariant()];
            masked.AsSpan(at, length).Fill(Filler);
            masked[at] = (char)(First + metric);
        }

        return new string(masked);
    }

    /// <summary>The metric behind the first sign of a masked name.</summary>
    public Metric Of(char sign) => _metrics[sign - First];

    public static bool IsName(char sign) => sign is >= First and < Filler;

    private static IEnumerable<string> NamesOf(Metric metric) =>
        metric.Entry.OtherNames.Select(n => n.Value).Append(metric.Entry.Title.Value).Append(metric.Id.Slug).Append(metric.Id.Slug.Replace('-', ' '))
            .Select(n => n.Trim().ToLowerInvariant()).Distinct(StringComparer.Ordinal);

    // "Churn" is the churn rate, where there is one of it.
    private IEnumerable<(string Name, int At)> WellKnown() => CanonicalShapes.All.SelectMany(canonical =>
        Enumerable.Range(0, _metrics.Length).Where(i => CanonicalShapes.RecognisedIn(_metrics[i]) == canonical).ToArray() is [var only]
            ? canonical.Names.Select(n => (n, only))
            : []);

    private int Next(string text, int from, out int length)
    {
        length = 0;
        while (from < text.Length && text.AsSpan(from).IndexOfAny(_names) is >= 0 and var found)
        {
            var at = from + found;
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                foreach (var name in _longestFirst)
                {
                    if (at + name.Length <= text.Length && string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                        && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length])))
                    {
                        length = name.Length;
                        return at;
                    }
                }
            }

            from = at + 1;
        }

        return -1;
    }
}
