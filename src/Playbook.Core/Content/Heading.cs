using Playbook.Text;

namespace Playbook.Content;

/// <summary>A heading of a page and its address on it.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">As plain text.</param>
/// <param name="Id">The fragment, without <c>#</c>; unique on its page.</param>
public sealed record Heading(int Level, string Text, string Id, SourceSpan Span);
