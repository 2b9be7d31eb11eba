using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>The numbers of an example are those of the inputs: each there, none unknown, and all of them possible together.</summary>
internal sealed class ExampleData : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4115", "impossible-example", Severity.Error, "{0}");

    public void Check(RuleContext context)
    {
        var catalog = MetricCatalog.Of(context.Model);
        foreach (var metric in catalog.Metrics.Where(m => m.Formula is not null))
        {
            var inputs = catalog.InputsOf(metric);
            foreach (var example in metric.Examples)
            {
                CheckNames(context, metric, example, catalog.Undeclared(metric));
                if (InputRelations.Refuse(inputs, example.ValueOf) is { } refusal)
                {
                    var place = example.Given.FirstOrDefault(g => g.Name.Value == refusal.Input)?.Number.Span ?? example.Span;
                    context.Diagnostics.Report(Rule, place, refusal.Reason).Help("use numbers that can all be true at once");
                }
            }
        }
    }

    private static void CheckNames(RuleContext context, Metric metric, MetricExample example, ImmutableArray<string> undeclared)
    {
        foreach (var given in example.Given.Where(g => metric.FindInput(g.Name.Value) is null && !metric.Formula!.Names.Contains(g.Name.Value)))
        {
            context.Diagnostics.Report(Rule, given.Name.Span, $"the example gives `{given.Name.Value}`, which is no input")
                .SuggestNearest(given.Name.Value, metric.Inputs.Select(i => i.Name.Value))
                .Help("give a number for each input, by its name");
        }

        var missing = metric.Formula!.Names.Except(undeclared).Where(n => example.ValueOf(n) is null).ToList();
        if (missing.Count > 0)
        {
            context.Diagnostics.Report(Rule, example.Span, $"the example has no number for {string.Join(" and ", missing.Select(m => $"`{m}`"))}")
                .Help("give a number for each input, by its name");
        }
    }
}
