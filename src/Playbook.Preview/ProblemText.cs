namespace Playbook.Preview;

/// <summary>A problem as the terminal prints it, so that the page over which it appears says the same words.</summary>
/// <param name="Path">The file, below the input folder; empty when the problem is about none.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>hint</c>.</param>
/// <param name="Code">Such as <c>PB3001</c>.</param>
/// <param name="Title">The headline alone, for announcements and labels.</param>
/// <param name="Text">The whole block: headline, place, excerpt with caret, help. Lines end with a line feed; no colour codes.</param>
/// <param name="PageUrl">The page built from that file, such as <c>/metrics/nps/</c>; null when there is none.</param>
public sealed record ProblemText(string Path, string Severity, string Code, string Title, string Text, string? PageUrl);
