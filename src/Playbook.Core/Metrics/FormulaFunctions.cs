using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Metrics;

/// <summary>The short list of functions a formula may use.</summary>
internal static class FormulaFunctions
{
    private const int MostDecimals = 10;

    public static ImmutableArray<string> Names { get; } = ["sum", "min", "max", "mean", "round"];

    public static bool TryFind(string name, out FormulaFunction function)
    {
        var index = Names.IndexOf(name);
        function = (FormulaFunction)index;
        return index >= 0;
    }

    public static string NameOf(FormulaFunction function) => Names[(int)function];

    /// <summary>What someone who knows spreadsheets, or mistyped, most likely meant; null when nothing is near.</summary>
    public static string? MeantBy(string name) => name switch
    {
        "average" or "avg" => "mean",
        "total" or "add" => "sum",
        "minimum" or "least" => "min",
        "maximum" or "most" => "max",
        _ => EditDistance.Nearest(name, Names, 1) is [var nearest] ? nearest : null,
    };

    public static FormulaProblem? ProblemWith(CallNode call)
    {
        if (call.Function != FormulaFunction.Round)
        {
            return null;
        }

        return call.Arguments switch
        {
            [_] => null,
            [_, NumberNode { Value: >= 0 and <= MostDecimals } digits] when decimal.IsInteger(digits.Value) => null,
            [_, var digits] => new FormulaProblem(digits.Span, "`round` needs to know how many decimals to keep", $"write a whole number from 0 to {MostDecimals}, such as `round(x, 1)`"),
            [_, _, var extra, ..] => new FormulaProblem(extra.Span, "`round` takes a value and a number of decimals, no more", "remove the rest"),
            _ => null,
        };
    }
}
