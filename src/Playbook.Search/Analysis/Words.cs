namespace Playbook.Search.Analysis;

/// <summary>The words of short texts as lists: titles, headings, queries.</summary>
internal static class Words
{
    /// <summary>In UTF-16 units; what is longer is no word anyone types.</summary>
    public const int LongestWord = 40;

    /// <summary>The words of <paramref name="text"/> in their order, without joined forms and parts.</summary>
    public static List<string> Of(string text)
    {
        var sink = new Collector([], null, null);
        Tokenizer<Collector>.Read(text, ref sink);
        return sink.Words;
    }

    /// <summary>The words with the parts that each has beside itself.</summary>
    public static List<(string Word, List<string> Parts)> WithParts(string text)
    {
        var sink = new Collector([], [], null);
        Tokenizer<Collector>.Read(text, ref sink);
        return [.. sink.Words.Zip(sink.Parts!)];
    }

    /// <summary>The joined forms alone.</summary>
    public static List<string> JoinedIn(string text)
    {
        var sink = new Collector([], null, []);
        Tokenizer<Collector>.Read(text, ref sink);
        return sink.JoinedWords!;
    }

    private readonly struct Collector(List<string> words, List<List<string>>? parts, List<string>? joined) : IWordSink
    {
        public List<string> Words => words;

        public List<List<string>>? Parts => parts;

        public List<string>? JoinedWords => joined;

        public void Word(ReadOnlySpan<char> word)
        {
            words.Add(word.ToString());
            parts?.Add([]);
        }

        public void Part(ReadOnlySpan<char> part) => parts?[^1].Add(part.ToString());

        public void Joined(ReadOnlySpan<char> word) => joined?.Add(word.ToString());
    }
}
