using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>Only like is added to like, and the result is in the unit the metric states.</summary>
internal sealed class UnitMismatch : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4104", "unit-mismatch", Severity.Error, "{0}");

    public void Check(RuleContext context)
    {
        var catalog = MetricCatalog.Of(context.Model);
        foreach (var metric in catalog.Metrics.Where(m => m.Formula is not null))
        {
            var (unit, problem) = metric.Formula!.UnitOf(name => catalog.UnitOf(metric, name));
            if (metric.UnitOfResult is { } result && metric.Formula!.UnitOf(name => catalog.UnitOf(metric, name), converts: true).Unit is { } converted && FormulaUnits.Fits(converted, result))
            {
                continue;
            }

            if (problem is not null)
            {
                context.Diagnostics.Report(Rule, metric.Formula!.Locate(problem.Span), problem.Message).Help(problem.Help);
            }
            else if (unit is not null && metric is { Unit: { } stated, UnitOfResult: { } wanted } && !FormulaUnits.Fits(unit, wanted))
            {
                context.Diagnostics.Report(Rule, stated.Span, $"the formula gives {unit}, the metric says `{stated.Value}`")
                    .Related(metric.Formula!.Text.Span, "the formula")
                    .Help(HelpFor(unit, wanted));
            }
        }
    }

    private static string HelpFor(Unit unit, Unit wanted) => (unit.IsPlain && wanted.IsPlain, unit.Hundreds, wanted.Hundreds) switch
    {
        (true, 0, 1) => "multiply the formula by 100, or set the unit to `share`",
        (true, 1, 0) => "take the `100 *` out of the formula, or set the unit to `percent`",
        _ => "correct the unit, the formula, or the `kind` and `unit` of its inputs",
    };
}
