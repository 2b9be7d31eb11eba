using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>Checks numbers against what was declared of them, in words a writer understands; the browser's calculator refuses for the same reasons.</summary>
public static class InputRelations
{
    /// <summary>The first reason why these numbers cannot all be true, with the input it is about; null when they can.</summary>
    public static InputRefusal? Refuse(IReadOnlyList<FormulaInput> inputs, Func<string, ExactNumber?> value)
    {
        var labels = inputs.DistinctBy(i => i.Name, StringComparer.Ordinal).ToDictionary(i => i.Name, i => i.Label, StringComparer.Ordinal);
        string Label(string name) => labels.GetValueOrDefault(name, name);
        string Labels(IEnumerable<string> names) => string.Join(CalculatorWords.Plus, names.Select(Label));
        foreach (var input in inputs)
        {
            if (value(input.Name) is { } number && RefuseAlone(input, number) is { } refusal)
            {
                return refusal;
            }
        }

        foreach (var input in inputs)
        {
            if (value(input.Name) is not { } part)
            {
                continue;
            }

            if (input.SubsetOf.Length > 0 && Sum(input.SubsetOf, value) is { } whole && part > whole)
            {
                return new(input.Name, RefusalKind.Subset, CalculatorWords.Say(CalculatorWords.Subset, input.Label, part, Labels(input.SubsetOf), whole));
            }

            if (input.TotalOver is { } over && value(over) is { } answers && RefuseTotal(input, part, answers, Label(over)) is { } refusal)
            {
                return refusal;
            }
        }

        foreach (var group in Exclusive(inputs))
        {
            if (Sum(group.Parts, value) is { } parts && value(group.Whole) is { } whole && parts > whole)
            {
                return new(group.Parts[^1], RefusalKind.Subset, CalculatorWords.Say(CalculatorWords.Subset, Labels(group.Parts), parts, Label(group.Whole), whole));
            }
        }

        return null;
    }

    /// <summary>Groups of inputs that exclude one another and are all a subset of one whole, each group once.</summary>
    internal static ImmutableArray<ExclusiveGroup> Exclusive(IReadOnlyList<FormulaInput> inputs)
    {
        var groups = ImmutableArray.CreateBuilder<ExclusiveGroup>();
        foreach (var whole in inputs.SelectMany(i => i.SubsetOf.Length == 1 ? i.SubsetOf : []).Distinct(StringComparer.Ordinal))
        {
            var parts = inputs.Where(i => i.SubsetOf is [var only] && only == whole).ToList();
            while (parts.Count > 1)
            {
                var group = parts.Skip(1).Aggregate(new List<FormulaInput> { parts[0] }, Extend);
                if (group.Count > 1)
                {
                    groups.Add(new ExclusiveGroup([.. group.Select(i => i.Name)], whole));
                }

                parts.RemoveAt(0);
            }
        }

        return [.. groups.Where(g => !groups.Any(other => other != g && other.Whole == g.Whole && other.Parts.Length > g.Parts.Length && g.Parts.All(other.Parts.Contains)))];
    }

    private static List<FormulaInput> Extend(List<FormulaInput> group, FormulaInput next)
    {
        if (group.All(i => i.Excludes.Contains(next.Name) || next.Excludes.Contains(i.Name)))
        {
            group.Add(next);
        }

        return group;
    }

    private static InputRefusal? RefuseAlone(FormulaInput input, ExactNumber number)
    {
        if (input.Range.Low is { IsZero: true } && number < 0)
        {
            return new(input.Name, RefusalKind.Negative, CalculatorWords.Say(CalculatorWords.Negative, input.Label));
        }

        if (!input.Range.Contains(number))
        {
            return new(input.Name, RefusalKind.Range, CalculatorWords.Say(CalculatorWords.Range, input.Label, input.Range));
        }

        return input.IsWhole && !number.Denominator.IsOne ? new(input.Name, RefusalKind.Whole, CalculatorWords.Say(CalculatorWords.Whole, input.Label)) : null;
    }

    private static InputRefusal? RefuseTotal(FormulaInput input, ExactNumber total, ExactNumber answers, string over)
    {
        if (input.EachWithin.High is { } high && total > high * answers)
        {
            return new(input.Name, RefusalKind.TotalHigh, CalculatorWords.Say(CalculatorWords.TotalHigh, input.Label, total, high, over, high * answers));
        }

        return input.EachWithin.Low is { } low && total < low * answers
            ? new(input.Name, RefusalKind.TotalLow, CalculatorWords.Say(CalculatorWords.TotalLow, input.Label, total, low, over, low * answers))
            : null;
    }

    private static ExactNumber? Sum(ImmutableArray<string> names, Func<string, ExactNumber?> value) =>
        names.Aggregate((ExactNumber?)ExactNumber.Zero, (sum, name) => sum + value(name));
}

/// <param name="Input">The input to look at.</param>
/// <param name="Kind">Why.</param>
/// <param name="Reason">The same as a sentence.</param>
public sealed record InputRefusal(string Input, RefusalKind Kind, string Reason);

/// <summary>Why numbers cannot be true.</summary>
public enum RefusalKind
{
    Negative,
    Range,
    Whole,

    /// <summary>A part, or parts that have nothing in common, come to more than the whole.</summary>
    Subset,

    /// <summary>A total of answers is above what the highest answers would give.</summary>
    TotalHigh,
    TotalLow,
}

/// <summary>Parts of a whole that have nothing in common.</summary>
internal sealed record ExclusiveGroup(ImmutableArray<string> Parts, string Whole);
