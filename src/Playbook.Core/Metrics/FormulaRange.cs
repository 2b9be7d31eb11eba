using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>
/// The values a formula can reach. Plain interval arithmetic would let a share of answers exceed one, because it forgets that both sides
/// of the division are about the same people. So a quotient of sums is solved as what it is, the largest and smallest value over all numbers that
/// keep the declared relations; only what is not such a quotient falls back to intervals, part by part.
/// </summary>
public static class FormulaRange
{
    // More numbers than any metric has; past it, intervals must do.
    private const int MostInputs = 24;

    public static ReachableRange RangeOf(this Formula formula, IEnumerable<FormulaInput> inputs)
    {
        var bounds = new Bounds([.. inputs.DistinctBy(i => i.Name, StringComparer.Ordinal)]);
        var (root, decimals) = formula.Root is CallNode { Function: FormulaFunction.Round, Arguments: var values }
            ? (values[0], values is [_, NumberNode digits] ? (int)digits.Value : 0)
            : (formula.Root, (int?)null);
        var exact = bounds.OfQuotient(root);
        var range = exact ?? bounds.Of(root);
        return new ReachableRange(decimals is { } kept ? range.Round(kept) : range, exact is not null);
    }

    private sealed class Bounds(ImmutableArray<FormulaInput> inputs)
    {
        private readonly RelationTable _relations = new(inputs);

        public Interval Of(FormulaNode node) => node switch
        {
            NumberNode number => Interval.Point(number.Value),
            NameNode name => inputs.FirstOrDefault(i => i.Name == name.Name)?.Range is { } own && OfQuotient(node) is { } exact
                ? Tighter(own, exact)
                : inputs.FirstOrDefault(i => i.Name == name.Name)?.Range ?? Interval.All,
            CallNode { Function: FormulaFunction.Min } call => call.Arguments.Select(Of).Aggregate(Interval.Smallest),
            CallNode { Function: FormulaFunction.Max } call => call.Arguments.Select(Of).Aggregate(Interval.Largest),
            CallNode { Function: FormulaFunction.Round, Arguments: var values } => Of(values[0]).Round(values is [_, NumberNode digits] ? (int)digits.Value : 0),
            _ => OfQuotient(node) ?? ByParts(node),
        };

        private Interval ByParts(FormulaNode node) => node switch
        {
            NegationNode negation => -Of(negation.Operand),
            PowerNode power => Of(power.Base).ToPower(power.Exponent),
            OperationNode { Operator: FormulaOperator.Add } sum => Of(sum.Left) + Of(sum.Right),
            OperationNode { Operator: FormulaOperator.Subtract } difference => Of(difference.Left) - Of(difference.Right),
            OperationNode { Operator: FormulaOperator.Multiply } product => Of(product.Left) * Of(product.Right),
            OperationNode quotient => Of(quotient.Left) / Of(quotient.Right),
            CallNode { Function: FormulaFunction.Sum } call => call.Arguments.Select(Of).Aggregate((a, b) => a + b),
            CallNode call => call.Arguments.Select(Of).Aggregate((a, b) => a + b) / Interval.Point(call.Arguments.Length),
            _ => Interval.All,
        };

        public Interval? OfQuotient(FormulaNode node)
        {
            if (inputs.Length > MostInputs || AlgebraicForm.Of(node) is not { } form || !form.Above.IsLinear || !form.Below.IsLinear
                || !_relations.Knows(form.Above) || !_relations.Knows(form.Below))
            {
                return null;
            }

            // The divisor may be above or below zero; each side is a problem of its own. Counts added up are never below.
            var above = Extremes(form, 1);
            var below = _relations.IsNeverNegative(form.Below) ? null : Extremes(form, -1);
            return (above, below) switch
            {
                ({ } a, { } b) => Interval.Hull(a, b),
                _ => above ?? below,
            };
        }

        private Interval? Extremes(AlgebraicForm form, int sign)
        {
            var factor = (ExactNumber)sign;
            var program = _relations.ToProgram();
            program.Exactly(_relations.Factors(form.Below * Polynomial.Constant(factor)), 1);
            var goal = _relations.Factors(form.Above * Polynomial.Constant(factor));
            var high = program.Maximize(goal);
            var low = program.Maximize([.. goal.Select(x => -x)]);
            return high.Outcome is LinearProgram.Outcome.Found or LinearProgram.Outcome.Unlimited
                && low.Outcome is LinearProgram.Outcome.Found or LinearProgram.Outcome.Unlimited
                ? new Interval(
                    low.Outcome == LinearProgram.Outcome.Found ? -low.Value : null,
                    high.Outcome == LinearProgram.Outcome.Found ? high.Value : null)
                : null;
        }

        private static Interval Tighter(Interval a, Interval b) => new(
            a.Low is { } low && b.Low is { } otherLow ? ExactNumber.Max(low, otherLow) : a.Low ?? b.Low,
            a.High is { } high && b.High is { } otherHigh ? ExactNumber.Min(high, otherHigh) : a.High ?? b.High);
    }
}

/// <summary>The values a formula can reach.</summary>
/// <param name="Values">No value lies outside.</param>
/// <param name="IsExact">Whether every value inside is reached as well, or at least approached; else the interval may be too wide.</param>
public readonly record struct ReachableRange(Interval Values, bool IsExact);
