using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>Whether one unit may stand for another.</summary>
public static class UnitFit
{
    /// <summary>
    /// Whether a result of one unit may be published as another. An average per counted thing counts as the thing's own unit (minutes per ticket are minutes),
    /// and a score is a plain number on a scale of its own.
    /// </summary>
    /// <param name="result">What the formula gives.</param>
    /// <param name="stated">What the metric says.</param>
    /// <param name="isSame">Whether a stated noun may stand for a counted one; by default when the words mean the same.</param>
    public static bool Fits(Unit result, Unit stated, Func<string, string, bool>? isSame = null)
    {
        if (stated["score"] != 0)
        {
            return result.Bases.All(b => b.Key == "score" || Unit.IsCount(b.Key)) && result["score"] is 0 or 1 && result.Counted <= 0;
        }

        return SameAmounts(result, stated) && SameSize(result, stated) && SameThings(result, stated, isSame ?? CountedThing.IsSame);
    }

    /// <summary>The unit of a sum; null where the two cannot be added.</summary>
    /// <param name="a">One part.</param>
    /// <param name="b">The other.</param>
    /// <param name="byNumberAlone">Whether things of different names may be added.</param>
    internal static Unit? SumOf(Unit a, Unit b, bool byNumberAlone = false)
    {
        if (a.Counted != b.Counted || a["score"] != b["score"] || !SameAmounts(a, b) || !SameTens(a, b))
        {
            return null;
        }

        return AreSame(a, b) ? a
            : !byNumberAlone ? null
            : a.Counted == 0 ? a.WithoutCounts()
            : a.WithoutCounts().With("count", a.Counted);
    }

    internal static bool SameAmounts(Unit a, Unit b)
    {
        var (left, right) = (Amounts(a), Amounts(b));
        return left.Length == right.Length && left.Zip(right).All(p => p.First.Exponent == p.Second.Exponent && UnitName.SameBase(p.First.Unit, p.Second.Unit));
    }

    private static bool SameTens(Unit a, Unit b) => a["score"] != 0 || a.Tens == b.Tens || a.Tens - a.LooseTens == b.Tens - b.LooseTens;

    // Counts that cancel out are a ratio, whatever they count.
    private static bool AreSame(Unit a, Unit b)
    {
        var (left, right) = (UnitName.Nouns(a), UnitName.Nouns(b));
        return a.Counted == 0 || (Match(left.Above, right.Above, CountedThing.IsSame) && Match(left.Below, right.Below, CountedThing.IsSame));
    }

    private static bool SameSize(Unit result, Unit stated) =>
        result.Tens == stated.Tens || (stated.Bases.Count > 0 && result.Tens - result.LooseTens == stated.Tens);

    private static bool SameThings(Unit result, Unit stated, Func<string, string, bool> isSame)
    {
        var ((above, below), (_, statedBelow)) = (UnitName.Nouns(result), UnitName.Nouns(stated));
        if (statedBelow.IsEmpty)
        {
            // Money or time for each of something; but euros per month are not euros per user.
            var isAverage = stated.Bases.Any(b => b.Value > 0 && !Unit.IsCount(b.Key)) && stated.Counted == 0 && result.Counted <= 0
                && (result.Counted == 0 || stated.Bases.All(b => b.Value > 0));
            return isAverage || result.Counted == stated.Counted;
        }

        // Like was divided by like: sessions with an error by sessions are errors per session as well.
        if (above.IsEmpty && below.IsEmpty)
        {
            return stated.Counted == 0;
        }

        // What is counted goes by many names; what it is divided by is the definition.
        foreach (var both in above.Where(a => below.Any(b => CountedThing.IsSame(a, b))).Take(Math.Max(0, below.Length - statedBelow.Length)).ToArray())
        {
            above = above.Remove(both);
            below = below.Remove(below.First(b => CountedThing.IsSame(both, b)));
        }

        return result.Counted == stated.Counted && Match(statedBelow, below, isSame);
    }

    private static bool Match(ImmutableArray<string> some, ImmutableArray<string> others, Func<string, string, bool> isSame)
    {
        foreach (var one in some)
        {
            if (others.FirstOrDefault(o => isSame(one, o)) is not { } other)
            {
                return false;
            }

            others = others.Remove(other);
        }

        return others.IsEmpty;
    }

    private static ImmutableArray<(string Unit, int Exponent)> Amounts(Unit unit) =>
        [.. unit.Bases.Where(b => !Unit.IsCount(b.Key) && b.Key != "score").Select(b => (b.Key, b.Value))];
}
