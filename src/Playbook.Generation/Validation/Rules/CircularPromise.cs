using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A promise rests on something else than the place where it is made.</summary>
internal sealed class CircularPromise : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4067", "circular-promise", Severity.Warning, "only the place that makes this promise backs it");

    public void Check(RuleContext context)
    {
        foreach (var promise in context.OfType("promise").Where(p => !p.IsDeprecated && context.AllResolve(p.Fields, "backed-by") && context.AllResolve(p.Fields, "said-at")))
        {
            var backing = context.Pointers(promise.Fields, "backed-by").ToList();
            var said = context.Targets(promise, "said-at").Select(t => t.Id).ToHashSet();
            if (backing.Count == 0 || !backing.TrueForAll(b => said.Contains(b.Target.Id) || Says(b.Target, promise)))
            {
                continue;
            }

            var report = context.Diagnostics.Report(Rule, backing[0].Place)
                .Help("name under `backed-by` what makes it true: the initiative, the journey, the metric, or the touchpoint where it is kept");
            if (promise.Fields.KeySpan("said-at") is { } place)
            {
                report.Related(place, "where it is said");
            }
        }
    }

    private static bool Says(Entry place, Entry promise) =>
        promise.Fields.Text("statement") is { } statement && place.Fields.Text("message") is { } message && Bare(message).Contains(Bare(statement), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text) => text.Trim().TrimEnd('.', '!');
}
