namespace Playbook.Search.Engine;

/// <summary>Adds up, page by page, what the words of a query find.</summary>
internal sealed class PageScores
{
    private readonly double[] _total;
    private readonly double[] _said;
    private readonly int[] _covered;
    private readonly int[] _required;
    private readonly double[] _best;
    private readonly List<int> _touched = [];
    private readonly Dictionary<(int Page, int Name), (double Found, int Length)> _names = [];
    private readonly double[] _nameLikeness;
    private readonly bool[] _named;
    private readonly bool[] _forbidden;
    private int _uncut;
    private int _requiredWords;
    private double _rarity;
    private double _rarest;

    public PageScores(int pages)
    {
        _total = new double[pages];
        _said = new double[pages];
        _covered = new int[pages];
        _required = new int[pages];
        _best = new double[pages];
        _nameLikeness = new double[pages];
        _named = new bool[pages];
        _forbidden = new bool[pages];
    }

    /// <summary>How rare the words of the query are together: the measure of every bonus.</summary>
    public double Rarity => _rarity;

    public static PageScores Of(IReadOnlyList<WordMatch> matches, int pages)
    {
        var scores = new PageScores(pages);
        var speaking = matches.Any(m => !m.IsSmall && !m.Word.IsForbidden && m.Rarity > 0);
        foreach (var match in matches)
        {
            if (match.Word.IsForbidden)
            {
                scores.Forbid(match);
            }
            else
            {
                scores.Add(match, speaking && match.IsSmall ? 0 : match.Rarity);
            }
        }

        scores.CompareNames(matches.Count(m => !m.Word.IsForbidden));
        return scores;
    }

    /// <summary>0 for a page that is no result.</summary>
    public double this[int page]
    {
        get
        {
            if (_forbidden[page] || _required[page] < _requiredWords
                || (_said[page] < Ranking.LeastSaid * _rarest && !_named[page]))
            {
                return 0;
            }

            var coverage = _uncut == 0 ? 1 : (double)_covered[page] / _uncut;
            return (_total[page] * coverage) + (Ranking.NameBonus * _nameLikeness[page] * _nameLikeness[page] * _rarity);
        }
    }

    /// <summary>Whether the page has a word that was said not to be wanted.</summary>
    public bool IsForbidden(int page) => _forbidden[page];

    /// <summary>How like the query the page's best name is, from 0 to 1.</summary>
    public double NameLikeness(int page) => _nameLikeness[page];

    private void Forbid(WordMatch match)
    {
        foreach (var (page, _) in match.Exact?.Hits ?? [])
        {
            _forbidden[page] = true;
        }
    }

    /// <param name="match">A word that is wanted.</param>
    /// <param name="says">How much a page says by having it.</param>
    private void Add(WordMatch match, double says)
    {
        _rarity += match.Rarity;
        _rarest = Math.Max(_rarest, says);
        var names = new Dictionary<(int, int), (double Weight, int Length)>();
        foreach (var alternative in match.Alternatives)
        {
            if (alternative.Terms.Length > 1)
            {
                AddTogether(alternative);
                continue;
            }

            var term = alternative.Terms[0];
            foreach (var (page, level) in term.Hits)
            {
                Found(page, alternative.Weight * alternative.Rarity * Ranking.ImpactOf(level));
            }

            foreach (var hit in term.Names)
            {
                if (names.GetValueOrDefault((hit.Page, hit.Name)).Weight < alternative.Weight)
                {
                    names[(hit.Page, hit.Name)] = (alternative.Weight, hit.Length);
                }
            }
        }

        foreach (var (name, (weight, length)) in names)
        {
            _named[name.Item1] |= says > 0;
            _names[name] = (_names.GetValueOrDefault(name).Found + weight, length);
        }

        Count(match, says, names);
    }

    /// <summary>Counts the word for the pages that have it, each once.</summary>
    private void Count(WordMatch match, double says, Dictionary<(int Page, int Name), (double, int)> names)
    {
        var required = match.Word.IsTitleOnly || (match.Word.IsRequired && !match.IsCut);
        _uncut += match.IsCut ? 0 : 1;
        _requiredWords += required ? 1 : 0;
        HashSet<int>? titled = match.Word.IsTitleOnly ? [.. names.Keys.Select(n => n.Page)] : null;
        foreach (var page in _touched)
        {
            _total[page] += _best[page];
            _said[page] += says;
            _best[page] = 0;
            _covered[page] += match.IsCut ? 0 : 1;
            _required[page] += required && (titled is null || titled.Contains(page)) ? 1 : 0;
        }

        _touched.Clear();
    }

    /// <summary>A synonym of several words counts where a page has all of them, with their mean.</summary>
    private void AddTogether(Alternative alternative)
    {
        var sums = new Dictionary<int, (double Sum, int Terms)>();
        foreach (var term in alternative.Terms)
        {
            foreach (var (page, level) in term.Hits)
            {
                var (sum, terms) = sums.GetValueOrDefault(page);
                sums[page] = (sum + Ranking.ImpactOf(level), terms + 1);
            }
        }

        foreach (var (page, (sum, terms)) in sums)
        {
            if (terms == alternative.Terms.Length)
            {
                Found(page, alternative.Weight * alternative.Rarity * sum / terms);
            }
        }
    }

    private void Found(int page, double score)
    {
        if (_best[page] == 0)
        {
            _touched.Add(page);
        }

        _best[page] = Math.Max(_best[page], score);
    }

    private void CompareNames(int words)
    {
        foreach (var ((page, _), (found, length)) in _names)
        {
            _nameLikeness[page] = Math.Max(_nameLikeness[page], 2 * found / (words + length));
        }
    }
}
