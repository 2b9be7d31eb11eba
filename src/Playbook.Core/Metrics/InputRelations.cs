using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>Checks numbers against what was declared of them, in words a reader understands; the browser's calculator says the same sentences.</summary>
public static class InputRelations
{
    /// <summary>The first reason why these numbers cannot all be true, with the input it is about; null when they can.</summary>
    public static (string Input, string Reason)? Refuse(IReadOnlyList<FormulaInput> inputs, Func<string, ExactNumber?> value)
    {
        var labels = inputs.DistinctBy(i => i.Name, StringComparer.Ordinal).ToDictionary(i => i.Name, i => i.Label, StringComparer.Ordinal);
        string Label(string name) => labels.GetValueOrDefault(name, name);
        string Labels(IEnumerable<string> names) => string.Join(CalculatorWords.Plus, names.Select(Label));
        foreach (var input in inputs)
        {
            if (value(input.Name) is { } number && RefuseAlone(input, number) is { } reason)
            {
                return (input.Name, reason);
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
                return (input.Name, CalculatorWords.Say(CalculatorWords.Subset, input.Label, part, Labels(input.SubsetOf), whole));
            }

            if (input.TotalOver is { } over && value(over) is { } answers && RefuseTotal(input, part, answers, Label(over)) is { } reason)
            {
                return (input.Name, reason);
            }
        }

        foreach (var group in Exclusive(inputs))
        {
            if (Sum(group.Parts, value) is { } parts && value(group.Whole) is { } whole && parts > whole)
            {
                return (group.Parts[^1], CalculatorWords.Say(CalculatorWords.Subset, Labels(group.Parts), parts, Label(group.Whole), whole));
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

    private static string? RefuseAlone(FormulaInput input, ExactNumber number)
    {
        if (input.Range.Low is { IsZero: true } && number < 0)
        {
            return CalculatorWords.Say(CalculatorWords.Negative, input.Label);
        }

        if (!input.Range.Contains(number))
        {
            return CalculatorWords.Say(CalculatorWords.Range, input.Label, input.Range);
        }

        return input.IsWhole && !number.Denominator.IsOne ? CalculatorWords.Say(CalculatorWords.Whole, input.Label) : null;
    }

    private static string? RefuseTotal(FormulaInput input, ExactNumber total, ExactNumber answers, string over)
    {
        if (input.EachWithin.High is { } high && total > high * answers)
        {
            return CalculatorWords.Say(CalculatorWords.TotalHigh, input.Label, total, high, over, high * answers);
        }

        return input.EachWithin.Low is { } low && total < low * answers
            ? CalculatorWords.Say(CalculatorWords.TotalLow, input.Label, total, low, over, low * answers)
            : null;
    }

    private static ExactNumber? Sum(ImmutableArray<string> names, Func<string, ExactNumber?> value) =>
        names.Aggregate((ExactNumber?)ExactNumber.Zero, (sum, name) => sum + value(name));
}

/// <summary>Parts of a whole that have nothing in common.</summary>
internal sealed record ExclusiveGroup(ImmutableArray<string> Parts, string Whole);
