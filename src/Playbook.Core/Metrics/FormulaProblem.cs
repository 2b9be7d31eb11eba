using Playbook.Text;

namespace Playbook.Metrics;

/// <summary>Why a formula could not be read or worked out, in words for its author.</summary>
/// <param name="Span">The characters of the formula it is about.</param>
/// <param name="Message">What is wrong: lower case, values in backticks.</param>
/// <param name="Help">What to do, in the imperative.</param>
public sealed record FormulaProblem(TextSpan Span, string Message, string Help);
