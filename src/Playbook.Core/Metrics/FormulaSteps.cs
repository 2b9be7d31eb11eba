using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Metrics;

/// <summary>A line of a calculation.</summary>
/// <param name="Text">The numbers and signs.</param>
/// <param name="IsExact">Whether no number in it had to be rounded to be written down.</param>
public sealed record FormulaStep(string Text, bool IsExact);

/// <summary>A formula worked out as on paper: the numbers put in, then line by line what can be worked out next.</summary>
public sealed class FormulaSteps
{
    // Beyond this a reader is better served by the first line and the result.
    private const int MostLines = 8;

    private const int Decimals = 4;

    private readonly Func<string, ExactNumber?> _value;
    private bool _isExact = true;

    private FormulaSteps(Func<string, ExactNumber?> value) => _value = value;

    /// <summary>The lines between the formula and its result: <c>100 \u00D7 (220 \u2212 80) \u00F7 400</c>, <c>100 \u00D7 140 \u00F7 400</c>, <c>14000 \u00F7 400</c>.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="value">The number behind a name; a name without one stays a word.</param>
    public static ImmutableArray<FormulaStep> Of(Formula formula, Func<string, ExactNumber?> value)
    {
        var height = HeightOf(formula.Root);
        var lines = Enumerable.Range(0, height > MostLines ? 1 : Math.Max(1, height));
        return [.. lines.Select(done => new FormulaSteps(value).Line(formula.Root, done))];
    }

    private FormulaStep Line(FormulaNode root, int done)
    {
        var text = FormulaText.Write(Reduced(root, done), FormulaText.LabelOf);
        return new FormulaStep(text, _isExact);
    }

    // Everything up to a height is a number already; numbers stay as they are written.
    private FormulaNode Reduced(FormulaNode node, int done)
    {
        if (node is not NumberNode && HeightOf(node) <= done && FormulaEvaluator.Evaluate(node, _value) is { } known)
        {
            return Number(known, node.Span);
        }

        return node switch
        {
            NegationNode negation => negation with { Operand = Reduced(negation.Operand, done) },
            PowerNode power => power with { Base = Reduced(power.Base, done) },
            OperationNode operation => operation with { Left = Reduced(operation.Left, done), Right = Reduced(operation.Right, done) },
            CallNode call => call with { Arguments = [.. call.Arguments.Select(a => Reduced(a, done))] },
            _ => node,
        };
    }

    private FormulaNode Number(ExactNumber number, TextSpan span)
    {
        var shown = number.Round(Decimals);
        _isExact &= shown == number;
        var digits = new NumberNode(0, (number.Sign < 0 ? -shown : shown).ToString(), span);
        return number.Sign < 0 ? new NegationNode(digits, span) : digits;
    }

    private static int HeightOf(FormulaNode node) => node.Children.IsEmpty ? 0 : node.Children.Max(HeightOf) + 1;
}
