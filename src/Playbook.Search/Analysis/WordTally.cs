using System.Runtime.InteropServices;

namespace Playbook.Search.Analysis;

/// <summary>Counts, for one page after another, where each word occurs. Not for use by several threads.</summary>
internal sealed class WordTally
{
    private const int UsualWords = 400;

    // A table is emptied in the time that its size takes; one of a whole book is not kept for the pages after it.
    private const int MostKept = 5000;

    // A table for the words of a page is the largest thing that reading it needs, so each thread keeps one.
    [ThreadStatic]
    private static WordTally? _own;

    private readonly Dictionary<string, WordCounts> _counts = new(UsualWords, StringComparer.Ordinal);
    private readonly Dictionary<string, WordCounts>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordTally() => _lookup = _counts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>An empty one, until this thread begins another.</summary>
    public static WordTally Begin()
    {
        if (_own is not { _counts.Capacity: < MostKept })
        {
            _own = new WordTally();
        }

        _own._counts.Clear();
        return _own;
    }

    public Dictionary<string, WordCounts> Counts => _counts;

    /// <summary>Adds one of the page's names and returns how many words it has.</summary>
    public int AddName(string text, int name) => Add(text, new TitleCounter(this, name));

    public int AddHeading(string text) => Add(text, new HeadingCounter(this));

    public int AddBody(string text) => Add(text, new BodyCounter(this));

    private static int Add<TCounter>(string text, TCounter counter)
        where TCounter : struct, ICounter
    {
        var sink = new CountingSink<TCounter>(counter);
        Tokenizer<CountingSink<TCounter>>.Read(text, ref sink);
        return sink.Total;
    }

    private ref WordCounts Of(ReadOnlySpan<char> word) => ref CollectionsMarshal.GetValueRefOrAddDefault(_lookup, word, out _);

    private interface ICounter
    {
        void Count(ReadOnlySpan<char> word);
    }

    private struct CountingSink<TCounter>(TCounter counter) : IWordSink
        where TCounter : struct, ICounter
    {
        public int Total { get; private set; }

        public void Word(ReadOnlySpan<char> word)
        {
            Total++;
            counter.Count(word);
        }

        public readonly void Part(ReadOnlySpan<char> part) => counter.Count(part);

        public readonly void Joined(ReadOnlySpan<char> word) => counter.Count(word);
    }

    private readonly struct TitleCounter(WordTally tally, int name) : ICounter
    {
        public void Count(ReadOnlySpan<char> word) => tally.Of(word).Names |= 1 << name;
    }

    private readonly struct HeadingCounter(WordTally tally) : ICounter
    {
        public void Count(ReadOnlySpan<char> word) => tally.Of(word).Heading++;
    }

    private readonly struct BodyCounter(WordTally tally) : ICounter
    {
        public void Count(ReadOnlySpan<char> word) => tally.Of(word).Body++;
    }
}

/// <summary>Where a word occurs on a page: in which of its names (a bit each, the title first), how often in headings and in text.</summary>
internal struct WordCounts
{
    public int Names;
    public int Heading;
    public int Body;
}
