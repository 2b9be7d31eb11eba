using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>Works out the unit of a formula's result, and finds sums of things that cannot be added.</summary>
public static class FormulaUnits
{
    /// <summary>The unit of the result (null where a name's unit is not known) or the part where units do not fit.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="unitOf">The unit behind a name; null when it is not known.</param>
    /// <param name="converts">Whether a time multiplied or divided by 60, 24, 7 or the like is meant to be in another unit: minutes by 60 are hours.</param>
    public static (Unit? Unit, FormulaProblem? Problem) UnitOf(this Formula formula, Func<string, Unit?> unitOf, bool converts = false)
    {
        var algebra = new Algebra(formula, unitOf, converts);
        var result = algebra.Read(formula.Root);
        return algebra.Problem is null ? (result.Constant is null ? result.Unit : null, null) : (null, algebra.Problem);
    }

    /// <summary>
    /// Whether a result of one unit may be published as another. An average per counted thing counts as the thing's own unit (minutes per ticket are minutes),
    /// and a score is a plain number on a scale of its own.
    /// </summary>
    public static bool Fits(Unit result, Unit stated)
    {
        if (stated["score"] != 0)
        {
            return result.Bases.All(b => b.Key == "score" || (b.Key == "count" && b.Value <= 0)) && result["score"] is 0 or 1;
        }

        var isAverage = stated.Bases.Any(b => b.Value > 0 && b.Key != "count") && stated["count"] == 0 && result["count"] <= 0;
        return (isAverage || result["count"] == stated["count"])
            && SameAmounts(Amounts(result), Amounts(stated))
            && (result.Hundreds == stated.Hundreds || !stated.IsPlain);
    }

    private static ImmutableArray<(string Unit, int Exponent)> Amounts(Unit unit) =>
        [.. unit.Bases.Where(b => b.Key != "count").Select(b => (b.Key, b.Value))];

    private static bool SameAmounts(ImmutableArray<(string Unit, int Exponent)> a, ImmutableArray<(string Unit, int Exponent)> b) =>
        a.Length == b.Length && a.Zip(b).All(p => p.First.Exponent == p.Second.Exponent && UnitName.SameBase(p.First.Unit, p.Second.Unit));

    private readonly record struct Reading(Unit? Unit, ExactNumber? Constant);

    private sealed class Algebra(Formula formula, Func<string, Unit?> unitOf, bool converts)
    {
        public FormulaProblem? Problem { get; private set; }

        public Reading Read(FormulaNode node) => node switch
        {
            NumberNode number => new Reading(Unit.Share, number.Value),
            NameNode name => new Reading(unitOf(name.Name), null),
            NegationNode negation => Read(negation.Operand) is var inner ? inner with { Constant = -inner.Constant } : default,
            OperationNode { Operator: FormulaOperator.Multiply } product => Multiply(Read(product.Left), Read(product.Right)),
            OperationNode { Operator: FormulaOperator.Divide } quotient => Divide(Read(quotient.Left), Read(quotient.Right)),
            OperationNode sum => Add(sum, Read(sum.Left), Read(sum.Right)),
            CallNode { Function: FormulaFunction.Round } round => Read(round.Arguments[0]),
            CallNode call => call.Arguments.Skip(1).Aggregate(
                (Node: call.Arguments[0], Reading: Read(call.Arguments[0])),
                (left, right) => (right, Same(left.Node, left.Reading, right, Read(right), null))).Reading,
            _ => default,
        };

        private Reading Multiply(Reading a, Reading b) => (a.Constant, b.Constant) switch
        {
            ({ } x, { } y) => new Reading(Unit.Share, x * y),
            ({ } x, null) => new Reading(Times(b.Unit, x), null),
            (null, { } y) => new Reading(Times(a.Unit, y), null),
            _ => new Reading(b.Unit is null ? null : a.Unit?.Times(b.Unit), null),
        };

        private Reading Divide(Reading a, Reading b) => (a.Constant, b.Constant) switch
        {
            ({ } x, { IsZero: false } y) => new Reading(Unit.Share, x / y),
            ({ } x, null) => new Reading(b.Unit is null ? null : Unit.Share.TimesHundred(HundredsIn(x)).DividedBy(b.Unit), null),
            (null, { IsZero: false } y) => new Reading(Times(a.Unit, ExactNumber.One / y), null),
            (null, null) => new Reading(b.Unit is null ? null : a.Unit?.DividedBy(b.Unit), null),
            _ => default,
        };

        private Reading Add(OperationNode node, Reading a, Reading b)
        {
            if (a.Constant is { } x && b.Constant is { } y)
            {
                return new Reading(Unit.Share, node.Operator == FormulaOperator.Add ? x + y : x - y);
            }

            return Same(node.Left, a, node.Right, b, node);
        }

        private Reading Same(FormulaNode left, Reading a, FormulaNode right, Reading b, OperationNode? sum)
        {
            if (a.Constant is not null || b.Constant is not null)
            {
                var (constant, whole, unit) = a.Constant is { } number ? (left, number, b.Unit) : (right, b.Constant!.Value, a.Unit);
                CheckWhole(constant, whole, unit);
                return a.Constant is not null && b.Constant is not null ? a : new Reading(unit, null);
            }

            if (a.Unit is not { } first || b.Unit is not { } second)
            {
                return new Reading(a.Unit ?? b.Unit, null);
            }

            if (!(first["count"] == second["count"] && SameAmounts(Amounts(first), Amounts(second))) || (first.IsPlain && first.Hundreds != second.Hundreds))
            {
                var verb = sum is null ? "compared with" : sum.Operator == FormulaOperator.Add ? "added to" : "subtracted from";
                var (what, from) = sum?.Operator == FormulaOperator.Subtract ? (second, first) : (first, second);
                Problem ??= new FormulaProblem(
                    sum?.Span ?? right.Span,
                    $"{what} cannot be {verb} {from}",
                    $"bring `{Written(left)}` and `{Written(right)}` to one unit, or correct the `unit` of their inputs");
            }

            return a;
        }

        // The one number that says what the author takes a whole to be: 1 for a share, 100 for a percentage.
        private void CheckWhole(FormulaNode node, ExactNumber number, Unit? unit)
        {
            if (unit is { IsPlain: true } && ((unit.Hundreds == 1 && number == 1) || (unit.Hundreds == 0 && number == 100)))
            {
                var whole = unit.Hundreds == 1 ? 100 : 1;
                Problem ??= new FormulaProblem(node.Span, $"`{Written(node)}` is set against {unit}, where the whole is {whole}", $"write `{whole}`, or change the unit of the other part");
            }
        }

        private string Written(FormulaNode node) => formula.Text.Value.Substring(node.Span.Start, node.Span.Length);

        private Unit? Times(Unit? unit, ExactNumber number) =>
            unit is null ? null : (converts ? TimeUnits.Convert(unit, number) : null) ?? unit.TimesHundred(HundredsIn(number));

        private static int HundredsIn(ExactNumber number) =>
            number == 100 ? 1 : number == (ExactNumber)0.01m ? -1 : number == 10_000 ? 2 : 0;
    }
}
