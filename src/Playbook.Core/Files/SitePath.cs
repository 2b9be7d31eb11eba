namespace Playbook.Files;

/// <summary>An address below the site root: starts with <c>/</c>, forward slashes, ends with <c>/</c> when it is a page. Neither base path nor fragment.</summary>
public readonly record struct SitePath
{
    private readonly string? _value;

    public SitePath(string value)
    {
        if (!value.StartsWith('/'))
        {
            throw new ArgumentException("A site path starts with a slash.", nameof(value));
        }

        _value = value;
    }

    public static SitePath Root { get; } = new("/");

    public string Value => _value ?? "/";

    public bool IsPage => Value.EndsWith('/');

    /// <summary>The file below the output folder that serves this address, without a leading slash.</summary>
    public string OutputFile => IsPage ? string.Concat(Value.AsSpan(1), "index.html") : Value[1..];

    public SitePath Append(string segments) => new(Value + segments);

    public override string ToString() => Value;
}
