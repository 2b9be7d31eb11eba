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
        foreach (var metric in catalog.Metrics)
        {
            var contradicts = false;
            foreach (var input in metric.Inputs)
            {
                contradicts |= CheckKind(context, input);
            }

            if (!contradicts)
            {
                CheckResult(context, metric, MetricUnits.Judge(metric, catalog));
            }
        }
    }

    private static bool CheckKind(RuleContext context, MetricInput input)
    {
        if (UnitKind.Contradicting(input.Kind, input.UnitText) is not { } other)
        {
            return false;
        }

        context.Diagnostics.Report(Rule, input.Name.Span, $"the input `{input.Name.Value}` is of kind `{input.Kind}`, and its unit is `{input.UnitText}`")
            .Help((input.Kind, other) switch
            {
                ("share", "percent") => "write `unit: share` for numbers such as 0.12, or `kind: percent` for numbers such as 12",
                ("percent", "share") => "write `unit: percent` for numbers such as 12, or `kind: share` for numbers such as 0.12",
                _ => $"write `kind: {other}`, or correct the unit",
            });
        return true;
    }

    private static void CheckResult(RuleContext context, Metric metric, UnitVerdict verdict)
    {
        if (verdict.Problem is { } problem)
        {
            context.Diagnostics.Report(Rule, metric.Formula!.Locate(problem.Span), problem.Message).Help(problem.Help);
        }
        else if (verdict.Gives is { } unit && metric is { Unit: { } stated, UnitOfResult: { } wanted })
        {
            var given = wanted.IsPlain && unit.Counted == 0 ? unit.WithoutCounts() : unit;
            context.Diagnostics.Report(Rule, stated.Span, $"the formula gives {given}, the metric says `{stated.Value}`")
                .Related(metric.Formula!.Text.Span, "the formula")
                .Help(HelpFor(given, wanted));
        }
        else if (metric is { Unit: { } percent, UnitOfResult: { IsPlain: true } } && CanonicalShapes.RecognisedIn(metric) is { IsInPoints: true } canonical && metric.Variant is null)
        {
            context.Diagnostics.Report(Rule, percent.Span, $"{canonical.Title} is a number of points, the metric says `{percent.Value}`")
                .Help("write `unit: points`: it is a part of nothing");
        }
    }

    private static string HelpFor(Unit unit, Unit wanted) => (unit, wanted) switch
    {
        ({ IsPlain: true, Tens: 0 }, { IsPlain: true, Tens: 2 }) => "multiply the formula by 100, or set the unit to `share`",
        ({ IsPlain: true, Tens: 2 }, { IsPlain: true, Tens: 0 }) => "take the `100 *` out of the formula, or set the unit to `percent`",
        _ when unit["score"] == 1 && wanted.IsPlain =>
            "a sum of answers becomes a percentage when it is divided by the highest sum it could come to: say with `total-of` which input counts the answers, and divide by it times the highest answer",
        _ when unit.Tens != wanted.Tens && UnitFit.Fits(unit.TimesTen(wanted.Tens - unit.Tens), wanted) => SizeHelp(wanted.Tens - unit.Tens),
        _ when !wanted.IsPlain && UnitName.Nouns(unit).Below is [{ Length: > 0 } divisor] =>
            $"the formula divides by {CountedThing.Plural(divisor)}: write `per {divisor}` in the unit, or divide by what the unit names",
        _ => "correct the unit, the formula, or the `kind` and `unit` of its inputs",
    };

    private static string SizeHelp(int missing) => missing > 0
        ? $"multiply the formula by {Unit.Power(missing)}, or correct the unit"
        : $"divide the formula by {Unit.Power(-missing)}, or say the number in the unit, such as `per {Unit.Power(-missing)}`; a percentage that is multiplied by becomes a share by `/ 100`";
}
