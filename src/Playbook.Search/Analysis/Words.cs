namespace Playbook.Search.Analysis;

/// <summary>The words of short texts as lists: titles, headings, queries.</summary>
internal static class Words
{
    /// <summary>In UTF-16 units; what is longer is no word anyone types.</summary>
    public const int LongestWord = 40;

    /// <summary>The words of <paramref name="text"/> in their order, without the joined forms of hyphenated ones.</summary>
    public static List<string> Of(string text)
    {
        var sink = new Collector([], null);
        Tokenizer<Collector>.Read(text, ref sink);
        return sink.Words;
    }

    /// <summary>The joined forms of hyphenated words alone.</summary>
    public static List<string> JoinedIn(string text)
    {
        var sink = new Collector([], []);
        Tokenizer<Collector>.Read(text, ref sink);
        return sink.JoinedWords!;
    }

    private readonly struct Collector(List<string> words, List<string>? joined) : IWordSink
    {
        public List<string> Words => words;

        public List<string>? JoinedWords => joined;

        public void Word(ReadOnlySpan<char> word) => words.Add(word.ToString());

        public void Joined(ReadOnlySpan<char> word) => joined?.Add(word.ToString());
    }
}
