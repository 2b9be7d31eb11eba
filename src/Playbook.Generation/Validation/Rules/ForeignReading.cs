using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A metric that counts visits to the website has no value on the telephone.</summary>
internal sealed class ForeignReading : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4048", "foreign-reading", Severity.Warning, "{0} counts what happens elsewhere: {1}");

    public void Check(RuleContext context)
    {
        foreach (var reading in Reading.All(context))
        {
            if (reading.Metric.Entry.Fields["population"] is not TextValue population || ChannelWords.CountedIn(population.Value) is not { IsEmpty: false } counted)
            {
                continue;
            }

            var here = reading.Touchpoint.Fields.Items<TextValue>("channel").Select(c => c.Value).ToImmutableArray();
            if (here.Length > 0 && !here.Any(counted.Contains))
            {
                context.Diagnostics.Report(Rule, reading.Named, reading.Metric, Lower(population.Value))
                    .Label($"read by {string.Join(" and ", here)}")
                    .Related(population.Span, "whom or what it counts")
                    .Help("read it where it is counted, read another metric here, or widen the metric's `population` if it counts this as well");
            }
        }
    }

    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
