namespace Playbook.Search.Analysis;

/// <summary>Takes the words of a text in their order. The span is valid only during the call.</summary>
internal interface IWordSink
{
    void Word(ReadOnlySpan<char> word);

    /// <summary>The parts of a word that has a sign or capitals inside, after the word; they have no place of their own.</summary>
    void Part(ReadOnlySpan<char> part);

    /// <summary>Neighbours written as one; comes after them and has no place of its own.</summary>
    void Joined(ReadOnlySpan<char> word);
}
