using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>What is known of a number that a formula uses.</summary>
/// <param name="Name">As the formula spells it.</param>
/// <param name="Range">The values it can take by itself: from zero for a count, 1 to 7 for an answer on such a scale.</param>
public sealed record FormulaInput(string Name, Interval Range)
{
    /// <summary>What to call it before people; its words by default.</summary>
    public string Label { get; init; } = FormulaText.LabelOf(Name);

    /// <summary>Whether only whole numbers make sense.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Everything it counts is counted by one of these as well: it is never more than their sum. Empty where nothing was declared.</summary>
    public ImmutableArray<string> SubsetOf { get; init; } = [];

    /// <summary>Inputs that count nothing it counts: together they are never more than what both are a subset of.</summary>
    public ImmutableArray<string> Excludes { get; init; } = [];

    /// <summary>For a total of answers: the count of answers, each of them within <see cref="EachWithin"/>.</summary>
    public string? TotalOver { get; init; }

    public Interval EachWithin { get; init; } = Interval.All;
}
