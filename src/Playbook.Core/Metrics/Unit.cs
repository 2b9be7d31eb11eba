using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>
/// What a number counts: things (<c>count</c>), a <c>share</c> of one, a <c>percent</c>, a <c>score</c> on a scale, money, time, or one of them <c>per</c> another.
/// A unit is a product of bases with exponents; a percentage is a share times a hundred once.
/// </summary>
public sealed record Unit
{
    public static Unit Count { get; } = Of("count");

    public static Unit Share { get; } = new();

    public static Unit Percent { get; } = new() { Hundreds = 1 };

    public static Unit Score { get; } = Of("score");

    /// <summary>
    /// Bases and their exponents, none of them zero, in ordinal order: <c>count</c>, <c>score</c>, <c>money euros</c>, <c>time minutes</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, int> Bases { get; private init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>How often the number is a hundred times the plain one: 1 for a percentage.</summary>
    public int Hundreds { get; private init; }

    /// <summary>Whether it is a plain number: a share, a percentage or a ratio.</summary>
    public bool IsPlain => Bases.IsEmpty;

    public static Unit Of(string unit) => new() { Bases = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add(unit, 1) };

    public Unit Times(Unit other) => Combine(other, 1);

    public Unit DividedBy(Unit other) => Combine(other, -1);

    public Unit TimesHundred(int times) => times == 0 ? this : this with { Hundreds = Hundreds + times };

    /// <summary>A base's exponent; zero where it has no part.</summary>
    public int this[string unit] => Bases.GetValueOrDefault(unit);

    public bool Equals(Unit? other) => other is not null && Hundreds == other.Hundreds && Bases.SequenceEqual(other.Bases);

    public override int GetHashCode() => Bases.Aggregate(Hundreds, (hash, b) => HashCode.Combine(hash, b.Key, b.Value));

    /// <summary>In words that fit after "gives": <c>a percentage</c>, <c>EUR per count</c>.</summary>
    public override string ToString()
    {
        if (IsPlain)
        {
            return Hundreds switch { 0 => "a share or ratio", 1 => "a percentage", _ => "a plain number" };
        }

        var above = string.Join(" times ", Bases.Where(b => b.Value > 0).SelectMany(b => Enumerable.Repeat(UnitName.WordOf(b.Key), b.Value)));
        var below = string.Concat(Bases.Where(b => b.Value < 0).SelectMany(b => Enumerable.Repeat(" per " + UnitName.WordOf(b.Key), -b.Value)));
        return (above.Length == 0 ? "a number" : above) + below;
    }

    private Unit Combine(Unit other, int sign)
    {
        var bases = Bases;
        foreach (var (unit, exponent) in other.Bases)
        {
            var sum = bases.GetValueOrDefault(unit) + (sign * exponent);
            bases = sum == 0 ? bases.Remove(unit) : bases.SetItem(unit, sum);
        }

        return new Unit { Bases = bases, Hundreds = Hundreds + (sign * other.Hundreds) };
    }
}
