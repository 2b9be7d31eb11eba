using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Validation.Rules;

/// <summary>On a path, what has to come first comes first: a play's prerequisites stand before the play.</summary>
internal sealed class PathOutOfOrder : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4081", "path-out-of-order", Severity.Warning, "`{0}` comes before `{1}`, which it needs");

    public void Check(RuleContext context)
    {
        foreach (var path in context.OfType("path"))
        {
            var items = path.Fields.Items<MapValue>("items").SelectMany(i => context.Pointers(i, "item")).ToList();
            var later = items.DistinctBy(i => i.Target.Id).ToDictionary(i => i.Target.Id, i => i.Place);
            foreach (var item in items)
            {
                later.Remove(item.Target.Id);
                foreach (var needed in context.Targets(item.Target, "prerequisites"))
                {
                    if (later.TryGetValue(needed.Id, out SourceSpan place))
                    {
                        context.Diagnostics.Report(Rule, item.Place, item.Target.Id, needed.Id)
                            .Related(place, "it comes here")
                            .Help($"move `{needed.Id}` up, before this item");
                    }
                }
            }
        }
    }
}
