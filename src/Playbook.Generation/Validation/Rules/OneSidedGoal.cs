using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A shared goal is measured by metrics of at least two functions.</summary>
internal sealed class OneSidedGoal : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4030", "one-sided-goal", Severity.Warning, "only {0} measures this shared goal");

    public void Check(RuleContext context)
    {
        foreach (var goal in context.OfType("goal").Where(g => g.Fields["metrics"] is not null && context.AllResolve(g.Fields, "metrics")))
        {
            var functions = context.Targets(goal, "metrics").SelectMany(m => context.Targets(m, "functions")).DistinctBy(f => f.Id).ToList();
            if (functions is [var only])
            {
                context.Diagnostics.Report(Rule, goal.Fields.KeySpan("metrics")!.Value, only.Title.Value)
                    .Help("add a metric of another function that serves the same people");
            }
        }
    }
}
