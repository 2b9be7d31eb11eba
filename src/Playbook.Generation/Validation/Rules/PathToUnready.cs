using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A newcomer is sent to pages that hold.</summary>
internal sealed class PathToUnready : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4080", "path-to-unready", Severity.Warning, "a newcomer is sent to `{0}`, which is {1}");

    public void Check(RuleContext context)
    {
        foreach (var path in context.OfType("path").Where(p => p.IsCurrent))
        {
            foreach (var item in path.Fields.Items<MapValue>("items").SelectMany(i => context.Pointers(i, "item")).Where(i => !i.Target.IsCurrent))
            {
                context.Diagnostics.Report(Rule, item.Place, item.Target.Id, item.Target.IsDraft ? "still a draft" : "deprecated")
                    .Help("put what holds today in its place, or take the item off the path");
            }
        }
    }
}
