using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>What customers are told rests on something that holds or is being built.</summary>
internal sealed class UnbackedPromise : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4062", "unbacked-promise", Severity.Warning, "nothing backs this promise");

    public void Check(RuleContext context)
    {
        foreach (var promise in context.OfType("promise").Where(p => !p.IsDeprecated && context.AllResolve(p.Fields, "backed-by")))
        {
            var backing = context.Pointers(promise.Fields, "backed-by").ToList();
            if (backing.Exists(b => WhyNot(b.Target) is null))
            {
                continue;
            }

            var report = context.Diagnostics.Report(Rule, (promise.Fields["statement"] ?? promise.Fields["title"])?.Span ?? promise.Title.Span)
                .Help("name under `backed-by` the initiative, journey, touchpoint or metric that makes it true")
                .Help("until there is one, stop saying it and set `status: deprecated`");
            foreach (var support in backing)
            {
                report.Related(support.Place, $"this is {WhyNot(support.Target)}");
            }
        }
    }

    private static string? WhyNot(Entry backing) =>
        backing.IsDeprecated ? "deprecated"
        : backing.IsDraft ? "still a draft"
        : backing.Type.Name == "initiative" && backing.Fields.Text("feasibility") == "not possible" ? "not possible"
        : null;
}
