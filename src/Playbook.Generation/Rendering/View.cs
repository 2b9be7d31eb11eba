namespace Playbook.Generation.Rendering;

/// <summary>What a template sees under one name: text, true or false, a list, or more names. Keys are camelCase.</summary>
public sealed class View : Dictionary<string, object?>
{
    public View()
        : base(StringComparer.Ordinal)
    {
    }

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
