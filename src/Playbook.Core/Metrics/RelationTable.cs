using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>
/// The declared relations between inputs as bounds of a linear program. Every input is scaled by one common number, the last column, which is how a
/// quotient of sums becomes linear: the divisor is held at one, and what the inputs were in truth is their column divided by the last one.
/// </summary>
internal sealed class RelationTable
{
    private readonly ImmutableArray<FormulaInput> _inputs;

    // An input that may be negative is the difference of two columns.
    private readonly Dictionary<string, (int Plus, int? Minus)> _columns = new(StringComparer.Ordinal);
    private readonly int _scale;

    public RelationTable(ImmutableArray<FormulaInput> inputs)
    {
        _inputs = inputs;
        var next = 0;
        foreach (var input in inputs)
        {
            _columns[input.Name] = (next++, input.Range.Low is { Sign: >= 0 } ? null : next++);
        }

        _scale = next;
    }

    public bool Knows(Polynomial sum) => sum.Terms.All(t => t.Key.Length == 0 || _columns.ContainsKey(t.Key));

    /// <summary>Whether a sum only adds what cannot be negative.</summary>
    public bool IsNeverNegative(Polynomial sum) => sum.Terms.All(t => t.Value > 0 && (t.Key.Length == 0 || _columns[t.Key].Minus is null));

    /// <summary>A linear sum as factors of the columns.</summary>
    public ExactNumber[] Factors(Polynomial sum)
    {
        var factors = new ExactNumber[_scale + 1];
        foreach (var (name, factor) in sum.Terms)
        {
            Add(factors, name, factor);
        }

        return factors;
    }

    public LinearProgram ToProgram()
    {
        var program = new LinearProgram(_scale + 1);
        foreach (var input in _inputs)
        {
            AddRange(program, [(input.Name, 1)], "", input.Range);
            if (input.SubsetOf.Length > 0 && input.SubsetOf.All(_columns.ContainsKey))
            {
                AtMostZero(program, [(input.Name, 1), .. input.SubsetOf.Select(w => (w, (ExactNumber)(-1)))]);
            }

            if (input.TotalOver is { } answers && _columns.ContainsKey(answers))
            {
                AddRange(program, [(input.Name, 1)], answers, input.EachWithin);
            }
        }

        // A misspelt whole is reported where it is written; here it says nothing about the numbers.
        foreach (var group in InputRelations.Exclusive(_inputs).Where(g => _columns.ContainsKey(g.Whole) && g.Parts.All(_columns.ContainsKey)))
        {
            AtMostZero(program, [.. group.Parts.Select(p => (p, (ExactNumber)1)), (group.Whole, -1)]);
        }

        return program;
    }

    // Between low and high times another input; the empty name is the common scale.
    private void AddRange(LinearProgram program, (string, ExactNumber)[] sum, string times, Interval range)
    {
        if (range.High is { } high)
        {
            AtMostZero(program, [.. sum, (times, -high)]);
        }

        if (range.Low is { } low && !(low.IsZero && times.Length == 0))
        {
            AtMostZero(program, [.. sum.Select(t => (t.Item1, -t.Item2)), (times, low)]);
        }
    }

    private void AtMostZero(LinearProgram program, ReadOnlySpan<(string Name, ExactNumber Factor)> terms)
    {
        var factors = new ExactNumber[_scale + 1];
        foreach (var (name, factor) in terms)
        {
            Add(factors, name, factor);
        }

        program.AtMost(factors, ExactNumber.Zero);
    }

    private void Add(ExactNumber[] factors, string name, ExactNumber factor)
    {
        if (name.Length == 0)
        {
            factors[_scale] += factor;
            return;
        }

        var (plus, minus) = _columns[name];
        factors[plus] += factor;
        if (minus is { } column)
        {
            factors[column] -= factor;
        }
    }
}
