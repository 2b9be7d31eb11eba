using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>One can tell whether a play worked.</summary>
internal sealed class PlayWithoutMetric : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4014", "play-without-metric", Severity.Warning, "no metric shows whether this play works");

    public void Check(RuleContext context)
    {
        foreach (var play in context.OfType("play"))
        {
            if (play.Fields["metrics"] is null && !play.IsDeprecated)
            {
                context.Diagnostics.Report(Rule, play.Title.Span)
                    .Help("name under `metrics` what should move when people do it");
            }
        }
    }
}
