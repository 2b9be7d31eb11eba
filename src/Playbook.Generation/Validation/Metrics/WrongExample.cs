using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>Every worked example comes out as stated, to the last digit of the metric's precision.</summary>
internal sealed class WrongExample : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4110", "wrong-example", Severity.Error, "{0}");

    public void Check(RuleContext context)
    {
        foreach (var metric in MetricCatalog.Of(context.Model).Metrics.Where(m => m.Formula is not null))
        {
            // An example that leaves an input out has a rule of its own.
            foreach (var example in metric.Examples.Where(e => e.Result is not null && metric.Formula!.Names.All(n => e.ValueOf(n) is not null)))
            {
                CheckExample(context, metric, example);
            }
        }
    }

    private static void CheckExample(RuleContext context, Metric metric, MetricExample example)
    {
        var stated = example.Result!;
        var (value, problem) = metric.Formula!.Evaluate(example.ValueOf);
        if (value is not { } exact)
        {
            context.Diagnostics.Report(Rule, example.Span, $"the example gives no result: {problem!.Message}").Help(problem.Help);
            return;
        }

        var right = exact.ToString(metric.Precision);
        if (exact.Round(metric.Precision) == (ExactNumber)stated.Value)
        {
            return;
        }

        var report = context.Diagnostics.Report(Rule, stated.Span, $"the example is stated as {stated.Written} and comes out as {right}")
            .Related(metric.Formula!.Text.Span, "the formula");
        if (MissingTens(exact, stated.Value, metric.Precision) is { } tens)
        {
            report.Help(tens == 2
                ? "multiply the formula by 100 if the result is a percentage, or divide by 100 what goes in as one"
                : $"the stated number is {Unit.Power(tens)} times as large: multiply the formula by {Unit.Power(tens)} if the unit says so, as in `per {Unit.Power(tens)} orders`");
            return;
        }

        report.Help(Advice(exact, stated.Value, metric.Precision, right)).Fix(stated.Span, right, safe: false);
    }

    private static int? MissingTens(ExactNumber exact, decimal stated, int precision)
    {
        foreach (var tens in (ReadOnlySpan<int>)[2, 3, 4, 6])
        {
            if (!exact.IsZero && exact.TimesTen(tens).Round(precision) == (ExactNumber)stated)
            {
                return tens;
            }
        }

        return null;
    }

    // The hundred of a percentage is forgotten more often than all else.
    private static string Advice(ExactNumber exact, ExactNumber stated, int precision, string right) =>
        !exact.IsZero && exact.Round(precision) == stated * 100 ? $"write `result: {right}`: a percentage is written as {right}, not as {stated}"
        : $"write `result: {right}`, or correct the numbers or the formula";
}
