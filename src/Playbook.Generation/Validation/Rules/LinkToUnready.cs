using System.Collections.Frozen;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>What readers may rely on does not send them to what they may not.</summary>
internal abstract class LinkToUnready(DiagnosticRule rule, string help) : IContentRule
{
    // Fields in which an entry that is not current has a rule of its own.
    private static readonly FrozenSet<string> Elsewhere =
        new[] { "path:items.item", "antipattern:remedy", "persona:derived-from" }.ToFrozenSet(StringComparer.Ordinal);

    public void Check(RuleContext context)
    {
        if (!context.Model.Entries.Any(IsUnready))
        {
            return;
        }

        foreach (var from in context.Entries.Where(e => e.Entry.IsCurrent))
        {
            foreach (var pointer in context.Pointers(from))
            {
                if (IsUnready(pointer.Target) && pointer.Target.Id != from.Entry.Id && !Elsewhere.Contains($"{from.Entry.Type.Name}:{pointer.Field}"))
                {
                    context.Diagnostics.Report(rule, pointer.Place, pointer.Target.Id).Help(help);
                }
            }
        }
    }

    protected abstract bool IsUnready(Entry target);
}
