using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>How units of time and money become one another: 60 minutes are an hour, 100 cents a euro.</summary>
internal static class UnitSteps
{
    private static readonly ImmutableArray<(string Small, string Large, int Factor)> Steps =
    [
        ("time milliseconds", "time seconds", 1_000),
        ("time milliseconds", "time minutes", 60_000),
        ("time milliseconds", "time hours", 3_600_000),
        ("time seconds", "time minutes", 60),
        ("time seconds", "time hours", 3_600),
        ("time minutes", "time hours", 60),
        ("time seconds", "time days", 86_400),
        ("time minutes", "time days", 1_440),
        ("time hours", "time days", 24),
        ("time hours", "time weeks", 168),
        ("time days", "time weeks", 7),
        ("time days", "time months", 30),
        ("time days", "time years", 365),
        ("time weeks", "time years", 52),
        ("time months", "time quarters", 3),
        ("time months", "time years", 12),
        ("time quarters", "time years", 4),
        ("money cents", "money EUR", 100),
        ("money cents", "money dollars", 100),
        ("money pence", "money pounds", 100),
    ];

    /// <summary>The unit of an amount after its number was multiplied, such as hours for minutes times a sixtieth; null when the number converts nothing.</summary>
    public static Unit? Convert(Unit unit, ExactNumber number)
    {
        foreach (var (small, large, factor) in Steps)
        {
            foreach (var (from, to, times) in new[] { (large, small, (ExactNumber)factor), (small, large, ExactNumber.One / factor) })
            {
                if ((Exchange(unit, from, to, 1, number == times) ?? Exchange(unit, to, from, -1, number == times)) is { } converted)
                {
                    return converted;
                }
            }
        }

        return null;
    }

    // "Per minute" times 60 is "per hour": below the line everything is the other way round.
    private static Unit? Exchange(Unit unit, string from, string to, int exponent, bool applies) =>
        !applies || unit[from] != exponent ? null
        : exponent > 0 ? unit.DividedBy(Unit.Of(from)).Times(Unit.Of(to))
        : unit.Times(Unit.Of(from)).DividedBy(Unit.Of(to));
}
