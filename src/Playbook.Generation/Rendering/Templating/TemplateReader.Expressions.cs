using System.Collections.Immutable;
using Scriban.Syntax;

namespace Playbook.Generation.Rendering.Templating;

/// <summary>The expressions of a template.</summary>
internal sealed partial class TemplateReader
{
    private Expression Expression(ScriptExpression expression) => expression switch
    {
        ScriptLiteral { Value: string or int or bool or null } literal => new Constant(literal.Value),
        ScriptNestedExpression { Expression: { } inner } => Expression(inner),
        ScriptVariable variable => Variable(variable),
        ScriptMemberExpression { Target: { } target, Member: { } member } => new Member(Expression(target), member.Name, At(member.Span)),
        ScriptFunctionCall { Target: ScriptVariable word } call => Call(word, call.Arguments, null),
        ScriptPipeCall { From: { } from, To: { } to } => Piped(from, to),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } operand } => new Not(Expression(operand)),
        ScriptConditionalExpression { Condition: { } condition, ThenValue: { } then, ElseValue: { } otherwise } => new Choice(Expression(condition), Expression(then), Expression(otherwise)),
        ScriptBinaryExpression { Left: { } left, Right: { } right } binary => Binary(binary, Expression(left), Expression(right)),
        _ => throw Unsaid(expression.Span, $"templates cannot work out `{expression}`", "values arrive ready to be shown; there are names, texts in quotes, comparisons and the theme's words"),
    };

    private Expression Binary(ScriptBinaryExpression binary, Expression left, Expression right) => binary.Operator switch
    {
        ScriptBinaryOperator.CompareEqual => new Same(left, right, true),
        ScriptBinaryOperator.CompareNotEqual => new Same(left, right, false),
        ScriptBinaryOperator.And => new And(left, right),
        ScriptBinaryOperator.Or => new Or(left, right),
        ScriptBinaryOperator.EmptyCoalescing => new Fallback(left, right),
        _ => throw Unsaid(binary.Span, $"templates cannot work out `{binary}`", "there are `==`, `!=`, `&&`, `||`, `!`, `??` and `a ? b : c`"),
    };

    private Expression Variable(ScriptVariable variable)
    {
        var name = variable.Name.TrimStart('$');
        switch (variable)
        {
            case ScriptVariableLocal:
                if (!_parameters.TryGetValue(name, out var parameter))
                {
                    _parameters[name] = parameter = _slots++;
                }

                return new SlotName(parameter);
            case ScriptVariableGlobal when _named.TryGetValue(name, out var slot):
                return new SlotName(slot);
            case ScriptVariableGlobal when PageNames.All.Contains(name):
                _readsPage = true;
                return new PageName(name);
            case ScriptVariableGlobal when _templates.Words.ContainsKey(name):
                throw Unsaid(variable.Span, $"`{name}` wants a value behind it", $"write `{name} ...`");
            default:
                throw TemplateRules.Unknown(At(variable.Span), name, [.. _named.Keys, .. PageNames.All, .. _templates.Words.Keys], "nothing is called");
        }
    }

    private Expression Piped(ScriptExpression from, ScriptExpression to) => to switch
    {
        ScriptVariable word => Call(word, [], from),
        ScriptFunctionCall { Target: ScriptVariable word } call => Call(word, call.Arguments, from),
        _ => throw Unsaid(to.Span, "a value is handed on to a word", "write `value | date`"),
    };

    private Expression Call(ScriptVariable target, IEnumerable<ScriptExpression> arguments, ScriptExpression? first)
    {
        if (target is not ScriptVariableGlobal || !_templates.Words.TryGetValue(target.Name, out var word))
        {
            throw TemplateRules.Unknown(At(target.Span), target.Name, _templates.Words.Keys, "no word is called");
        }

        var values = (first is null ? arguments : arguments.Prepend(first)).Select(Expression).ToImmutableArray();
        if (values.Length < 1 || (values.Length > 1 && !word.TakesMore))
        {
            throw Unsaid(target.Span, $"`{word.Name}` takes one value", $"write `{word.Name} value`");
        }

        var call = new WordCall(word, values, At(target.Span));
        return values.All(v => v is Constant) ? new Constant(call.Evaluate()) : call;
    }
}
