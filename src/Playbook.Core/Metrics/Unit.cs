using System.Collections.Immutable;
using System.Globalization;

namespace Playbook.Metrics;

/// <summary>
/// What a number counts: things (<c>orders</c>), a <c>share</c> of one, a <c>percent</c>, a <c>score</c> on a scale, money, time, or one of them <c>per</c> another.
/// A unit is a product of bases with exponents and a power of ten; a percentage is a share times a hundred.
/// </summary>
public sealed record Unit
{
    // Powers of powers would grow without end; no metric comes near.
    private const int MostTens = 18;
    private const long MostBits = 512;

    /// <summary>A count of things that nobody named.</summary>
    public static Unit Count { get; } = Of("count");

    public static Unit Share { get; } = new();

    public static Unit Percent { get; } = new() { Tens = 2 };

    public static Unit Score { get; } = Of("score");

    /// <summary>
    /// Bases and their exponents, none of them zero, in ordinal order: <c>count order</c>, <c>score</c>, <c>money euros</c>, <c>time minutes</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, int> Bases { get; private init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>The power of ten by which the number is larger than the plain one: 2 for a percentage, 3 for something per thousand, -3 for thousands of euros.</summary>
    public int Tens { get; private init; }

    /// <summary>The part of <see cref="Tens"/> that may as well be a plain factor: the hundredth of a fee of one percent.</summary>
    public int LooseTens { get; private init; }

    /// <summary>The other numbers that the amount was multiplied by, such as a sixtieth; one where there are none.</summary>
    public ExactNumber Factor { get; private init; } = ExactNumber.One;

    /// <summary>Whether it is a plain number: a share, a percentage or a ratio.</summary>
    public bool IsPlain => Bases.IsEmpty;

    /// <summary>How many counted things stand above the line, less those below: none for orders per visit.</summary>
    public int Counted => Bases.Where(b => IsCount(b.Key)).Sum(b => b.Value);

    public static Unit Of(string unit) => new() { Bases = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add(unit, 1) };

    /// <param name="noun">What is counted, in the singular.</param>
    public static Unit CountOf(string noun) => noun.Length == 0 ? Count : Of("count " + noun);

    /// <summary>A bare number as a factor: a hundred makes a percentage, 12 nothing.</summary>
    public static Unit OfFactor(ExactNumber number)
    {
        for (var tens = 1; tens <= 9; tens++)
        {
            var power = ExactNumber.One.TimesTen(tens);
            if (number == power)
            {
                return new Unit { Tens = tens, LooseTens = tens == 1 ? 1 : 0 };
            }

            // A tenth is a weight more often than a conversion.
            if (tens > 1 && number == ExactNumber.One / power)
            {
                return new Unit { Tens = -tens, LooseTens = -tens };
            }
        }

        return Share with { Factor = number };
    }

    public static bool IsCount(string unit) => unit == "count" || unit.StartsWith("count ", StringComparison.Ordinal);

    public Unit Times(Unit other) => Combine(other, 1);

    public Unit DividedBy(Unit other) => Combine(other, -1);

    public Unit TimesTen(int times) => times == 0 ? this : this with { Tens = Tens + times };

    /// <summary>Read as a conversion by all the numbers in it: minutes by sixty are hours; null where they convert nothing.</summary>
    public Unit? Converted() => Math.Abs(Tens) > MostTens ? null : UnitSteps.Convert(this with { Tens = 0, LooseTens = 0 }, Factor.TimesTen(Tens));

    /// <summary>The same with another exponent for one of its bases; zero takes it out.</summary>
    public Unit With(string unit, int exponent) => this with { Bases = exponent == 0 ? Bases.Remove(unit) : Bases.SetItem(unit, exponent) };

    /// <summary>Without the things that are counted: orders per visit are a ratio.</summary>
    public Unit WithoutCounts() => this with { Bases = Bases.RemoveRange(Bases.Keys.Where(IsCount)) };

    /// <summary>A base's exponent; zero where it has no part.</summary>
    public int this[string unit] => Bases.GetValueOrDefault(unit);

    public bool Equals(Unit? other) => other is not null && Tens == other.Tens && Bases.SequenceEqual(other.Bases);

    public override int GetHashCode() => Bases.Aggregate(Tens, (hash, b) => HashCode.Combine(hash, b.Key, b.Value));

    /// <summary>In words that fit after "gives": <c>a percentage</c>, <c>EUR per 1000 visits</c>.</summary>
    public override string ToString()
    {
        if (IsPlain)
        {
            return Tens switch
            {
                0 => "a share or ratio",
                2 => "a percentage",
                > 0 => $"a ratio times {Power(Tens)}",
                _ => $"a ratio divided by {Power(-Tens)}",
            };
        }

        var above = string.Join(" times ", Bases.Where(b => b.Value > 0).SelectMany(b => Enumerable.Repeat(UnitName.WordOf(b.Key, isMany: true), b.Value)));
        var below = Bases.Where(b => b.Value < 0).SelectMany(b => Enumerable.Repeat(b.Key, -b.Value)).ToImmutableArray();
        var words = below.Select((unit, at) => at == 0 && Tens > 0 ? $" per {Power(Tens)} {UnitName.WordOf(unit, isMany: true)}" : $" per {UnitName.WordOf(unit, isMany: false)}");
        var size = Tens < 0 ? $" divided by {Power(-Tens)}" : Tens > 0 && below.IsEmpty ? $" times {Power(Tens)}" : "";
        return (above.Length == 0 ? "a number" : above) + string.Concat(words) + size;
    }

    /// <summary>Ten to a power, as a formula writes it.</summary>
    public static string Power(int tens) => Math.Pow(10, tens).ToString("0", CultureInfo.InvariantCulture);

    private Unit Combine(Unit other, int sign)
    {
        var bases = Bases;
        foreach (var (unit, exponent) in other.Bases)
        {
            var sum = Math.Clamp(bases.GetValueOrDefault(unit) + (sign * exponent), -999, 999);
            bases = sum == 0 ? bases.Remove(unit) : bases.SetItem(unit, sum);
        }

        var factor = sign > 0 ? Factor * other.Factor : other.Factor.IsZero ? Factor : Factor / other.Factor;
        return new Unit
        {
            Bases = bases,
            Tens = Math.Clamp(Tens + (sign * other.Tens), -2 * MostTens, 2 * MostTens),
            LooseTens = Math.Clamp(LooseTens + (sign * other.LooseTens), -2 * MostTens, 2 * MostTens),
            Factor = factor.Size > MostBits ? ExactNumber.One : factor,
        };
    }
}
