using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>Percentages over different bases are not averaged: three of four and one of a hundred are not thirty-eight percent of anything.</summary>
internal sealed class AveragedPercentages : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4121", "averaged-percentages", Severity.Warning, "this is a mean of percentages, which hides how many cases stand behind each");

    public void Check(RuleContext context)
    {
        var catalog = MetricCatalog.Of(context.Model);
        foreach (var metric in catalog.Metrics.Where(m => m.Formula is not null))
        {
            foreach (var node in metric.Formula!.Root.WithDescendants().Where(n => Averaged(n) is { } parts && (parts.All(p => IsPercentage(catalog, metric, p)) || AreOfOneSurvey(catalog, metric, parts))))
            {
                context.Diagnostics.Report(Rule, metric.Formula.Locate(node.Span)).Help(HelpFor(metric));
            }
        }
    }

    // What is added up has to be the well-known metric still.
    private static string HelpFor(Metric metric) =>
        metric.Variant is null && CanonicalShapes.RecognisedIn(metric) is { } canonical
            ? $"add up the counts behind them and divide once: `{canonical.Shapes[0].Written(role => [role + "_1", role + "_2"])}`"
            : "add up the counts and divide once: `100 * (a + b) / (all_a + all_b)`, or weight each percentage by its cases";

    /// <summary>Whether all parts are results of the same well-known survey: the mean of two NPS is no percentage, and forgets the answers as well.</summary>
    private static bool AreOfOneSurvey(MetricCatalog catalog, Metric metric, IReadOnlyList<FormulaNode> parts)
    {
        var surveys = parts.Select(p => p is NameNode name ? SurveyOf(catalog, metric, name.Name) : null).Distinct().ToList();
        return surveys is [{ Scale: not null }];
    }

    private static CanonicalMetric? SurveyOf(MetricCatalog catalog, Metric metric, string name) =>
        metric.FindInput(name) is { } input
            ? CanonicalShapes.All.FirstOrDefault(c => input.Kind is "score" or "percent" && c.IsNamedIn($"{input.Name.Value} {input.Meaning}"))
            : catalog.FindNamed(name) is { } other ? CanonicalShapes.RecognisedIn(other) : null;

    /// <summary>The parts that a node takes the plain mean of; null for any other node.</summary>
    private static IReadOnlyList<FormulaNode>? Averaged(FormulaNode node) => node switch
    {
        CallNode { Function: FormulaFunction.Mean, Arguments.Length: > 1 } mean => mean.Arguments,
        OperationNode { Operator: FormulaOperator.Divide, Right: NumberNode count } quotient when Terms(WithoutFactor(quotient.Left)) is { Count: > 1 } terms && terms.Count == count.Value => terms,
        OperationNode { Operator: FormulaOperator.Multiply } product => Scaled(product.Left, product.Right) ?? Scaled(product.Right, product.Left),
        OperationNode { Operator: FormulaOperator.Add } sum => EquallyWeighted(sum),
        _ => null,
    };

    // "100 * (a / b + c / d) / 2" is a mean as much as it is without the hundred.
    private static FormulaNode WithoutFactor(FormulaNode node) => node switch
    {
        OperationNode { Operator: FormulaOperator.Multiply, Left: NumberNode } product => product.Right,
        OperationNode { Operator: FormulaOperator.Multiply, Right: NumberNode } product => product.Left,
        _ => node,
    };

    private static List<FormulaNode>? EquallyWeighted(OperationNode sum)
    {
        if (Terms(sum) is not { } terms)
        {
            return null;
        }

        var weights = terms.OfType<OperationNode>().Where(t => t.Operator == FormulaOperator.Multiply)
            .Select(t => (t.Left as NumberNode ?? t.Right as NumberNode)?.Value).OfType<decimal>().ToList();
        return weights.Count == terms.Count && weights.Distinct().Count() == 1 && weights[0] * terms.Count is > 0.98m and < 1.02m
            ? [.. terms.Select(WithoutFactor)]
            : null;
    }

    private static List<FormulaNode>? Scaled(FormulaNode factor, FormulaNode sum) =>
        factor is NumberNode { Value: var value } && Terms(sum) is { Count: > 1 } terms && value * terms.Count is > 0.98m and < 1.02m ? terms : null;

    private static List<FormulaNode>? Terms(FormulaNode node) => node switch
    {
        OperationNode { Operator: FormulaOperator.Add } sum when Terms(sum.Left) is { } left && Terms(sum.Right) is { } right => [.. left, .. right],
        CallNode { Function: FormulaFunction.Sum } call => [.. call.Arguments],
        OperationNode { Operator: FormulaOperator.Add } => null,
        _ => [node],
    };

    private static bool IsPercentage(MetricCatalog catalog, Metric metric, FormulaNode part) =>
        part.WithDescendants().OfType<NameNode>().Any()
        && MetricUnits.Of(metric, catalog, part)?.WithoutCounts() is { IsPlain: true };
}
