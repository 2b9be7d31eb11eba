using System.Globalization;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A milestone whose day has passed was reached.</summary>
internal sealed class OverdueMilestone : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4061", "overdue-milestone", Severity.Warning, "this milestone was due on {0}");

    public void Check(RuleContext context)
    {
        if (context.Settings.AsOf is not { } today)
        {
            return;
        }

        foreach (var milestone in context.OfType("initiative").Where(i => !i.IsDeprecated).SelectMany(i => i.Fields.Items<MapValue>("milestones")))
        {
            if (milestone["due"] is DateValue due && due.Value < today && milestone["done"] is null)
            {
                context.Diagnostics.Report(Rule, due.Span, due.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    .Help("add `done:` with the day it was reached, or agree on a new day");
            }
        }
    }
}
