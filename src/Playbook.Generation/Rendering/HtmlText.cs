namespace Playbook.Generation.Rendering;

/// <summary>HTML that is safe as it stands; templates write it unescaped. Only the generator makes it, never content.</summary>
public sealed record HtmlText(string Value)
{
    public static HtmlText Empty { get; } = new("");

    public override string ToString() => Value;
}
