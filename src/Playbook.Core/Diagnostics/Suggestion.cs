using Playbook.Text;

namespace Playbook.Diagnostics;

/// <summary>An edit that would mend a problem.</summary>
/// <param name="Place">The characters to replace; an empty span inserts.</param>
/// <param name="Replacement">What to write there instead.</param>
/// <param name="IsSafe">Whether nothing but the mistake can change, so that <c>check --fix</c> may apply it unasked.</param>
public sealed record Suggestion(SourceSpan Place, string Replacement, bool IsSafe);
