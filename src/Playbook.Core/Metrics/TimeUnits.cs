using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>How units of time become one another: 60 minutes are an hour.</summary>
internal static class TimeUnits
{
    private static readonly ImmutableArray<(string Small, string Large, int Factor)> Steps =
    [
        ("seconds", "minutes", 60),
        ("seconds", "hours", 3_600),
        ("minutes", "hours", 60),
        ("seconds", "days", 86_400),
        ("minutes", "days", 1_440),
        ("hours", "days", 24),
        ("hours", "weeks", 168),
        ("days", "weeks", 7),
        ("months", "quarters", 3),
        ("months", "years", 12),
        ("quarters", "years", 4),
    ];

    /// <summary>The unit of a time after its number was multiplied, such as hours for minutes times a sixtieth; null when the number converts nothing.</summary>
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
        !applies || unit[$"time {from}"] != exponent ? null
        : exponent > 0 ? unit.DividedBy(Unit.Of($"time {from}")).Times(Unit.Of($"time {to}"))
        : unit.Times(Unit.Of($"time {from}")).DividedBy(Unit.Of($"time {to}"));
}
