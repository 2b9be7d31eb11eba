namespace Playbook.Metrics;

/// <summary>
/// Finds the largest value of a sum over numbers that are not negative and keep some bounds, without rounding: the simplex method in two
/// phases. Of several ways to go on it takes the first (Bland's rule), so that it never goes in circles. Meant for a dozen numbers, not for thousands.
/// </summary>
internal sealed class LinearProgram(int variables)
{
    private const int MostSteps = 2_000;

    private readonly List<(ExactNumber[] Factors, ExactNumber Limit, bool IsEqual)> _bounds = [];

    public enum Outcome
    {
        Found,
        Unlimited,

        /// <summary>No numbers keep all bounds.</summary>
        Impossible,

        GaveUp,
    }

    /// <summary>Demands that the sum of factor times number stays at or below the limit.</summary>
    public void AtMost(ExactNumber[] factors, ExactNumber limit) => _bounds.Add((factors, limit, false));

    public void Exactly(ExactNumber[] factors, ExactNumber limit) => _bounds.Add((factors, limit, true));

    public (Outcome Outcome, ExactNumber Value) Maximize(ExactNumber[] goal)
    {
        // One column a variable, one for the slack of each inequality, one artificial number a row, and the limit.
        var rows = _bounds.Count;
        var slack = variables;
        var artificial = slack + _bounds.Count(b => !b.IsEqual);
        var width = artificial + rows;
        var table = new ExactNumber[rows + 1][];
        var basis = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            table[row] = Row(_bounds[row], width, ref slack);
            table[row][artificial + row] = 1;
            basis[row] = artificial + row;
        }

        table[rows] = Costs(width, [.. Enumerable.Range(0, width).Select(c => (ExactNumber)(c >= artificial ? -1 : 0))], table, basis);
        var first = Climb(table, basis, width, width);
        if (first != Outcome.Found || table[rows][width] < 0)
        {
            return (first == Outcome.GaveUp ? first : Outcome.Impossible, default);
        }

        DriveOut(table, basis, artificial);
        table[rows] = Costs(width, [.. goal, .. new ExactNumber[width - variables]], table, basis);
        var second = Climb(table, basis, artificial, width);
        return (second, table[rows][width]);
    }

    private static ExactNumber[] Row((ExactNumber[] Factors, ExactNumber Limit, bool IsEqual) bound, int width, ref int slack)
    {
        var row = new ExactNumber[width + 1];
        bound.Factors.CopyTo(row, 0);
        row[width] = bound.Limit;
        if (!bound.IsEqual)
        {
            row[slack++] = 1;
        }

        return bound.Limit < 0 ? [.. row.Select(x => -x)] : row;
    }

    // The goal's row, written in the numbers that are not in the basis; its last cell is the value reached.
    private static ExactNumber[] Costs(int width, ExactNumber[] goal, ExactNumber[][] table, int[] basis)
    {
        var costs = new ExactNumber[width + 1];
        for (var column = 0; column <= width; column++)
        {
            var sum = column < width ? -goal[column] : ExactNumber.Zero;
            for (var row = 0; row < basis.Length; row++)
            {
                sum += goal[basis[row]] * table[row][column];
            }

            costs[column] = sum;
        }

        return costs;
    }

    private static Outcome Climb(ExactNumber[][] table, int[] basis, int columns, int width)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var costs = table[^1];
            var column = Array.FindIndex(costs, 0, columns, c => c.Sign < 0);
            if (column < 0)
            {
                return Outcome.Found;
            }

            var best = -1;
            for (var row = 0; row < basis.Length; row++)
            {
                if (table[row][column].Sign > 0 && (best < 0 || IsTighter(row, best)))
                {
                    best = row;
                }
            }

            if (best < 0)
            {
                return Outcome.Unlimited;
            }

            Pivot(table, basis, best, column);

            bool IsTighter(int row, int other)
            {
                var order = (table[row][width] / table[row][column]).CompareTo(table[other][width] / table[other][column]);
                return order < 0 || (order == 0 && basis[row] < basis[other]);
            }
        }

        return Outcome.GaveUp;
    }

    // An artificial number left in the basis at zero would let the second phase leave the bounds.
    private static void DriveOut(ExactNumber[][] table, int[] basis, int artificial)
    {
        for (var row = 0; row < basis.Length; row++)
        {
            if (basis[row] >= artificial && Array.FindIndex(table[row], 0, artificial, x => !x.IsZero) is >= 0 and var column)
            {
                Pivot(table, basis, row, column);
            }
        }
    }

    private static void Pivot(ExactNumber[][] table, int[] basis, int row, int column)
    {
        var pivot = table[row][column];
        table[row] = [.. table[row].Select(x => x / pivot)];
        for (var other = 0; other < table.Length; other++)
        {
            var factor = table[other][column];
            if (other != row && !factor.IsZero)
            {
                table[other] = [.. table[other].Zip(table[row], (x, p) => p.IsZero ? x : x - (factor * p))];
            }
        }

        basis[row] = column;
    }
}
