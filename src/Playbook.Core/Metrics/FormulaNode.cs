using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Metrics;

/// <summary>A part of a parsed formula.</summary>
/// <param name="Span">Its characters in the formula's text, parentheses around it included.</param>
public abstract record FormulaNode(TextSpan Span)
{
    /// <summary>This part and everything below it, from left to right.</summary>
    public IEnumerable<FormulaNode> WithDescendants()
    {
        var pending = new Stack<FormulaNode>([this]);
        while (pending.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children.Reverse())
            {
                pending.Push(child);
            }
        }
    }

    public abstract ImmutableArray<FormulaNode> Children { get; }
}

/// <param name="Value">The number.</param>
/// <param name="Written">As the author wrote it.</param>
/// <param name="Span">Its digits.</param>
public sealed record NumberNode(decimal Value, string Written, TextSpan Span) : FormulaNode(Span)
{
    public override ImmutableArray<FormulaNode> Children => [];
}

/// <summary>An input, or another metric.</summary>
/// <param name="Name">An input's name, or a metric's id such as <c>metric/nps</c>.</param>
/// <param name="Span">Its letters.</param>
public sealed record NameNode(string Name, TextSpan Span) : FormulaNode(Span)
{
    public override ImmutableArray<FormulaNode> Children => [];

    /// <summary>Whether it is spelt as a metric's id.</summary>
    public bool IsMetricId => Name.StartsWith("metric/", StringComparison.Ordinal);
}

public sealed record NegationNode(FormulaNode Operand, TextSpan Span) : FormulaNode(Span)
{
    public override ImmutableArray<FormulaNode> Children => [Operand];
}

public sealed record OperationNode(FormulaOperator Operator, FormulaNode Left, FormulaNode Right, TextSpan OperatorSpan)
    : FormulaNode(TextSpan.FromBounds(Left.Span.Start, Right.Span.End))
{
    public override ImmutableArray<FormulaNode> Children => [Left, Right];
}

/// <param name="Base">What is multiplied by itself.</param>
/// <param name="Exponent">How often it stands in the product: a whole number from 2 on.</param>
/// <param name="Span">From the base to the exponent.</param>
public sealed record PowerNode(FormulaNode Base, int Exponent, TextSpan Span) : FormulaNode(Span)
{
    public const int MostExponent = 100;

    public override ImmutableArray<FormulaNode> Children => [Base];
}

public sealed record CallNode(FormulaFunction Function, ImmutableArray<FormulaNode> Arguments, TextSpan Span) : FormulaNode(Span)
{
    public override ImmutableArray<FormulaNode> Children => Arguments;
}

public enum FormulaOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

public enum FormulaFunction
{
    Sum,
    Min,
    Max,
    Mean,

    /// <summary><c>round(x)</c> to a whole number, <c>round(x, 2)</c> to two decimals.</summary>
    Round,
}
