using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>The last moment at which a play is useful does not lie before the phase it belongs to.</summary>
internal sealed class MomentBeforePhase : IContentRule
{
    public static readonly DiagnosticRule Rule = new(
        "PB4015", "moment-before-phase", Severity.Error, "the latest useful moment `{0}` lies before the phase `{1}` of this play");

    public void Check(RuleContext context)
    {
        var phases = context.Model.Types.TryGetValue("play", out var type) && type.Find("phase") is { } field ? field.Values : ImmutableArray<string>.Empty;
        foreach (var play in context.OfType("play"))
        {
            if (play.Fields.TryGet<TextValue>("phase", out var phase)
                && play.Fields.TryGet<MapValue>("latest-useful-moment", out var moment)
                && moment.TryGet<TextValue>("phase", out var latest)
                && phases.IndexOf(latest.Value) < phases.IndexOf(phase.Value))
            {
                context.Diagnostics.Report(Rule, latest.Span, latest.Value, phase.Value)
                    .Related(phase.Span, "the play belongs to this phase")
                    .Help($"write `{phase.Value}` or a later phase here, or move the play to an earlier one");
            }
        }
    }
}
