using System.Collections.Immutable;
using System.Globalization;
using Playbook.Text;

namespace Playbook.Metrics;

/// <summary>
/// Builds the tree, by descent: a sum is made of products, a product of factors, a factor is a number, a name, a call or a sum in parentheses.
/// It stops at the first problem; the methods then return null all the way up.
/// </summary>
internal sealed class FormulaParser(string text, ImmutableArray<FormulaToken> tokens)
{
    private int _at;
    private int _depth;

    public FormulaProblem? Problem { get; private set; }

    private FormulaToken Current => tokens[_at];

    public FormulaNode? Parse()
    {
        if (Current.Kind == FormulaTokenKind.End)
        {
            return Fail(new TextSpan(0, text.Length), "the formula is empty", "write it with the names of its inputs, such as `100 * satisfied / responses`");
        }

        var node = ParseSum();
        if (node is null || Current.Kind == FormulaTokenKind.End)
        {
            return node;
        }

        return Current.Kind switch
        {
            FormulaTokenKind.Close => Fail(Current.Span, "this parenthesis closes nothing", "remove it, or open one before it"),
            FormulaTokenKind.Comma => Fail(Current.Span, "a comma may only stand between the values of a function", "write numbers without a thousands separator, and with a point before decimals"),
            _ => FailAtMissingOperator(),
        };
    }

    private FormulaNode? ParseSum()
    {
        var left = ParseProduct();
        while (left is not null && Current.Kind is FormulaTokenKind.Plus or FormulaTokenKind.Minus)
        {
            var sign = Take();
            var right = ParseProduct();
            var op = sign.Kind == FormulaTokenKind.Plus ? FormulaOperator.Add : FormulaOperator.Subtract;
            left = right is null ? null : new OperationNode(op, left, right, sign.Span);
        }

        return left;
    }

    private FormulaNode? ParseProduct()
    {
        var left = ParseFactor();
        while (left is not null && Current.Kind is FormulaTokenKind.Times or FormulaTokenKind.Divide)
        {
            var sign = Take();
            var right = ParseFactor();
            var op = sign.Kind == FormulaTokenKind.Times ? FormulaOperator.Multiply : FormulaOperator.Divide;
            left = right is null ? null : new OperationNode(op, left, right, sign.Span);
        }

        return left;
    }

    private FormulaNode? ParseFactor()
    {
        if (_depth == Formula.MostLevels)
        {
            return Fail(Current.Span, $"the formula is nested deeper than {Formula.MostLevels} levels", "give an inner part a metric of its own");
        }

        _depth++;
        var node = ParsePower(Current.Kind switch
        {
            FormulaTokenKind.Minus => ParseNegation(),
            FormulaTokenKind.Open => ParseGroup(),
            FormulaTokenKind.Number => ParseNumber(),
            FormulaTokenKind.Name when tokens[_at + 1].Kind == FormulaTokenKind.Open => ParseCall(),
            FormulaTokenKind.Name => ParseName(),
            _ => FailAtMissingValue(),
        });
        _depth--;
        return node;
    }

    // The exponent is a number, so that units and ranges of the result can be told before any value is known.
    private FormulaNode? ParsePower(FormulaNode? node)
    {
        if (node is null || Current.Kind != FormulaTokenKind.Power)
        {
            return node;
        }

        var sign = Take();
        var exponent = Current;
        if (exponent.Kind != FormulaTokenKind.Number || !int.TryParse(exponent.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var times) || times is < 2 or > PowerNode.MostExponent)
        {
            return Fail(
                exponent.Kind == FormulaTokenKind.End ? sign.Span : exponent.Span,
                "the exponent of a power is not a whole number from 2 to 100",
                "write such a number after `^`; a root, or a power that is an input, is worked out before: give its result as an input");
        }

        _at++;
        return Current.Kind == FormulaTokenKind.Power
            ? Fail(Current.Span, "a power of a power can be read in two ways", "say with parentheses which comes first")
            : new PowerNode(node, times, TextSpan.FromBounds(node.Span.Start, exponent.Span.End));
    }

    private NegationNode? ParseNegation()
    {
        var sign = Take();
        var operand = ParseFactor();
        return operand is null ? null : new NegationNode(operand, TextSpan.FromBounds(sign.Span.Start, operand.Span.End));
    }

