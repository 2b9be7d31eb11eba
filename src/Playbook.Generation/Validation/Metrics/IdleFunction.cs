using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>An input is one number. Whoever takes the mean of it thinks of the list behind it, which no formula sees.</summary>
internal sealed class IdleFunction : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4123", "idle-function", Severity.Warning, "`{0}` of one value is that value");

    public void Check(RuleContext context)
    {
        foreach (var metric in MetricCatalog.Of(context.Model).Metrics)
        {
            foreach (var call in metric.Formula?.Root.WithDescendants().OfType<CallNode>() ?? [])
            {
                if (call is { Function: not FormulaFunction.Round, Arguments: [var only] })
                {
                    var written = metric.Formula!.Text.Value.Substring(only.Span.Start, only.Span.Length);
                    context.Diagnostics.Report(Rule, metric.Formula.Locate(call.Span), FormulaFunctions.NameOf(call.Function))
                        .Label("does nothing")
                        .Help(FormulaFunctions.OfOneValue(call.Function, written));
                }
            }
        }
    }
}
