using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>
/// What has to be reviewed has somebody to review it. A journey has a rule of its own, because its owner answers for the touchpoints on it as well; a metric has
/// one that asks for the rest of its definition too.
/// </summary>
internal sealed class UnownedEntry : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4003", "unowned-entry", Severity.Warning, "nobody owns this {0}");

    public void Check(RuleContext context)
    {
        foreach (var entry in context.Model.Entries)
        {
            if (entry.ReviewPeriod is { } period && entry.Type.Name is not ("journey" or "metric") && !entry.IsDeprecated && entry.Fields["owner"] is null)
            {
                context.Diagnostics.Report(Rule, entry.Title.Span, entry.Noun)
                    .Label($"to be read again every {period}, by nobody")
                    .Help("add `owner:` and the function or role that keeps it right");
            }
        }
    }
}
