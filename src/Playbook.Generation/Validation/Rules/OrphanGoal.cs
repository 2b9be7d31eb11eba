using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>Somebody works towards a goal.</summary>
internal sealed class OrphanGoal : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4031", "orphan-goal", Severity.Warning, "no play and no journey serves this goal");

    public void Check(RuleContext context)
    {
        foreach (var goal in context.OfType("goal").Where(g => g.IsCurrent))
        {
            if (!context.Model.LinksTo(goal).Any(l => l.From.Type.Name is "play" or "journey"))
            {
                context.Diagnostics.Report(Rule, goal.Title.Span)
                    .Help("name it under `goals` of the plays that serve it, or set `status: deprecated`");
            }
        }
    }
}
