namespace Playbook.Generation.Writing.Gate;

/// <summary>Why a finished file is not published, and the characters it is about.</summary>
/// <param name="What">Ends the sentence "this finished file is refused: ...".</param>
internal readonly record struct Breach(int Start, int Length, string What);
