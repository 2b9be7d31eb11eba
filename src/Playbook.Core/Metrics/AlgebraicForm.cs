using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>
/// A formula brought to one fraction of two polynomials, so that two ways of writing the same calculation compare as equal:
/// <c>100 * (a - b) / c</c> and <c>(a / c - b / c) * 100</c>. A <c>min</c>, <c>max</c> or <c>round</c> is taken as a name of its own.
/// </summary>
public sealed class AlgebraicForm
{
    private AlgebraicForm(Polynomial above, Polynomial below)
    {
        Above = above;
        Below = below;
    }

    internal Polynomial Above { get; }

    internal Polynomial Below { get; }

    /// <summary>The names above the fraction bar, once each, in ordinal order; a function is a name of its own.</summary>
    public ImmutableArray<string> NamesAbove => Above.DistinctNames();

    /// <summary>The names below the fraction bar.</summary>
    public ImmutableArray<string> NamesBelow => Below.DistinctNames();

    /// <summary>The form of a part of a formula; null when it divides by nothing but zero or grows too large to compare.</summary>
    public static AlgebraicForm? Of(FormulaNode node) => node switch
    {
        NumberNode number => new(Polynomial.Constant(number.Value), Polynomial.One),
        NameNode name => new(Polynomial.Variable(name.Name), Polynomial.One),
        NegationNode negation => Of(negation.Operand) is { } inner ? new(-inner.Above, inner.Below) : null,
        OperationNode operation => Combine(operation.Operator, Of(operation.Left), Of(operation.Right)),
        PowerNode power => Of(power.Base) is { } inner ? Enumerable.Repeat<AlgebraicForm?>(inner, power.Exponent).Aggregate((a, b) => Combine(FormulaOperator.Multiply, a, b)) : null,
        CallNode call => OfCall(call),
        _ => null,
    };

    /// <summary>Whether both always give the same result where both give one.</summary>
    public bool SameAs(AlgebraicForm other) => (Above * other.Below).SameAs(other.Above * Below);

    /// <summary>The same calculation with other names.</summary>
    public AlgebraicForm Rename(Func<string, string> rename) => new(Above.Rename(rename), Below.Rename(rename));

    public override string ToString() => $"({Above}) / ({Below})";

    private static AlgebraicForm? OfCall(CallNode call)
    {
        var arguments = call.Arguments.Select(Of).ToImmutableArray();
        if (arguments.Any(a => a is null))
        {
            return null;
        }

        return call.Function switch
        {
            FormulaFunction.Sum => arguments.Aggregate((a, b) => Combine(FormulaOperator.Add, a, b)),
            FormulaFunction.Mean => Combine(
                FormulaOperator.Divide,
                arguments.Aggregate((a, b) => Combine(FormulaOperator.Add, a, b)),
                new(Polynomial.Constant(arguments.Length), Polynomial.One)),
            FormulaFunction.Round => Opaque(call.Function, arguments.Select(a => a!.ToString())),
            _ => Opaque(call.Function, arguments.Select(a => a!.ToString()).Order(StringComparer.Ordinal)),
        };
    }

    // No blank may stand in a name: products are joined by blanks.
    private static AlgebraicForm Opaque(FormulaFunction function, IEnumerable<string> arguments) =>
        new(Polynomial.Variable($"{function}({string.Join(',', arguments)})".Replace(' ', '~')), Polynomial.One);

    private static AlgebraicForm? Combine(FormulaOperator op, AlgebraicForm? a, AlgebraicForm? b)
    {
        if (a is null || b is null || (op == FormulaOperator.Divide && b.Above.IsZero))
        {
            return null;
        }

        var (above, below) = op switch
        {
            FormulaOperator.Multiply => (a.Above * b.Above, a.Below * b.Below),
            FormulaOperator.Divide => (a.Above * b.Below, a.Below * b.Above),
            _ => Add(a, op == FormulaOperator.Add ? b : new(-b.Above, b.Below)),
        };
        var common = Polynomial.Both(above.CommonNames(), below.CommonNames()).ToImmutableArray();
        return above.IsTooLarge || below.IsTooLarge ? null : new(above.Without(common), below.Without(common));
    }

    private static (Polynomial Above, Polynomial Below) Add(AlgebraicForm a, AlgebraicForm b) =>
        a.Below.SameAs(b.Below)
            ? (a.Above + b.Above, a.Below)
            : ((a.Above * b.Below) + (b.Above * a.Below), a.Below * b.Below);
}
