using Playbook.Search.Index;

namespace Playbook.Search.Engine;

/// <summary>One range of words as read back from its file.</summary>
internal sealed class Shard
{
    private readonly string[] _lists;
    private readonly Dictionary<string, TermPages> _read = new(StringComparer.Ordinal);

    public Shard(string data)
    {
        var parts = data.Split(Shards.Part);
        Words = FrontCoding.Read(parts[0]);
        _lists = parts[1].Split(Shards.Between);
        Synonyms = parts[2].Split(SynonymRows.Separator, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>In ordinal order.</summary>
    public string[] Words { get; }

    public string[] Synonyms { get; }

    /// <summary>The index of the first word that does not sort before <paramref name="text"/>.</summary>
    public int From(string text)
    {
        var (low, high) = (0, Words.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = string.CompareOrdinal(Words[middle], text) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public TermPages? Find(string word)
    {
        var at = From(word);
        if (at == Words.Length || Words[at] != word)
        {
            return null;
        }

        if (!_read.TryGetValue(word, out var pages))
        {
            _read.Add(word, pages = TermPages.Read(_lists[at]));
        }

        return pages;
    }
}
