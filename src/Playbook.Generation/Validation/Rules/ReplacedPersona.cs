using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A shared persona stands beside those it rests on and does not take their place.</summary>
internal sealed class ReplacedPersona : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4024", "replaced-persona", Severity.Warning, "`{0}` is {1}, and a shared persona rests on it");

    public void Check(RuleContext context)
    {
        foreach (var shared in SharedPersonas.In(context).Where(p => p.IsCurrent))
        {
            foreach (var basis in context.Pointers(shared.Fields, "derived-from").Where(b => !b.Target.IsCurrent))
            {
                context.Diagnostics.Report(Rule, basis.Place, basis.Target.Id, basis.Target.IsDraft ? "still a draft" : "deprecated")
                    .Help("keep that persona current, or derive the shared one from its successor");
            }
        }
    }
}
