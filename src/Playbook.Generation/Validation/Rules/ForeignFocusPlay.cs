using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>The plays of a role's focus area are plays that the role has a part in.</summary>
internal sealed class ForeignFocusPlay : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4085", "foreign-focus-play", Severity.Warning, "`{0}` names neither this role nor {1}");

    public void Check(RuleContext context)
    {
        foreach (var role in context.OfType("role"))
        {
            if (context.Targets(role, "function").FirstOrDefault() is not { } function)
            {
                continue;
            }

            foreach (var play in role.Fields.Items<MapValue>("focus-areas").SelectMany(a => context.Pointers(a, "plays")))
            {
                // Any mention will do: as a function, a participant, an owner, a supplier or a receiver.
                if (!PlaybookModel.ReferencesOf(play.Target).Any(r => context.Model.Target(r.Reference)?.Id is { } id && (id == role.Id || id == function.Id)))
                {
                    context.Diagnostics.Report(Rule, play.Place, play.Target.Id, function.Title.Value)
                        .Help("choose a play in which the role takes part, or add its function to that play");
                }
            }
        }
    }
}
