using System.Collections.Concurrent;
using System.Collections.Frozen;
using Playbook.Generation.Rendering.Templating;

namespace Playbook.Generation.Rendering;

/// <summary>
/// What a template sees under one name: text, a number, true or false, <see cref="HtmlText"/>, a <see cref="WebAddress"/>, a list, or more names. Keys are camelCase.
/// A name that is neither there nor among the optional ones is a mistake of the template.
/// </summary>
/// <param name="optional">Names that may be missing, which then are empty.</param>
public sealed class View(FrozenSet<string>? optional = null) : Dictionary<string, object?>(StringComparer.Ordinal)
{
    private ConcurrentDictionary<object, string>? _drawn;

    /// <summary>Whether many pages show this view and nobody changes it any more: partials of it are then drawn once.</summary>
    public bool IsShared { get; private set; }

    internal IEnumerable<string> KnownNames => optional is null ? Keys : Keys.Concat(optional).Distinct(StringComparer.Ordinal);

    internal bool Knows(string name) => optional?.Contains(name) == true;

    /// <summary>The same names and values, to add others to.</summary>
    public View Copy()
    {
        var copy = new View(optional);
        foreach (var (key, value) in this)
        {
            copy[key] = value;
        }

        return copy;
    }

    /// <summary>Says that the view is finished.</summary>
    public View Shared()
    {
        _drawn = [];
        IsShared = true;
        return this;
    }

    /// <summary>The HTML of a partial that shows nothing but this view.</summary>
    internal string Drawn<TState>(Template partial, TState state, Func<TState, string> draw) =>
        _drawn!.GetOrAdd(partial, static (_, given) => given.draw(given.state), (state, draw));

    /// <summary>A field's name as templates write it: <c>derived-from</c> is <c>derivedFrom</c>.</summary>
    public static string Key(string name)
    {
        if (!name.Contains('-', StringComparison.Ordinal))
        {
            return name;
        }

        var parts = name.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return parts[0] + string.Concat(parts.Skip(1).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
    }
}
