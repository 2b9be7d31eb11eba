using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>A sum of products of names with exact factors. A product is its sorted names, repeated for powers and joined by spaces; the empty one is the constant.</summary>
internal sealed class Polynomial
{
    private const int MostTerms = 400;
    private const int MostBits = 2_048;

    private readonly ImmutableSortedDictionary<string, ExactNumber> _terms;

    private Polynomial(ImmutableSortedDictionary<string, ExactNumber> terms) => _terms = terms;

    public static Polynomial One { get; } = Constant(1);

    public IEnumerable<KeyValuePair<string, ExactNumber>> Terms => _terms;

    public bool IsZero => _terms.IsEmpty;

    /// <summary>Whether no product has more than one name.</summary>
    public bool IsLinear => _terms.Keys.All(k => !k.Contains(' ', StringComparison.Ordinal));

    /// <summary>Whether it has grown past what is worth comparing.</summary>
    public bool IsTooLarge => _terms.Count > MostTerms || _terms.Values.Any(v => v.Size > MostBits);

    public static Polynomial Constant(ExactNumber value) => From([new("", value)]);

    public static Polynomial Variable(string name) => From([new(name, 1)]);

    public static Polynomial operator +(Polynomial a, Polynomial b) => From(a._terms.Concat(b._terms));

    public static Polynomial operator -(Polynomial a) => From(a._terms.Select(t => KeyValuePair.Create(t.Key, -t.Value)));

    public static Polynomial operator *(Polynomial a, Polynomial b) =>
        From(a._terms.SelectMany(x => b._terms.Select(y => KeyValuePair.Create(Product(x.Key, y.Key), x.Value * y.Value))));

    public bool SameAs(Polynomial other) => _terms.SequenceEqual(other._terms);

    /// <summary>The names, as often as every product has them.</summary>
    public ImmutableArray<string> CommonNames()
    {
        var common = _terms.IsEmpty ? [] : Names(_terms.Keys.First());
        return [.. _terms.Keys.Aggregate(common, (left, key) => Both(left, Names(key)))];
    }

    public ImmutableArray<string> DistinctNames() =>
        [.. _terms.Keys.SelectMany(Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public Polynomial Without(ImmutableArray<string> names) =>
        names.IsEmpty ? this : From(_terms.Select(t => KeyValuePair.Create(string.Join(' ', Minus(Names(t.Key), names)), t.Value)));

    public Polynomial Rename(Func<string, string> rename) =>
        From(_terms.Select(t => KeyValuePair.Create(string.Join(' ', Names(t.Key).Select(rename).Order(StringComparer.Ordinal)), t.Value)));

    /// <summary>Names that stand in both, as often as in both.</summary>
    public static List<string> Both(IEnumerable<string> a, IEnumerable<string> b)
    {
        var rest = b.ToList();
        return [.. a.Where(rest.Remove)];
    }

    public override string ToString() => string.Join(" + ", _terms.Select(t => $"{t.Value.Numerator}/{t.Value.Denominator} {t.Key}"));

    private static List<string> Minus(IEnumerable<string> names, ImmutableArray<string> taken)
    {
        var rest = names.ToList();
        foreach (var name in taken)
        {
            rest.Remove(name);
        }

        return rest;
    }

    private static List<string> Names(string product) => product.Length == 0 ? [] : [.. product.Split(' ')];

    private static string Product(string a, string b) =>
        a.Length == 0 ? b : b.Length == 0 ? a : string.Join(' ', Names(a).Concat(Names(b)).Order(StringComparer.Ordinal));

    private static Polynomial From(IEnumerable<KeyValuePair<string, ExactNumber>> terms)
    {
        var sums = ImmutableSortedDictionary.CreateBuilder<string, ExactNumber>(StringComparer.Ordinal);
        foreach (var (product, factor) in terms)
        {
            var sum = sums.TryGetValue(product, out var before) ? before + factor : factor;
            if (sum.IsZero)
            {
                sums.Remove(product);
            }
            else
            {
                sums[product] = sum;
            }
        }

        return new Polynomial(sums.ToImmutable());
    }
}
