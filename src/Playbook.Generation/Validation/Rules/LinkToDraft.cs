using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

internal sealed class LinkToDraft() : LinkToUnready(Rule, "finish it and set `status: current`; until then readers see the words without the link")
{
    public static readonly DiagnosticRule Rule = new("PB4005", "link-to-draft", Severity.Hint, "`{0}` is still a draft");

    protected override bool IsUnready(Entry target) => target.IsDraft;
}
