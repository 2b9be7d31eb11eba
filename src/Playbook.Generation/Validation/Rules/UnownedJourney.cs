using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A journey has an owner, so that each touchpoint on it is looked after twice: by its own owner, and as a part of the whole.</summary>
internal sealed class UnownedJourney : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4043", "unowned-journey", Severity.Warning, "nobody owns this journey as a whole");

    public void Check(RuleContext context)
    {
        foreach (var journey in context.OfType("journey").Where(j => j.Fields["owner"] is null && !j.IsDeprecated))
        {
            var report = context.Diagnostics.Report(Rule, journey.Title.Span)
                .Help("add `owner:` and the function that answers for the way from touchpoint to touchpoint");
            var first = journey.Fields.Items<MapValue>("stages")
                .SelectMany(s => s.Items<MapValue>("steps"))
                .SelectMany(s => context.Pointers(s, "touchpoint"))
                .FirstOrDefault();
            if (first.Target is not null)
            {
                report.Related(first.Place, "this touchpoint has only an owner of its own");
            }
        }
    }
}
