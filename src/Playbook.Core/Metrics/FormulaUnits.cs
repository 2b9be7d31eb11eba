namespace Playbook.Metrics;

/// <summary>Works out the unit of a formula's result, and finds sums of things that cannot be added.</summary>
public static class FormulaUnits
{
    /// <summary>The unit of the result (null where a name's unit is not known) or the part where units do not fit.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="unitOf">The unit behind a name; null when it is not known.</param>
    /// <param name="converts">Whether a time multiplied or divided by 60, 24, 7 or the like is meant to be in another unit: minutes by 60 are hours.</param>
    public static (Unit? Unit, FormulaProblem? Problem) UnitOf(this Formula formula, Func<string, Unit?> unitOf, bool converts = false) =>
        formula.UnitOf(new UnitReading { UnitOf = unitOf, Converts = converts });

    public static (Unit? Unit, FormulaProblem? Problem) UnitOf(this Formula formula, UnitReading reading)
    {
        var algebra = new Algebra(formula, reading);
        var result = algebra.Read(formula.Root);
        return algebra.Problem is null ? (result.Constant is null ? result.Unit : null, null) : (null, algebra.Problem);
    }

    private readonly record struct Reading(Unit? Unit, ExactNumber? Constant);

    private sealed class Algebra(Formula formula, UnitReading reading)
    {
        // A number that no metric holds; its unit is then not known.
        private const long MostBits = 4_096;

        public FormulaProblem? Problem { get; private set; }

        public Reading Read(FormulaNode node) => node switch
        {
            NumberNode number => new Reading(Unit.OfFactor(number.Value), number.Value),
            NameNode name => new Reading(reading.UnitOf(name.Name), null),
            NegationNode negation => Read(negation.Operand) is var inner ? inner with { Constant = -inner.Constant } : default,
            OperationNode { Operator: FormulaOperator.Multiply } product => Multiply(Read(product.Left), Read(product.Right)),
            OperationNode { Operator: FormulaOperator.Divide } quotient => Divide(Read(quotient.Left), Read(quotient.Right)),
            OperationNode sum => Add(sum, Read(sum.Left), Read(sum.Right)),
            PowerNode power => Enumerable.Repeat(Read(power.Base), power.Exponent).Aggregate(Multiply),
            CallNode { Function: FormulaFunction.Round } round => Read(round.Arguments[0]),
            CallNode call => call.Arguments.Skip(1).Aggregate(
                (Node: call.Arguments[0], Reading: Read(call.Arguments[0])),
                (left, right) => (right, Same(left.Node, left.Reading, right, Read(right), null))).Reading,
            _ => default,
        };

        private Reading Multiply(Reading a, Reading b) => (a.Constant, b.Constant) switch
        {
            ({ } x, { } y) => x.Size + y.Size > MostBits ? default : new Reading(a.Unit!.Times(b.Unit!), x * y),
            ({ } x, null) => new Reading(Times(b.Unit, x, a.Unit!), null),
            (null, { } y) => new Reading(Times(a.Unit, y, b.Unit!), null),
            _ => new Reading(b.Unit is null ? null : a.Unit?.Times(b.Unit), null),
        };

        private Reading Divide(Reading a, Reading b) => (a.Constant, b.Constant) switch
        {
            ({ } x, { IsZero: false } y) => new Reading(a.Unit!.DividedBy(b.Unit!), x / y),
            ({ }, null) => new Reading(b.Unit is null ? null : a.Unit!.DividedBy(b.Unit), null),
            (null, { IsZero: false } y) => new Reading(Times(a.Unit, ExactNumber.One / y, Unit.Share.DividedBy(b.Unit!)), null),
            (null, null) => new Reading(b.Unit is null ? null : a.Unit?.DividedBy(b.Unit), null),
            _ => default,
        };

