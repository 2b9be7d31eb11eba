namespace Playbook.Search.Analysis;

/// <summary>Takes the words of a text in their order. The span is valid only during the call.</summary>
internal interface IWordSink
{
    void Word(ReadOnlySpan<char> word);

    /// <summary>The parts of a hyphenated word written as one; comes after the parts and has no place of its own.</summary>
    void Joined(ReadOnlySpan<char> word);
}
