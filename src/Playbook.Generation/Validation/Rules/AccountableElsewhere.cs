using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>Who is accountable in a function works there.</summary>
internal sealed class AccountableElsewhere : IContentRule
{
    public static readonly DiagnosticRule Rule = new(
        "PB4011", "accountable-elsewhere", Severity.Error, "`{0}` is a role in {1}, and is to answer for {2}");

    public void Check(RuleContext context)
    {
        foreach (var share in context.OfType("play").SelectMany(p => p.Fields.Items<MapValue>("accountable")))
        {
            foreach (var owner in context.Pointers(share, "owner"))
            {
                if (context.Pointers(share, "function").FirstOrDefault() is { Target: { } asked }
                    && context.Targets(owner.Target, "function").FirstOrDefault() is { } works
                    && works.Id != asked.Id)
                {
                    context.Diagnostics.Report(Rule, owner.Place, owner.Target.Id, works.Title.Value, asked.Title.Value)
                        .Help($"name a role whose `function` is `{asked.Id.Slug}`");
                }
            }
        }
    }
}