        private Reading Add(OperationNode node, Reading a, Reading b)
        {
            if (a.Constant is { } x && b.Constant is { } y)
            {
                var sum = node.Operator == FormulaOperator.Add ? x + y : x - y;
                return new Reading(Unit.OfFactor(sum), sum);
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

            if (PointsForEachAnswer(left, first, right, second) is { } points)
            {
                return new Reading(points, null);
            }

            if (UnitFit.SumOf(first, second) is { } joined)
            {
                return new Reading(joined, null);
            }

            // Orders and tickets: only their author knows what both are together.
            if (UnitFit.SumOf(first, second, byNumberAlone: true) is { } mixed && reading.MayJoin(left, right))
            {
                return new Reading(mixed, null);
            }

            Report(left, first, right, second, sum);
            return a;
        }

        // The sum of all answers less two for each answer, as a questionnaire of two items that begin at one is brought to zero.
        private Unit? PointsForEachAnswer(FormulaNode left, Unit a, FormulaNode right, Unit b)
        {
            var (score, count, counted) = a["score"] == 1 ? (a, b, right) : (b, a, left);
            return score["score"] == 1 && count["score"] == 0 && score.Counted == count.Counted - 1 && UnitFit.SameAmounts(score, count)
                && counted.WithDescendants().OfType<NameNode>().All(n => reading.IsNumberOfAnswers(n.Name))
                ? score
                : null;
        }

        private void Report(FormulaNode left, Unit first, FormulaNode right, Unit second, OperationNode? sum)
        {
            var verb = sum is null ? "compared with" : sum.Operator == FormulaOperator.Add ? "added to" : "subtracted from";
            var (what, from) = sum?.Operator == FormulaOperator.Subtract ? (second, first) : (first, second);
            var help = (first["score"], second["score"]) is (1, 0) or (0, 1) && (first.Counted > 0 || second.Counted > 0)
                ? "say with `total-of` which input counts the answers behind a sum of answers; then points for each answer can be added and taken off"
                : first.Counted > 0 && UnitFit.SumOf(first, second, byNumberAlone: true) is not null
                ? $"count one thing, or name in the metric's `unit` what `{Written(left)}` and `{Written(right)}` are together, such as `contacts` for calls and chats; parts of one whole say so with `subset-of`"
                : $"bring `{Written(left)}` and `{Written(right)}` to one unit, or correct the `unit` of their inputs";
            Problem ??= new FormulaProblem(sum?.Span ?? right.Span, $"{what} cannot be {verb} {from}", help);
        }

        // The one number that says what the author takes a whole to be: 1 for a share, 100 for a percentage.
        private void CheckWhole(FormulaNode node, ExactNumber number, Unit? unit)
        {
            if (unit is { IsPlain: true } && ((unit.Tens == 2 && number == 1) || (unit.Tens == 0 && number == 100)))
            {
                var whole = unit.Tens == 2 ? 100 : 1;
                Problem ??= new FormulaProblem(node.Span, $"`{Written(node)}` is set against {unit}, where the whole is {whole}", $"write `{whole}`, or change the unit of the other part");
            }
        }

        private string Written(FormulaNode node) => formula.Text.Value.Substring(node.Span.Start, node.Span.Length);

        private Unit? Times(Unit? unit, ExactNumber number, Unit factor) =>
            unit is null ? null : (reading.Converts ? UnitSteps.Convert(unit, number) : null) ?? unit.Times(factor);
    }
}

/// <summary>How the units of a formula are to be read.</summary>
public sealed record UnitReading
{
    /// <summary>The unit behind a name; null when it is not known.</summary>
    public required Func<string, Unit?> UnitOf { get; init; }

    /// <summary>Whether a number such as 60 turns one unit of time into another.</summary>
    public bool Converts { get; init; }

    /// <summary>Whether two parts may be added although they count different things.</summary>
    public Func<FormulaNode, FormulaNode, bool> MayJoin { get; init; } = (_, _) => false;

    /// <summary>Whether a name is the number of answers behind a sum of answers.</summary>
    public Func<string, bool> IsNumberOfAnswers { get; init; } = _ => false;
}
