using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>The formula can be read, and every name in it is an input or another metric.</summary>
internal sealed class UnreadableFormula : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4101", "unreadable-formula", Severity.Error, "the formula cannot be read: {0}");

    public void Check(RuleContext context)
    {
        var catalog = MetricCatalog.Of(context.Model);
        foreach (var metric in catalog.Metrics)
        {
            if (metric is { FormulaProblem: { } problem, FormulaText: { } text })
            {
                context.Diagnostics.Report(Rule, text.Locate(problem.Span.Start, problem.Span.Length), problem.Message).Help(problem.Help);
            }

            foreach (var name in metric.Formula?.Root.WithDescendants().OfType<NameNode>() ?? [])
            {
                if (metric.FindInput(name.Name) is null && catalog.FindNamed(name.Name) is null)
                {
                    Report(context, metric, name);
                }
            }
        }
    }

    private static void Report(RuleContext context, Metric metric, NameNode name)
    {
        var span = metric.Formula!.Locate(name.Span);
        var report = context.Diagnostics.Report(Rule, span, $"`{name.Name}` is neither an input nor a metric").Label("not declared");
        if (name.IsMetricId)
        {
            report.SuggestNearest(name.Name, MetricCatalog.Of(context.Model).Metrics.Select(m => m.Id.ToString()), span);
            return;
        }

        if (metric.Inputs.FirstOrDefault(i => i.Name.Value != name.Name && Spelt(i.Name.Value) == name.Name) is { } input)
        {
            report.Related(input.Name.Span, "the input").Help($"name the input `{name.Name}`: a name has small letters, and `_` between its words");
            return;
        }

        report.SuggestNearest(name.Name, metric.Inputs.Select(i => i.Name.Value), span).Help($"declare `{name.Name}` under `inputs`, or write another metric as `metric/its-name`");
    }

    // As a formula can write it: "Customers lost" and "customers-lost" become "customers_lost".
    private static string Spelt(string name) => name.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
}
