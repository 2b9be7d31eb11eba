using System.Collections.Immutable;
using System.Numerics;

namespace Playbook.Search.Index;

/// <summary>
/// Cuts the sorted words into shards of about 4 to 10 kB. Where a cut may be is decided by the words themselves (a hash of the first four
/// letters), not by counting from the beginning: a word more in one shard moves no border of another, so an edit rewrites
/// only the shards it is about.
/// </summary>
internal static class ShardCutter
{
    private const int OneShard = 32 * 1024;
    private const int Smallest = 4 * 1024;
    private const int Largest = 10 * 1024;
    private const int Usual = 3 * 1024;
    private const int PrefixLength = 4;

    /// <summary>The index of the first word of each shard; the first is 0.</summary>
    public static ImmutableArray<int> Cut(IReadOnlyList<string> words, IReadOnlyList<int> sizes)
    {
        var cuts = ImmutableArray.CreateBuilder<int>();
        cuts.Add(0);
        if (sizes.Sum() <= OneShard)
        {
            return cuts.ToImmutable();
        }

        var size = 0;
        for (var start = 0; start < words.Count;)
        {
            var (end, groupSize) = Group(words, sizes, start);
            if (start > 0 && size >= Smallest && (size + groupSize > Largest || IsBorder(words[start], groupSize)))
            {
                cuts.Add(start);
                size = 0;
            }

            size += groupSize;
            start = end;
        }

        return cuts.ToImmutable();
    }

    /// <summary>Words that begin alike stay together: a typing mistake or an ending is then looked up in one shard.</summary>
    private static (int End, int Size) Group(IReadOnlyList<string> words, IReadOnlyList<int> sizes, int start)
    {
        var end = start;
        var size = 0;
        while (end < words.Count && (end == start || words[end - 1].AsSpan().CommonPrefixLength(words[end]) >= PrefixLength))
        {
            size += sizes[end++];
        }

        return (end, size);
    }

    // A large group is the more likely to begin a shard, so that shards come out alike in size whatever the size of the groups.
    private static bool IsBorder(string word, int groupSize)
    {
        var hash = 2166136261u;
        foreach (var c in word.AsSpan(0, Math.Min(PrefixLength, word.Length)))
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (hash >> 8) % Usual < BitOperations.RoundUpToPowerOf2((uint)groupSize);
    }
}
