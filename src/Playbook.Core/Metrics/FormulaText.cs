namespace Playbook.Metrics;

/// <summary>A formula as one line for people: typographic signs, words instead of underscores, no parenthesis too many.</summary>
public static class FormulaText
{
    /// <param name="formula">The formula.</param>
    /// <param name="label">What to call a name; its words by default.</param>
    public static string ToText(this Formula formula, Func<string, string>? label = null) => Write(formula.Root, label ?? LabelOf);

    /// <summary>A name as words: <c>customers_at_start</c> is "customers at start", <c>metric/nps</c> is "nps".</summary>
    public static string LabelOf(string name) => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('_', ' ');

    /// <summary>How tightly a part holds together: 1 a sum, 2 a product, 3 a sign, 4 a power, 5 a word.</summary>
    public static int BindingOf(FormulaNode node) => node switch
    {
        OperationNode { Operator: FormulaOperator.Add or FormulaOperator.Subtract } => 1,
        OperationNode => 2,
        NegationNode => 3,
        PowerNode => 4,
        _ => 5,
    };

    /// <summary>Whether the right side needs parentheses for the result to stay the same.</summary>
    public static bool NeedsGroupOnTheRight(OperationNode node) => BindingOf(node.Right) is var right
        && (right < BindingOf(node) || right == 3 || (right == BindingOf(node) && node.Operator is FormulaOperator.Subtract or FormulaOperator.Divide));

    public static string SignOf(FormulaOperator op) => op switch
    {
        FormulaOperator.Add => "+",
        FormulaOperator.Subtract => "\u2212",
        FormulaOperator.Multiply => "\u00D7",
        _ => "\u00F7",
    };

    internal static string Write(FormulaNode node, Func<string, string> label) => node switch
    {
        NumberNode number => number.Written,
        NameNode name => label(name.Name),
        NegationNode negation => $"\u2212{Group(negation.Operand, label, BindingOf(negation.Operand) < 4)}",
        PowerNode power => $"{Group(power.Base, label, BindingOf(power.Base) < 5 || (power.Base is NameNode && Write(power.Base, label).Contains(' ', StringComparison.Ordinal)))}^{power.Exponent}",
        OperationNode operation => $"{Group(operation.Left, label, BindingOf(operation.Left) < BindingOf(operation))} {SignOf(operation.Operator)} {Group(operation.Right, label, NeedsGroupOnTheRight(operation))}",
        CallNode call => $"{FormulaFunctions.NameOf(call.Function)}({string.Join(", ", call.Arguments.Select(a => Write(a, label)))})",
        _ => "",
    };

    private static string Group(FormulaNode node, Func<string, string> label, bool grouped) =>
        grouped ? $"({Write(node, label)})" : Write(node, label);
}
