using Playbook.Search;

namespace Playbook.Benchmarks.Relevance;

/// <summary>The small words that the default theme gives an English site, so that what is measured is what is published.</summary>
internal static class EnglishSmallWords
{
    private const string Key = "search-small-words: ";

    public static SearchOptions Options { get; } = new() { SmallWords = [Read()] };

    private static string Read() =>
        File.ReadLines(Path.Combine(Clone.Root, "themes", "default", "strings", "en.yml")).Single(l => l.StartsWith(Key, StringComparison.Ordinal))[Key.Length..];
}
