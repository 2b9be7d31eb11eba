using System.Globalization;
using System.Numerics;

namespace Playbook.Metrics;

/// <summary>
/// A number without rounding: a fraction of whole numbers in lowest terms. Formulas are worked out in it, so that the page,
/// the checks and the browser's calculator agree to the last digit; rounding happens once, when a result is shown.
/// </summary>
public readonly struct ExactNumber : IEquatable<ExactNumber>, IComparable<ExactNumber>
{
    private readonly BigInteger _denominator;

    private ExactNumber(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        _denominator = denominator;
    }

    public static ExactNumber Zero { get; } = new(BigInteger.Zero, BigInteger.One);

    public static ExactNumber One { get; } = new(BigInteger.One, BigInteger.One);

    public BigInteger Numerator { get; }

    /// <summary>Above zero.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public bool IsZero => Numerator.IsZero;

    public int Sign => Numerator.Sign;

    /// <summary>How many bits the longer of the two whole numbers takes.</summary>
    public long Size => Math.Max(Numerator.GetBitLength(), Denominator.GetBitLength());

    public static implicit operator ExactNumber(int value) => new(value, BigInteger.One);

    public static implicit operator ExactNumber(decimal value)
    {
        var scale = (decimal.GetBits(value)[3] >> 16) & 0xFF;
        var unit = BigInteger.Pow(10, scale);
        return Reduced(new BigInteger(Math.Truncate(value)) * unit + FractionDigits(value, scale), unit);
    }

    public static ExactNumber operator +(ExactNumber a, ExactNumber b) =>
        Reduced((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static ExactNumber operator -(ExactNumber a, ExactNumber b) => a + -b;

    public static ExactNumber operator -(ExactNumber a) => new(-a.Numerator, a.Denominator);

    public static ExactNumber operator *(ExactNumber a, ExactNumber b) => Reduced(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>The caller has made sure that <paramref name="b"/> is not zero.</summary>
    public static ExactNumber operator /(ExactNumber a, ExactNumber b) => Reduced(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(ExactNumber a, ExactNumber b) => a.CompareTo(b) < 0;

    public static bool operator >(ExactNumber a, ExactNumber b) => a.CompareTo(b) > 0;

    public static bool operator <=(ExactNumber a, ExactNumber b) => a.CompareTo(b) <= 0;

    public static bool operator >=(ExactNumber a, ExactNumber b) => a.CompareTo(b) >= 0;

    public static bool operator ==(ExactNumber a, ExactNumber b) => a.Equals(b);

    public static bool operator !=(ExactNumber a, ExactNumber b) => !a.Equals(b);

    public static ExactNumber Min(ExactNumber a, ExactNumber b) => a <= b ? a : b;

    public static ExactNumber Max(ExactNumber a, ExactNumber b) => a >= b ? a : b;

    /// <summary>With the decimal point moved to the right; to the left for a negative number of places.</summary>
    public ExactNumber TimesTen(int places) =>
        places >= 0 ? Reduced(Numerator * BigInteger.Pow(10, places), Denominator) : Reduced(Numerator, Denominator * BigInteger.Pow(10, -places));

    /// <summary>To so many decimals, halves away from zero as people learn it at school: 2.5 becomes 3, -2.5 becomes -3.</summary>
    public ExactNumber Round(int decimals)
    {
        var unit = BigInteger.Pow(10, decimals);
        var twice = (BigInteger.Abs(Numerator) * unit * 2) + Denominator;
        return Reduced(BigInteger.Divide(twice, Denominator * 2) * Sign, unit);
    }

    /// <summary>Rounded and written with exactly so many decimals, a point before them and no thousands separator.</summary>
    public string ToString(int decimals)
    {
        var rounded = Round(decimals);
        var digits = (BigInteger.Abs(rounded.Numerator) * BigInteger.Pow(10, decimals) / rounded.Denominator)
            .ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var sign = rounded.Sign < 0 ? "-" : "";
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }

    /// <summary>As short as it can be written with at most six decimals.</summary>
    public override string ToString()
    {
        var text = ToString(6).TrimEnd('0').TrimEnd('.');
        return text is "-0" ? "0" : text;
    }

    public int CompareTo(ExactNumber other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(ExactNumber other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is ExactNumber other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    private static BigInteger FractionDigits(decimal value, int scale)
    {
        var fraction = value - Math.Truncate(value);
        for (var i = 0; i < scale; i++)
        {
            fraction *= 10;
        }

        return new BigInteger(fraction);
    }

    private static ExactNumber Reduced(BigInteger numerator, BigInteger denominator)
    {
        // Most numbers of a metric are whole.
        if (denominator.IsOne)
        {
            return new(numerator, denominator);
        }

        if (denominator.Sign < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return common.IsOne ? new(numerator, denominator) : new(numerator / common, denominator / common);
    }
}
