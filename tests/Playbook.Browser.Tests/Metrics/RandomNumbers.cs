using System.Globalization;
using Playbook.Metrics;

namespace Playbook.Browser.Tests.Metrics;

/// <summary>Numbers that a reader might type into a metric's calculator: mostly possible ones, some at the edges, some impossible.</summary>
internal sealed class RandomNumbers(int seed)
{
    private readonly Random _random = new(seed);

    public Dictionary<string, string> For(Metric metric) =>
        metric.Inputs.ToDictionary(i => i.Name.Value, _ => Next(), StringComparer.Ordinal);

    private string Next() => _random.Next(12) switch
    {
        0 => "0",
        1 => Whole(-20, 0),
        2 or 3 => $"{Whole(0, 500)}.{_random.Next(0, 1000):000}",
        4 => Whole(0, 8),
        5 => $"{Whole(1, 9)}{Whole(100_000_000, 999_999_999)}{Whole(100_000_000, 999_999_999)}",
        6 or 7 => Whole(0, 10_000),
        _ => Whole(0, 120),
    };

    private string Whole(int from, int to) => _random.Next(from, to + 1).ToString(CultureInfo.InvariantCulture);
}
