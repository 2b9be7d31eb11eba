using Playbook.Files;

namespace Playbook.Generation.Rendering;

/// <summary>An address that may stand in <c>href</c> or <c>src</c>: one of the site's own, or one that the <see cref="UrlPolicy"/> lets pass. Templates can write no other there.</summary>
public sealed record WebAddress
{
    private WebAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>Where a page or file of the site stands, from the root.</summary>
    /// <param name="place">An id on that page; null for the page itself.</param>
    public static WebAddress Of(SitePath path, string? place = null) => new(place is null ? path.Value : $"{path.Value}#{place}");

    /// <summary>What a person wrote; null for what must not be linked.</summary>
    public static WebAddress? Checked(string written) => UrlPolicy.Check(written, UrlUse.Link).IsAllowed ? new(written) : null;

    public override string ToString() => Value;
}
