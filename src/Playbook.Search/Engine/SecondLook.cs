namespace Playbook.Search.Engine;

/// <summary>Looks at a page again with its record at hand: the heading nearest to the query, and the query's words side by side.</summary>
/// <param name="words">Of the query, as understood.</param>
/// <param name="small">Which of them say nothing by themselves.</param>
/// <param name="rarity">How rare they are together.</param>
internal sealed class SecondLook(IReadOnlyList<QueryWord> words, bool[] small, double rarity)
{
    private readonly bool _areAllSmall = Array.TrueForAll(small, isSmall => isSmall);
    private readonly string[] _words = [.. words.Select(w => w.Text)];

    /// <summary>What the page gains, and the heading to lead to; null leads to the top of the page.</summary>
    public (double Gain, SearchHeading? Heading) At(PageRecord record, double nameLikeness)
    {
        var best = 0.0;
        SearchHeading? heading = null;
        foreach (var candidate in record.Headings)
        {
            var likeness = Likeness(Analysis.Words.Of(candidate.Text));
            if (likeness > best)
            {
                (best, heading) = (likeness, candidate);
            }
        }

        var gain = Ranking.HeadingBonus * best * best * rarity;
        if (IsQuery(record.Title) || Array.Exists(record.Aliases, IsQuery))
        {
            gain += Ranking.ExactBonus * rarity;
        }

        if (_words.Length > 1 && (HasPhrase(record.Title) || HasPhrase(record.Summary) || Array.Exists(record.Headings, h => HasPhrase(h.Text))))
        {
            gain += Ranking.PhraseBonus * rarity;
        }

        return (gain, best > nameLikeness ? heading : null);
    }

    // `Follow-up`, `follow up` and `followup` are one name.
    private bool IsQuery(string name) => string.Concat(Analysis.Words.Of(name)) == string.Concat(_words);

    private double Likeness(List<string> heading)
    {
        var found = 0;
        var says = _areAllSmall;
        for (var i = 0; i < _words.Length; i++)
        {
            if (heading.Exists(h => IsLike(h, _words[i])))
            {
                found++;
                says |= !small[i];
            }
        }

        return says && found > 0 ? 2.0 * found / (_words.Length + heading.Count) : 0;
    }

    private bool IsLike(string found, string word) =>
        found == word || Stem.AreAlike(found, word) || (word == _words[^1] && words[^1].IsPrefix && found.StartsWith(word, StringComparison.Ordinal));

    private bool HasPhrase(string text)
    {
        var found = Analysis.Words.Of(text);
        for (var start = 0; start + _words.Length <= found.Count; start++)
        {
            var length = 0;
            while (length < _words.Length && IsLike(found[start + length], _words[length]))
            {
                length++;
            }

            if (length == _words.Length)
            {
                return true;
            }
        }

        return false;
    }
}
