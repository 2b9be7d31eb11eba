namespace Playbook.Search.Engine;

/// <summary>Looks at a page again with its record at hand: the heading nearest to the query, and the query's words side by side.</summary>
internal sealed class SecondLook(IReadOnlyList<QueryWord> words, double rarity)
{
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
        foreach (var word in _words)
        {
            found += heading.Exists(h => IsLike(h, word)) ? 1 : 0;
        }

        return heading.Count == 0 || _words.Length == 0 ? 0 : 2.0 * found / (_words.Length + heading.Count);
    }

    private bool IsLike(string found, string word) =>
        found == word || Stem.Of(found) == Stem.Of(word) || (word == _words[^1] && words[^1].IsPrefix && found.StartsWith(word, StringComparison.Ordinal));

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
