using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A remedy is a play that people can do today.</summary>
internal sealed class UnreadyRemedy : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4016", "unready-remedy", Severity.Warning, "the remedy `{0}` is {1}");

    public void Check(RuleContext context)
    {
        foreach (var antipattern in context.OfType("antipattern").Where(a => a.IsCurrent))
        {
            foreach (var remedy in context.Pointers(antipattern.Fields, "remedy").Where(r => !r.Target.IsCurrent))
            {
                context.Diagnostics.Report(Rule, remedy.Place, remedy.Target.Id, remedy.Target.IsDraft ? "still a draft" : "deprecated")
                    .Help("name a current play that helps, or bring this one up to date");
            }
        }
    }
}
