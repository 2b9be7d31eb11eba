using Playbook.Search.Index;
using Playbook.Text;

namespace Playbook.Search.Engine;

/// <summary>Finds the words of the index that stand for each word of a query.</summary>
internal sealed class WordMatcher(IndexReader index)
{
    // Sorts after every word that begins alike.
    private const char Last = '\uFFFF';
    private const int ShortestCommon = 3;

    public List<WordMatch> Match(IReadOnlyList<QueryWord> words)
    {
        var matches = words.Select(MatchOne).ToList();
        for (var i = 0; i < matches.Count; i++)
        {
            if (!matches[i].Word.IsForbidden)
            {
                AddJoined(matches, i);
                AddSynonyms(matches, i);
            }
        }

        for (var i = matches.Count - 1; i >= 0; i--)
        {
            if (!matches[i].Word.IsForbidden && Others(matches[i]) is { } others)
            {
                matches.RemoveAt(i);
                matches.InsertRange(i, others);
            }
        }

        return matches;
    }

    /// <summary>Finds what a word that nobody wrote was meant to be; null when the match stays, with its nearest words or without.</summary>
    private WordMatch[]? Others(WordMatch match)
    {
        var isUnknown = match.Alternatives.Count == 0;
        if (isUnknown && Reading(match.Word) is { } reading)
        {
            return reading;
        }

        if (Ranking.SlipsAllowed(match.Word.Text.Length) == 0 || !(isUnknown || match.Word.IsFuzzy))
        {
            return null;
        }

        var near = Near(match.Word.Text);
        if (isUnknown && (near.Count == 0 || near[0].Slips > 1) && Pieces(match.Word.Text, near.Count == 0 ? Ranking.ShortestLonePiece : Ranking.ShortestPiece) is { } pieces)
        {
            return [.. pieces.Select(piece => Meant(match.Word, piece))];
        }

        Correct(match, near);
        return null;
    }

    /// <summary>The first reading whose words all exist. A name that ends in a sign is whole.</summary>
    private WordMatch[]? Reading(QueryWord word) => word.Readings
        .Select(reading => reading.Select((text, i) => Meant(word, text, word.IsPrefix && i == reading.Length - 1 && word.Text[^1] is not ('#' or '+'))).ToArray())
        .FirstOrDefault(reading => Array.TrueForAll(reading, match => match.Alternatives.Count > 0));

    private WordMatch Meant(QueryWord word, string text, bool isPrefix = false)
    {
        var match = MatchOne(word with { Text = text, Readings = [], IsPrefix = isPrefix });
        match.Correction = text;
        return match;
    }

    private WordMatch MatchOne(QueryWord word)
    {
        var match = new WordMatch(word) { Exact = Find(word.Text), IsSmall = index.SmallWords.Contains(word.Text) };
        if (match.Exact is { } exact)
        {
            match.Rarity = RarityOf(exact);
            match.Alternatives.Add(new Alternative([exact], 1, match.Rarity));
        }

        if (word.IsForbidden || word.IsRequired)
        {
            // Said to be meant exactly.
            return word.IsPrefix ? WithRelated(match) : match;
        }

        return WithRelated(match);
    }

    /// <summary>Adds words with the same stem, and for a word still being typed, longer ones.</summary>
    private WordMatch WithRelated(WordMatch match)
    {
        foreach (var (word, shard, weight) in Related(match.Word.Text, match.Word.IsPrefix))
        {
            Add(match, shard.Find(word)!, weight);
        }

        return match;
    }

    private IEnumerable<(string Word, Shard Shard, double Weight)> Related(string text, bool isPrefix)
    {
        var stem = Stem.Of(text);
        var common = text[..Math.Min(text.Length, Math.Max(ShortestCommon, stem.Length - 1))];
        var related = new List<(string Word, Shard Shard, double Weight)>();
        foreach (var number in ShardsOf(text, common, isPrefix))
        {
            var shard = index.Shard(number);
            for (var i = shard.From(common); i < shard.Words.Length && shard.Words[i].StartsWith(common, StringComparison.Ordinal); i++)
            {
                var word = shard.Words[i];
                var weight = Stem.Of(word) == stem ? Ranking.SameStem : 0;
                if (isPrefix && word.StartsWith(text, StringComparison.Ordinal))
                {
                    weight = Math.Max(weight, Ranking.Prefix * text.Length / word.Length);
                }

                if (weight > 0 && word != text)
                {
                    related.Add((word, shard, weight));
                }
            }
        }

        return related.OrderByDescending(r => r.Weight).ThenBy(r => r.Word, StringComparer.Ordinal).Take(Ranking.MostPrefixed);
    }

    /// <summary>The shards where relatives of a word may be: its own and the neighbours, more for a word still being typed.</summary>
    private IEnumerable<int> ShardsOf(string text, string common, bool isPrefix)
    {
        var own = index.ShardOf(text);
        var first = Math.Max(own - 1, index.ShardOf(common));
        var last = Math.Min(own + (isPrefix ? 3 : 1), index.ShardOf(common + Last));
        return Enumerable.Range(first, last - first + 1);
    }

    /// <summary><c>follow up</c> is also <c>followup</c>.</summary>
    private void AddJoined(List<WordMatch> matches, int i)
    {
        if (i + 1 < matches.Count && !matches[i + 1].Word.IsForbidden && Find(matches[i].Word.Text + matches[i + 1].Word.Text) is { } joined)
        {
            Add(matches[i], joined, Ranking.Joined);
            Add(matches[i + 1], joined, Ranking.Joined);
        }
    }

