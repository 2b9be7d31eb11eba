using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Metrics;

/// <summary>The short list of functions a formula may use.</summary>
public static class FormulaFunctions
{
    private const int MostDecimals = 10;

    public static ImmutableArray<string> Names { get; } = ["sum", "min", "max", "mean", "round"];

    internal static bool TryFind(string name, out FormulaFunction function)
    {
        var index = Names.IndexOf(name);
        function = (FormulaFunction)index;
        return index >= 0;
    }

    public static string NameOf(FormulaFunction function) => Names[(int)function];

    /// <summary>What to write where a formula was to decide.</summary>
    internal const string NoConditions =
        "a formula makes no choices and counts nothing: declare an input that counts only the cases that meet the condition, and say the condition in its `meaning`; "
        + "`min(x, 100)` and `max(x, 0)` keep a number within limits";

    private const string FromAllValues = "needs every single value, and a formula knows totals only: let the tool work it out, and declare the result as an input";

    /// <summary>How to give what no formula over totals can work out; null for a name that is something else.</summary>
    internal static string? WorkedOutBefore(string name) => name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') switch
    {
        "median" or "med" => $"a median {FromAllValues}, such as `{{ name: median_time, meaning: Median time of the completed tasks, kind: duration, unit: seconds }}`; a mean is another number",
        "percentile" or "quantile" or "quartile" or "perc" or "pctl" or "p" => $"a percentile {FromAllValues}, such as `{{ name: p95_time, meaning: \"Time that 95 of 100 stay below\", kind: duration, unit: seconds }}`",
        "mode" or "stdev" or "stddev" or "std" or "sd" or "var" or "variance" or "geomean" or "rank" or "max_by" => $"this {FromAllValues}",
        "if" or "iif" or "ifs" or "case" or "when" or "switch" or "where" or "filter" or "and" or "or" or "not" => NoConditions,
        "count" or "counta" or "countif" or "countifs" or "sumif" or "sumifs" or "averageif" or "averageifs" or "sumproduct" or "distinct" or "unique" or "count_distinct" or "countd" => NoConditions,
        "pow" or "power" => "write a power as `x ^ 2`, with a whole number after `^`",
        "sqrt" or "root" or "log" or "ln" or "exp" or "sin" or "cos" => "this has no exact result: let the tool work it out, and declare the result as an input",
        "abs" => "write `max(x, -x)` for the distance from zero",
        "ceil" or "ceiling" or "floor" or "int" or "trunc" => "say with `precision` how many decimals are quoted, or write `round(x)`",
        _ => null,
    };

    /// <summary>What someone who knows spreadsheets, or mistyped, most likely meant; null when nothing is near.</summary>
    internal static string? MeantBy(string name) => name switch
    {
        "average" or "avg" => "mean",
        "total" or "add" => "sum",
        "minimum" or "least" => "min",
        "maximum" or "most" => "max",
        _ => EditDistance.Nearest(name, Names, 1) is [var nearest] ? nearest : null,
    };

    /// <summary>What to write instead of a function of a single value, which is that value.</summary>
    public static string OfOneValue(FormulaFunction function, string written) => function switch
    {
        FormulaFunction.Mean => $"an input is one number, not a list: divide a total by the number of cases, such as `total_time / tasks`; where the tool worked the mean out, write `{written}` and say so in its `meaning`",
        FormulaFunction.Sum => $"an input is one number, the sum already: write `{written}`, or add up several, such as `sum(web, phone)`",
        _ => $"an input is one number, not a list: write `{written}` and say in its `meaning` that it is the {(function == FormulaFunction.Min ? "smallest" : "largest")}, or name the values to choose from",
    };

    internal static FormulaProblem? ProblemWith(CallNode call)
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
