using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>What a formula gives for some numbers: a value, or the reason why there is none.</summary>
public readonly record struct Evaluation(ExactNumber? Value, FormulaProblem? Problem);

/// <summary>Works a formula out without rounding. What cannot be worked out is a reason in words, never an exception.</summary>
public static class FormulaEvaluator
{
    // Far beyond any figure a metric holds, and small enough that a hostile formula cannot keep the processor busy.
    private const long MostBits = 8_192;

    /// <param name="formula">The formula.</param>
    /// <param name="value">The number behind a name; null when there is none.</param>
    public static Evaluation Evaluate(this Formula formula, Func<string, ExactNumber?> value)
    {
        return Evaluate(formula.Root, value, formula.Text.Value);
    }

    /// <summary>A part of a formula; null when it cannot be worked out.</summary>
    internal static ExactNumber? Evaluate(FormulaNode part, Func<string, ExactNumber?> value) => Evaluate(part, value, "").Value;

    private static Evaluation Evaluate(FormulaNode part, Func<string, ExactNumber?> value, string text)
    {
        FormulaProblem? problem = null;
        var result = Value(part);
        return new Evaluation(problem is null ? result : null, problem);

        ExactNumber Value(FormulaNode node)
        {
            var result = problem is not null ? ExactNumber.Zero : node switch
            {
                NumberNode number => number.Value,
                NameNode name => value(name.Name) ?? Fail(name, $"there is no number for `{name.Name}`", "give one"),
                NegationNode negation => -Value(negation.Operand),
                PowerNode power => Power(Value(power.Base), power.Exponent),
                OperationNode operation => Operate(operation, Value(operation.Left), Value(operation.Right)),
                CallNode call => Call(call.Function, [.. call.Arguments.Select(Value)]),
                _ => ExactNumber.Zero,
            };
            return result.Size > MostBits ? Fail(node, "the numbers become too large to work with", "simplify the formula") : result;
        }

        ExactNumber Operate(OperationNode node, ExactNumber left, ExactNumber right) => node.Operator switch
        {
            FormulaOperator.Add => left + right,
            FormulaOperator.Subtract => left - right,
            FormulaOperator.Multiply => left * right,
            _ when right.IsZero => Fail(node.Right, $"`{(text.Length < node.Right.Span.End ? "" : text.Substring(node.Right.Span.Start, node.Right.Span.Length))}` is zero, and nothing can be divided by zero", "give it a number other than zero"),
            _ => left / right,
        };

        ExactNumber Fail(FormulaNode node, string message, string help)
        {
            problem ??= new FormulaProblem(node.Span, message, help);
            return ExactNumber.Zero;
        }
    }

    private static ExactNumber Power(ExactNumber number, int exponent)
    {
        var power = number;
        for (var i = 1; i < exponent; i++)
        {
            power *= number;

            // The caller refuses it; only the time to work it out is saved.
            if (power.Size > MostBits)
            {
                break;
            }
        }

        return power;
    }

    private static ExactNumber Call(FormulaFunction function, ImmutableArray<ExactNumber> values) => function switch
    {
        FormulaFunction.Sum => values.Aggregate((a, b) => a + b),
        FormulaFunction.Min => values.Aggregate(ExactNumber.Min),
        FormulaFunction.Max => values.Aggregate(ExactNumber.Max),
        FormulaFunction.Mean => values.Aggregate((a, b) => a + b) / values.Length,
        _ => values[0].Round(values.Length > 1 ? (int)values[1].Numerator : 0),
    };
}
