using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>What a rate counts is declared to be a part of what it divides by; else it could pass 100 percent.</summary>
internal sealed class RateWithoutSubset : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4105", "rate-without-subset", Severity.Error, "`{0}` is not declared to be a part of {1}");

    public void Check(RuleContext context)
    {
        foreach (var metric in MetricCatalog.Of(context.Model).Metrics)
        {
            if (MetricRate.Of(metric) is not { } rate)
            {
                continue;
            }

            var bases = string.Join(" or ", rate.Base.Select(b => $"`{b.Name.Value}`"));
            foreach (var part in rate.Loose)
            {
                var name = metric.Formula!.Root.WithDescendants().OfType<NameNode>().First(n => n.Name == part.Name.Value);
                context.Diagnostics.Report(Rule, metric.Formula.Locate(name.Span), part.Name.Value, bases)
                    .Label("may be larger than what it is divided by")
                    .Related(part.Name.Span, "declared here")
                    .Help($"add `subset-of: {rate.Base[0].Name.Value}` to the input, or divide by something it is a part of")
                    .Help("if the number may go beyond the whole, leave `to` out of `range`");
            }

            ReportUnknown(context, metric);
        }
    }

    private static void ReportUnknown(RuleContext context, Metric metric)
    {
        foreach (var whole in metric.Inputs.SelectMany(i => i.SubsetOf).Where(w => metric.FindInput(w.Value) is null))
        {
            context.Diagnostics.Report(Rule, whole.Span, whole.Value, "the inputs")
                .Label("no input has this name")
                .SuggestNearest(whole.Value, metric.Inputs.Select(i => i.Name.Value));
        }
    }
}