    private FormulaNode? ParseGroup()
    {
        var open = Take();
        var inner = ParseSum();
        if (inner is null)
        {
            return null;
        }

        return TakeClose(open) is { } close ? inner with { Span = TextSpan.FromBounds(open.Span.Start, close.Span.End) } : null;
    }

    private NumberNode ParseNumber()
    {
        var token = Take();
        return new NumberNode(decimal.Parse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), token.Text, token.Span);
    }

    private NameNode ParseName()
    {
        var token = Take();
        return new NameNode(token.Text, token.Span);
    }

    private FormulaNode? ParseCall()
    {
        var name = Take();
        if (!FormulaFunctions.TryFind(name.Text, out var function))
        {
            return FailAtUnknownFunction(name);
        }

        var open = Take();
        var arguments = ImmutableArray.CreateBuilder<FormulaNode>();
        do
        {
            if (ParseSum() is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        }
        while (TakeComma());

        if (TakeClose(open) is not { } close)
        {
            return null;
        }

        var call = new CallNode(function, arguments.ToImmutable(), TextSpan.FromBounds(name.Span.Start, close.Span.End));
        return FormulaFunctions.ProblemWith(call) is { } problem ? Fail(problem.Span, problem.Message, problem.Help) : call;
    }

    private bool TakeComma()
    {
        if (Current.Kind != FormulaTokenKind.Comma)
        {
            return false;
        }

        _at++;
        return true;
    }

    private FormulaToken? TakeClose(FormulaToken open)
    {
        switch (Current.Kind)
        {
            case FormulaTokenKind.Close:
                return Take();
            case FormulaTokenKind.End:
                Fail(open.Span, "this parenthesis is never closed", "add the missing `)`");
                return null;
            case FormulaTokenKind.Comma:
                Fail(Current.Span, "a comma may only stand between the values of a function", "write numbers without a thousands separator, and with a point before decimals");
                return null;
            default:
                FailAtMissingOperator();
                return null;
        }
    }

    private FormulaToken Take() => tokens[_at++];

    private FormulaNode? FailAtMissingValue()
    {
        if (Current.Kind == FormulaTokenKind.End || _at > 0)
        {
            var before = tokens[_at - 1];
            return Fail(before.Span, $"a value is missing after `{before.Text}`", "write a number, an input or a parenthesis there");
        }

        return Fail(Current.Span, $"a value is missing before `{Current.Text}`", "begin with a number, an input or a parenthesis");
    }

    private FormulaNode? FailAtMissingOperator()
    {
        var before = tokens[_at - 1];
        var help = (before.Kind, Current.Kind) switch
        {
            (_, FormulaTokenKind.Name) when Current.Text == "x" => "write `*` to multiply",
            (FormulaTokenKind.Number, FormulaTokenKind.Name) when Current.Text[0] == 'e' && Current.Text[1..].All(char.IsAsciiDigit) => "write the number out, such as `1000` for `1e3`",
            (FormulaTokenKind.Name, FormulaTokenKind.Name) => $"join the words of one name with `_`, such as `{before.Text}_{Current.Text}`, or write `+ - *` or `/` between two",
            _ => "write `*` to multiply",
        };
        return Fail(Current.Span, $"an operator is missing between `{before.Text}` and `{Current.Text}`", help);
    }

    private FormulaNode? FailAtUnknownFunction(FormulaToken name)
    {
        var message = $"there is no function `{name.Text}`";
        if (FormulaFunctions.WorkedOutBefore(name.Text) is { } advice)
        {
            return Fail(name.Span, message, advice);
        }

        if (FormulaFunctions.MeantBy(name.Text) is { } meant)
        {
            // The name is put right and the mistake stays where there is one value only.
            return tokens[_at..] is [_, { Kind: FormulaTokenKind.Name } only, { Kind: FormulaTokenKind.Close }, ..] && FormulaFunctions.TryFind(meant, out var function) && function != FormulaFunction.Round
                ? Fail(name.Span, message, FormulaFunctions.OfOneValue(function, only.Text))
                : Fail(name.Span, message, $"did you mean `{meant}`?");
        }

        return Fail(name.Span, message, $"use one of {string.Join(", ", FormulaFunctions.Names)}; to multiply, write `*` before the parenthesis");
    }

    private FormulaNode? Fail(TextSpan span, string message, string help)
    {
        Problem ??= new FormulaProblem(span, message, help);
        return null;
    }
}
