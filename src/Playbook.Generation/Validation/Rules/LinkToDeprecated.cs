using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

internal sealed class LinkToDeprecated() : LinkToUnready(Rule, "link to what has taken its place, or say in the text that this is history")
{
    public static readonly DiagnosticRule Rule = new("PB4004", "link-to-deprecated", Severity.Hint, "`{0}` is deprecated");

    protected override bool IsUnready(Entry target) => target.IsDeprecated;
}
