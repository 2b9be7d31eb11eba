using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A newcomer in any role has a path to walk, and it is the path of that role.</summary>
internal sealed class RoleWithoutPath : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4084", "role-without-path", Severity.Warning, "a newcomer in this role has no path of their own");

    public void Check(RuleContext context)
    {
        foreach (var role in context.OfType("role").Where(r => r.IsCurrent))
        {
            if (role.Fields["path"] is not null)
            {
                foreach (var path in context.Pointers(role.Fields, "path").Where(p => context.Targets(p.Target, "role").Any(r => r.Id != role.Id)))
                {
                    context.Diagnostics.Report(Rule, path.Place)
                        .Label($"this path is for `{context.Targets(path.Target, "role").First().Id}`")
                        .Help("name the path whose `role` is this one, or write one");
                }
            }
            else if (!context.Model.LinksTo(role).Any(l => l is { From.Type.Name: "path", FieldPath: "role" }))
            {
                context.Diagnostics.Report(Rule, role.Title.Span)
                    .Help("write one in `paths/`, and name it here under `path`");
            }
        }
    }
}
