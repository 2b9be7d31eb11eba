using Playbook.Text;

namespace Playbook.Metrics;

internal enum FormulaTokenKind
{
    Number,
    Name,
    Plus,
    Minus,
    Times,
    Divide,
    Power,
    Open,
    Close,
    Comma,
    End,
}

/// <summary>A word or sign of a formula.</summary>
internal readonly record struct FormulaToken(FormulaTokenKind Kind, string Text, TextSpan Span)
{
    public bool StartsValue => Kind is FormulaTokenKind.Number or FormulaTokenKind.Name or FormulaTokenKind.Open;
}