    private void AddSynonyms(List<WordMatch> matches, int i)
    {
        foreach (var reading in matches[i].Word.Readings)
        {
            // Pages that say `customer effort score` come after those that name the field.
            var parts = reading.Select(Find).ToArray();
            if (reading.Length > 1 && matches[i].Exact is not null && Array.TrueForAll(parts, p => p is not null))
            {
                AddTogether(matches[i], parts!);
            }
        }

        var first = matches[i].Word.Text;
        foreach (var row in index.Shard(index.ShardOf(first)).Synonyms)
        {
            var means = row.IndexOf(SynonymRows.Means, StringComparison.Ordinal);
            var name = row[..means].Split(' ');
            if (i + name.Length > matches.Count || !name.Select((w, k) => matches[i + k].Word.Text == w).All(same => same))
            {
                continue;
            }

            var terms = row[(means + 1)..].Split(' ').Select(Find).ToArray();
            if (terms.Any(t => t is null))
            {
                continue;
            }

            for (var k = i; k < i + name.Length; k++)
            {
                AddTogether(matches[k], terms!);
            }
        }
    }

    private void AddTogether(WordMatch match, TermPages[] terms) =>
        match.Alternatives.Add(new Alternative(terms, Ranking.Synonym, Limited(match, RarityOf(terms[0]))));

    /// <summary>The words nearest to one that was typed.</summary>
    private List<(string Word, int Slips)> Near(string typed)
    {
        var slips = Ranking.SlipsAllowed(typed.Length);
        var near = Nearest(typed, index.Shard(index.ShardOf(typed)).Words, slips);
        if (near.Count == 0 || near[0].Slips > 1)
        {
            // The first letters may be the wrong ones.
            var elsewhere = Nearest(typed, index.Spelling().Words, slips);
            near = elsewhere.Count > 0 && (near.Count == 0 || elsewhere[0].Slips < near[0].Slips) ? elsewhere : near;
        }

        return near;
    }

    /// <summary>The words of which <c>bouncerate</c> is made; null when it is none. As few as can be; the longest first one wins.</summary>
    private string[]? Pieces(string text, int shortest)
    {
        var known = index.Spelling().Words.ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(2, Ranking.MostPieces - 1).Select(count => Cut(text, count, shortest, known)).FirstOrDefault(pieces => pieces is not null);
    }

    private string[]? Cut(string text, int count, int shortest, HashSet<string> known)
    {
        if (count == 1)
        {
            return (text.Length < SpellingList.ShortestWord ? Find(text) is not null : known.Contains(text)) ? [text] : null;
        }

        for (var at = text.Length - (shortest * (count - 1)); at >= shortest; at--)
        {
            if (Cut(text[..at], 1, shortest, known) is not null && Cut(text[at..], count - 1, shortest, known) is { } rest)
            {
                return [text[..at], .. rest];
            }
        }

        return null;
    }

    /// <summary>Where nothing else was found, takes the nearest words.</summary>
    private void Correct(WordMatch match, List<(string Word, int Slips)> near)
    {
        var word = match.Word;
        var found = near.Select(n => (n.Word, n.Slips, Pages: Find(n.Word)!))
            .OrderByDescending(n => n.Word[0] == word.Text[0])
            .ThenByDescending(n => n.Pages.Count)
            .ThenBy(n => n.Word, StringComparer.Ordinal)
            .Take(Ranking.MostCorrections)
            .ToList();
        if (found.Count > 0 && match.Alternatives.Count == 0)
        {
            match.Correction = found[0].Word;
        }

        foreach (var (_, count, pages) in found)
        {
            Add(match, pages, WeightOf(count));
        }

        if (match.Correction is { } meant)
        {
            foreach (var (other, otherShard, weight) in Related(meant, isPrefix: false))
            {
                Add(match, otherShard.Find(other)!, weight * WeightOf(found[0].Slips));
            }
        }
    }

    private static double WeightOf(int slips) => slips == 1 ? Ranking.OneSlip : Ranking.TwoSlips;

    /// <summary>Of the words within the slips allowed, those with the fewest.</summary>
    private static List<(string Word, int Slips)> Nearest(string typed, string[] words, int slips)
    {
        var near = new List<(string, int)>();
        foreach (var word in words)
        {
            if (Math.Abs(word.Length - typed.Length) > slips || word == typed)
            {
                continue;
            }

            var distance = EditDistance.Between(typed, word);
            if (distance < slips)
            {
                near.Clear();
                slips = distance;
            }

            if (distance == slips)
            {
                near.Add((word, distance));
            }
        }

        return near;
    }

    private TermPages? Find(string word) => index.Shard(index.ShardOf(word)).Find(word);

    private double RarityOf(TermPages pages) => Ranking.Rarity(pages.Count, index.Pages);

    private void Add(WordMatch match, TermPages pages, double weight)
    {
        var rarity = Limited(match, RarityOf(pages));
        match.Rarity = Math.Max(match.Rarity, rarity);
        match.Alternatives.Add(new Alternative([pages], weight, rarity));
    }

    // A rare relative must not outweigh the word itself.
    private static double Limited(WordMatch match, double rarity) => match.Exact is null ? rarity : Math.Min(match.Rarity, rarity);
}
