namespace Playbook.Text;

/// <summary>A value and the characters it was read from, so that a rule three stages later underlines the right place.</summary>
public readonly record struct Located<T>(T Value, SourceSpan Span);
