using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A joint play is carried by each of its functions: in each one role answers for its share.</summary>
internal sealed class MissingAccountable : IContentRule
{
    public static readonly DiagnosticRule Rule = new(
        "PB4010", "missing-accountable", Severity.Error, "nobody in {0} is accountable for this joint play");

    public void Check(RuleContext context)
    {
        foreach (var play in context.OfType("play").Where(p => p.Says("joint")))
        {
            var named = play.Fields.Items<MapValue>("accountable")
                .Where(a => a["owner"] is not null)
                .SelectMany(a => context.Pointers(a, "function"))
                .Select(p => p.Target.Id)
                .ToHashSet();
            foreach (var function in context.Pointers(play.Fields, "functions").Where(f => !named.Contains(f.Target.Id)))
            {
                context.Diagnostics.Report(Rule, function.Place, function.Target.Title.Value)
                    .Help($"add `- {{ function: {function.Target.Id.Slug}, owner: {RoleIn(context, function.Target)} }}` to `accountable`, or take the function off the list");
            }
        }
    }

    // The only role there is can be named; between several the author chooses.
    private static string RoleIn(RuleContext context, Entry function) =>
        context.OfType("role").Where(r => context.Targets(r, "function").Any(f => f.Id == function.Id)).ToList() is [var only]
            ? only.Id.Slug
            : "the-role-that-answers";
}
