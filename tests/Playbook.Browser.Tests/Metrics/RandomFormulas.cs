using Playbook.Metrics;

namespace Playbook.Browser.Tests.Metrics;

/// <summary>Formulas of every sign and function over three inputs, as an author might write them and as nobody would.</summary>
internal sealed class RandomFormulas(int seed)
{
    public static readonly string[] Names = ["a", "b", "c"];

    private readonly Random _random = new(seed);

    public Formula Next() => Formula.Parse(Part(4)) ?? throw new InvalidOperationException("Every part is well formed.");

    private string Part(int depth) => depth == 0 || _random.Next(5) == 0 ? Leaf() : _random.Next(12) switch
    {
        0 => $"({Part(depth - 1)}) ^ {_random.Next(2, 13)}",
        1 => $"({Part(depth - 1)}) ^ {(_random.Next(4) == 0 ? PowerNode.MostExponent : 3)}",
        2 => $"-({Part(depth - 1)})",
        3 => $"{_random.GetItems(["sum", "mean", "min", "max"], 1)[0]}({Part(depth - 1)}, {Part(depth - 1)}, {Part(depth - 1)})",
        4 => $"round({Part(depth - 1)}, {_random.Next(4)})",
        5 => $"round({Part(depth - 1)})",
        _ => $"({Part(depth - 1)}) {_random.GetItems(["+", "-", "*", "/"], 1)[0]} ({Part(depth - 1)})",
    };

    private string Leaf() => _random.Next(4) switch
    {
        0 => $"{_random.Next(0, 13)}",
        1 => $"{_random.Next(0, 200)}.{_random.Next(0, 100):00}",
        _ => Names[_random.Next(Names.Length)],
    };
}
