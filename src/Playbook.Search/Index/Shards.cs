using System.Collections.Immutable;
using System.Text;

namespace Playbook.Search.Index;

/// <summary>Writes the words and their pages, cut into ranges: <c>words!lists!synonyms</c>.</summary>
internal static class Shards
{
    public const char Part = '!';
    public const char Between = ' ';

    /// <summary>Returns the first word of each shard and the changing part of its name.</summary>
    public static (ImmutableArray<string> Bounds, ImmutableArray<string> Hashes) Write(Vocabulary vocabulary, SynonymRows synonyms, IndexFiles files)
    {
        var lists = new string[vocabulary.Words.Length];
        var sizes = new int[lists.Length];
        Parallel.For(0, lists.Length, () => new StringBuilder(), (i, _, text) =>
        {
            vocabulary.Postings[i].WriteTo(text.Clear(), vocabulary.Pages);
            lists[i] = text.ToString();
            sizes[i] = lists[i].Length + vocabulary.Words[i].Length;
            return text;
        }, _ => { });

        var cuts = ShardCutter.Cut(vocabulary.Words, sizes);
        // The first shard begins before every word, so that none lies outside.
        ImmutableArray<string> bounds = [.. cuts.Select((start, shard) => shard == 0 ? "" : Bound(vocabulary.Words[start - 1], vocabulary.Words[start]))];
        var contents = new byte[cuts.Length][];
        Parallel.For(0, cuts.Length, shard =>
        {
            var start = cuts[shard];
            var (end, next) = shard + 1 < cuts.Length ? (cuts[shard + 1], bounds[shard + 1]) : (lists.Length, null);
            contents[shard] = Shard(vocabulary.Words.AsSpan()[start..end], lists.AsSpan(start, end - start), synonyms.Within(bounds[shard], next));
        });
        return (bounds, [.. contents.Select((content, shard) => files.Add($"t{shard}", content))]);
    }

    /// <summary>The shortest text that sorts after one word and not after the next.</summary>
    private static string Bound(string before, string first) => first[..(before.AsSpan().CommonPrefixLength(first) + 1)];

    private static byte[] Shard(ReadOnlySpan<string> words, ReadOnlySpan<string> lists, IEnumerable<string> synonyms)
    {
        var text = new StringBuilder();
        var before = "";
        foreach (var word in words)
        {
            FrontCoding.Append(text, ref before, word);
        }

        text.Append(Part).AppendJoin(Between, lists!).Append(Part).AppendJoin(SynonymRows.Separator, synonyms);
        return IndexJson.Quote(text.ToString());
    }
}
