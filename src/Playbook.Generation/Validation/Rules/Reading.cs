using Playbook.Content;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A metric's value as it was read at a touchpoint.</summary>
/// <param name="Touchpoint">Where.</param>
/// <param name="Metric">What was read.</param>
/// <param name="Named">The characters that name it.</param>
/// <param name="Value">The value; null where none could be read.</param>
internal sealed record Reading(Entry Touchpoint, Metric Metric, Text.SourceSpan Named, NumberValue? Value)
{
    /// <summary>Every reading of a metric that exists, in the order of files.</summary>
    public static IEnumerable<Reading> All(RuleContext context)
    {
        var catalog = MetricCatalog.Of(context.Model);
        foreach (var touchpoint in context.OfType("touchpoint"))
        {
            foreach (var score in touchpoint.Fields.Items<MapValue>("scores"))
            {
                if (score["metric"] is ReferenceValue name && catalog.Find(context.Model.Target(name)) is { } metric)
                {
                    yield return new Reading(touchpoint, metric, name.Span, score["value"] as NumberValue);
                }
            }
        }
    }
}
