namespace Playbook.Metrics;

/// <summary>The values a number can take, ends included; an end that is null is open to infinity.</summary>
public readonly record struct Interval(ExactNumber? Low, ExactNumber? High)
{
    private const long MostBits = 2_048;

    public static Interval All { get; } = new(null, null);

    public static Interval FromZero { get; } = new(ExactNumber.Zero, null);

    public static Interval Point(ExactNumber value) => new(value, value);

    public bool Contains(ExactNumber value) => !(Low > value) && !(High < value);

    public bool Contains(Interval other) =>
        (Low is null || (other.Low is { } low && low >= Low)) && (High is null || (other.High is { } high && high <= High));

    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator -(Interval a, Interval b) => a + -b;

    public static Interval operator *(Interval a, Interval b)
    {
        Interval[] products = [Times(a.Low, -1, b.Low, -1), Times(a.Low, -1, b.High, 1), Times(a.High, 1, b.Low, -1), Times(a.High, 1, b.High, 1)];
        return products.Aggregate(Hull);
    }

    /// <summary>Zero is left out of the divisor: a formula refuses it.</summary>
    public static Interval operator /(Interval a, Interval b) => (b.Low, b.High) switch
    {
        ({ Sign: 0 }, { Sign: 0 }) => All,
        ({ Sign: 0 }, var high) => a * new Interval(Inverse(high), null),
        (var low, { Sign: 0 }) => a * new Interval(null, Inverse(low)),
        ({ Sign: > 0 } low, var high) => a * new Interval(Inverse(high), ExactNumber.One / low),
        (var low, { Sign: < 0 } high) => a * new Interval(ExactNumber.One / high, Inverse(low)),
        _ => All,
    };

    /// <summary>An even power is never below zero, whatever the base is.</summary>
    public Interval ToPower(int exponent)
    {
        var power = exponent % 2 == 0 && !(Low >= ExactNumber.Zero) && !(High <= ExactNumber.Zero)
            ? Hull(new(ExactNumber.Zero, Power(Low, exponent)), new(ExactNumber.Zero, Power(High, exponent)))
            : new Interval(Power(Low, exponent), Power(High, exponent));
        return exponent % 2 == 0 && High <= ExactNumber.Zero ? new(power.High, power.Low) : power;
    }

    /// <summary>The smallest interval that holds both.</summary>
    public static Interval Hull(Interval a, Interval b) => new(
        a.Low is { } low && b.Low is { } otherLow ? ExactNumber.Min(low, otherLow) : null,
        a.High is { } high && b.High is { } otherHigh ? ExactNumber.Max(high, otherHigh) : null);

    public static Interval Smallest(Interval a, Interval b) => new(
        a.Low is { } low && b.Low is { } otherLow ? ExactNumber.Min(low, otherLow) : null,
        a.High is { } high && b.High is { } otherHigh ? ExactNumber.Min(high, otherHigh) : a.High ?? b.High);

    public static Interval Largest(Interval a, Interval b) => -Smallest(-a, -b);

    public Interval Round(int decimals) => new(Low?.Round(decimals), High?.Round(decimals));

    /// <summary>As authors write it: <c>0 to 100</c>, <c>0 or more</c>.</summary>
    public override string ToString() => (Low, High) switch
    {
        (null, null) => "any number",
        ({ } low, null) => $"{low} or more",
        (null, { } high) => $"{high} or less",
        ({ } low, { } high) => $"{low} to {high}",
    };

    // An end too long to work with counts as open: the interval is wider than need be, and holds every value still.
    private static ExactNumber? Power(ExactNumber? end, int exponent)
    {
        var power = end;
        for (var i = 1; i < exponent && power?.Size <= MostBits; i++)
        {
            power *= end;
        }

        return power?.Size <= MostBits ? power : null;
    }

    private static ExactNumber? Inverse(ExactNumber? end) => end is { } number ? ExactNumber.One / number : ExactNumber.Zero;

    // One product of two ends; an open end counts as infinite in the direction of its side, and nothing times infinity stays nothing.
    private static Interval Times(ExactNumber? a, int sideOfA, ExactNumber? b, int sideOfB)
    {
        if (a is { } x && b is { } y)
        {
            return Point(x * y);
        }

        var sign = (a?.Sign ?? sideOfA) * (b?.Sign ?? sideOfB);
        return sign == 0 ? Point(ExactNumber.Zero) : sign > 0 ? new Interval(ExactNumber.Zero, null) : new Interval(null, ExactNumber.Zero);
    }
}
