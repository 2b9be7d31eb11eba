using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playbook.Metrics;

/// <summary>
/// A formula as data for the browser's calculator: a number is a string that starts with a digit, a name one that starts with a letter,
/// and everything else an array of a sign or function and its values: <c>["/",["*","100","satisfied"],"responses"]</c>. Nothing in it is ever run.
/// </summary>
public static class FormulaJson
{
    public static JsonNode ToJson(this Formula formula) => Write(formula.Root);

    private static JsonNode Write(FormulaNode node) => node switch
    {
        NumberNode number => JsonValue.Create(number.Written),
        NameNode name => JsonValue.Create(name.Name),
        NegationNode negation => new JsonArray("neg", Write(negation.Operand)),
        OperationNode operation => new JsonArray(SignOf(operation.Operator), Write(operation.Left), Write(operation.Right)),
        PowerNode power => new JsonArray("^", Write(power.Base), power.Exponent.ToString(CultureInfo.InvariantCulture)),
        CallNode call => new JsonArray([FormulaFunctions.NameOf(call.Function), .. call.Arguments.Select(Write)]),
        _ => throw new JsonException($"A formula has no part {node.GetType().Name}."),
    };

    private static string SignOf(FormulaOperator op) => op switch
    {
        FormulaOperator.Add => "+",
        FormulaOperator.Subtract => "-",
        FormulaOperator.Multiply => "*",
        _ => "/",
    };
}
