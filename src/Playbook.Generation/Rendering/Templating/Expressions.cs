using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Generation.Rendering.Templating;

/// <summary>Something with a value: text, a number, true or false, a list, a view, HTML, an address, or null.</summary>
internal abstract class Expression
{
    public abstract object? Evaluate(PageWriter writer);
}

internal sealed class Constant(object? value) : Expression
{
    public object? Value => value;

    public override object? Evaluate(PageWriter writer) => value;
}

/// <summary>A name of the page, such as <c>entry</c>; null on pages that have none.</summary>
internal sealed class PageName(string name) : Expression
{
    public override object? Evaluate(PageWriter writer) => writer.Page.GetValueOrDefault(name);
}

/// <summary>A value that the template keeps, or a partial was given.</summary>
internal sealed class SlotName(int slot) : Expression
{
    public override object? Evaluate(PageWriter writer) => writer.Slots[slot];
}

/// <summary><c>target.name</c>; null where there is no target.</summary>
internal sealed class Member(Expression target, string name, SourceSpan place) : Expression
{
    public override object? Evaluate(PageWriter writer)
    {
        switch (target.Evaluate(writer))
        {
            case null:
                return null;
            case View view:
                return view.TryGetValue(name, out var value) || view.Knows(name) ? value : throw TemplateRules.Unknown(place, name, view.KnownNames, "there is no");
            case var other:
                throw new TemplateException(TemplateRules.UnknownName, place, $"`{name}`: {PageWriter.Described(other)} holds no names", "write the value itself");
        }
    }
}

/// <summary>One of the words that templates have, such as <c>t</c> or <c>icon</c>.</summary>
internal sealed class WordCall(TemplateWord word, ImmutableArray<Expression> arguments, SourceSpan place) : Expression
{
    public override object? Evaluate(PageWriter writer)
    {
        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(writer);
        }

        return Run(values);
    }

    /// <summary>Its value where all that follows it is said in the template.</summary>
    public object? Evaluate() => Run([.. arguments.Select(a => ((Constant)a).Value)]);

    private object? Run(object?[] values)
    {
        try
        {
            return word.Run(values);
        }
        catch (WordException e)
        {
            throw new TemplateException(TemplateRules.Failed, place, e.Message, e.Help);
        }
    }
}

internal sealed class Not(Expression operand) : Expression
{
    public override object? Evaluate(PageWriter writer) => !PageWriter.IsTrue(operand.Evaluate(writer));
}

internal sealed class And(Expression left, Expression right) : Expression
{
    public override object? Evaluate(PageWriter writer) => PageWriter.IsTrue(left.Evaluate(writer)) && PageWriter.IsTrue(right.Evaluate(writer));
}

internal sealed class Or(Expression left, Expression right) : Expression
{
    public override object? Evaluate(PageWriter writer) => PageWriter.IsTrue(left.Evaluate(writer)) || PageWriter.IsTrue(right.Evaluate(writer));
}

/// <summary>Whether two values are the same text, number or truth.</summary>
internal sealed class Same(Expression left, Expression right, bool isWanted) : Expression
{
    public override object? Evaluate(PageWriter writer) => Equals(left.Evaluate(writer), right.Evaluate(writer)) == isWanted;
}

/// <summary><c>a ?? b</c>: the second where the first is not there.</summary>
internal sealed class Fallback(Expression first, Expression second) : Expression
{
    public override object? Evaluate(PageWriter writer) => first.Evaluate(writer) ?? second.Evaluate(writer);
}

internal sealed class Choice(Expression condition, Expression then, Expression otherwise) : Expression
{
    public override object? Evaluate(PageWriter writer) => (PageWriter.IsTrue(condition.Evaluate(writer)) ? then : otherwise).Evaluate(writer);
}
