namespace Playbook.Generation.Rendering;

/// <summary>HTML that is safe as it stands; templates write it unescaped. Only the generator makes it, never content.</summary>
public sealed record HtmlText
{
    private HtmlText(string value) => Value = value;

    public static HtmlText Empty { get; } = new("");

    public string Value { get; }

    /// <summary>Vouches for HTML: whoever calls it has escaped all text in it. A test names those who may.</summary>
    public static HtmlText Safe(string html) => new(html);

    public override string ToString() => Value;
}
