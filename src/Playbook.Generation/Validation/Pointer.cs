using Playbook.Content;
using Playbook.Text;

namespace Playbook.Generation.Validation;

/// <summary>One entry pointing at another, by a field or by a link in its text.</summary>
/// <param name="Place">The characters that point.</param>
/// <param name="Target">What they point at.</param>
/// <param name="Field">The field's path, such as <c>stages.steps.metrics</c>; null for a link in running text.</param>
internal readonly record struct Pointer(SourceSpan Place, Entry Target, string? Field);
