using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>Who names a stage of a journey names one that is there.</summary>
internal sealed class UnknownStage : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4045", "unknown-stage", Severity.Error, "`{0}` has no stage `{1}`");

    public void Check(RuleContext context)
    {
        foreach (var journey in context.OfType("journey"))
        {
            foreach (var stakeholder in journey.Fields.Items<MapValue>("stakeholders"))
            {
                Check(context, journey, stakeholder);
            }
        }

        foreach (var antipattern in context.OfType("antipattern"))
        {
            if (antipattern.Fields["where"] is MapValue where && context.Pointers(where, "journey").FirstOrDefault().Target is { } journey)
            {
                Check(context, journey, where);
            }
        }
    }

    private static void Check(RuleContext context, Entry journey, MapValue place)
    {
        var stages = journey.Fields.Items<MapValue>("stages").Select(s => s.Text("id")).OfType<string>().ToList();
        if (place["stage"] is TextValue stage && !stages.Contains(stage.Value, StringComparer.Ordinal))
        {
            context.Diagnostics.Report(Rule, stage.Span, journey.Id, stage.Value)
                .SuggestNearest(stage.Value, stages)
                .Help($"use one of {string.Join(", ", stages.Select(s => $"`{s}`"))}");
        }
    }
}
