using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Generation.Rendering.Templating;

/// <summary>A piece of a template, in the order of the file.</summary>
internal abstract class Part
{
    public abstract void Draw(PageWriter writer);

    protected static void Draw(ImmutableArray<Part> parts, PageWriter writer)
    {
        foreach (var part in parts)
        {
            part.Draw(writer);
        }
    }
}

/// <summary>Characters of the template itself.</summary>
internal sealed class Literal(string text) : Part
{
    private readonly string _text = text;

    public override void Draw(PageWriter writer) => writer.WriteRaw(_text);

    public Literal Then(Literal next) => new(_text + next._text);
}

/// <summary>A value, written as its place and its type ask for.</summary>
internal sealed class Hole(Expression value, HoleKind kind, SourceSpan place) : Part
{
    public override void Draw(PageWriter writer) => writer.Write(value.Evaluate(writer), kind, place);
}

internal sealed class Branch(Expression condition, ImmutableArray<Part> then, ImmutableArray<Part> otherwise) : Part
{
    public override void Draw(PageWriter writer) => Draw(PageWriter.IsTrue(condition.Evaluate(writer)) ? then : otherwise, writer);
}

/// <summary>The same parts for each item of a list; other parts for a list that is empty or not there.</summary>
internal sealed class Loop(int slot, Expression list, ImmutableArray<Part> body, ImmutableArray<Part> otherwise, SourceSpan place) : Part
{
    public override void Draw(PageWriter writer)
    {
        var value = list.Evaluate(writer);
        if (value is not (null or IReadOnlyList<object?>))
        {
            throw new TemplateException(TemplateRules.Failed, place, $"{PageWriter.Described(value)} is no list", "name a list behind `in`");
        }

        var items = (IReadOnlyList<object?>?)value ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            writer.Slots[slot] = items[i];
            Draw(body, writer);
        }

        if (items.Count == 0)
        {
            Draw(otherwise, writer);
        }
    }
}

/// <summary>Keeps a value under a name, for the rest of this template.</summary>
internal sealed class Assignment(int slot, Expression value) : Part
{
    public override void Draw(PageWriter writer) => writer.Slots[slot] = value.Evaluate(writer);
}

/// <summary>Draws a partial where it stands.</summary>
internal sealed class Include(Templates templates, string name, ImmutableArray<(string Name, Expression Value, SourceSpan Place)> arguments, SourceSpan place) : Part
{
    private Target? _target;

    private sealed record Target(Template Partial, ImmutableArray<int> Slots, bool IsKept);

    /// <summary>The partial; read when it is first needed.</summary>
    public Template Partial => Find().Partial;

    public override void Draw(PageWriter writer)
    {
        var target = Find();
        var values = arguments.IsEmpty ? [] : new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Value.Evaluate(writer);
        }

        // The same partial of the same view is the same HTML: a function's badge stands on hundreds of pages.
        if (target.IsKept && values[0] is View { IsShared: true } view)
        {
            writer.WriteRaw(view.Drawn(target.Partial, (writer, target, values, place), static state => state.writer.Aside(state.target.Partial, state.target.Slots, state.values, state.place)));
            return;
        }

        writer.Draw(target.Partial, target.Slots, values, place);
    }

    /// <summary>Finds the partial and what it takes.</summary>
    /// <exception cref="TemplateException">The partial is at fault, or takes no such value.</exception>
    public void Check() => Find();

    private Target Find()
    {
        if (_target is { } known)
        {
            return known;
        }

        var partial = templates.Partial(name);
        var slots = arguments.Select(a => partial.Parameters.TryGetValue(a.Name, out var slot) ? slot : throw TemplateRules.Unknown(a.Place, a.Name, partial.Parameters.Keys, $"the partial `{name}` has no")).ToImmutableArray();
        return _target = new Target(partial, slots, arguments.Length == 1 && templates.IsSelfContained(partial));
    }
}
