namespace Playbook.Diagnostics;

/// <summary>What a problem is about beside its place: a file, or a name or habit in words.</summary>
/// <param name="Text">For a file its path below the input folder, with what follows it.</param>
/// <param name="IsFile">Whether it is such a path.</param>
public readonly record struct Subject(string Text, bool IsFile);
