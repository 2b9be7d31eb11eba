using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Playbook.Files;

namespace Playbook.Preview.Reload;

/// <summary>A stylesheet as a page refers to it.</summary>
internal sealed record StyleLink(string Href, string? Integrity);

/// <summary>
/// What a page shows, in two marks: one for its HTML with the scripts and pictures it loads, one for its styles.
/// The browser holds the marks of the page it has; a build whose marks differ reloads the page or swaps its styles, any other build leaves it alone.
/// </summary>
internal sealed partial record PageFingerprint(string Page, string Styles, ImmutableArray<StyleLink> Links)
{
    /// <summary>Before the first build.</summary>
    public static PageFingerprint None { get; } = new("none", "none", []);

    public static PageFingerprint Of(PreviewSite site, OutputFile? file)
    {
        if (file is null)
        {
            return None with { Page = "missing" };
        }

        var html = Encoding.UTF8.GetString(file.Content.Span);
        var address = new Uri("http://localhost" + file.Address.Value);
        using var page = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var styles = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var links = ImmutableArray.CreateBuilder<StyleLink>();
        var copied = 0;
        foreach (Match tag in Loading().Matches(html))
        {
            var isStyle = Attribute(tag.Value, "rel") == "stylesheet";
            if (Attribute(tag.Value, isStyle ? "href" : "src") is not { } target)
            {
                continue;
            }

            if (isStyle)
            {
                page.AppendData(Encoding.UTF8.GetBytes(html[copied..tag.Index]));
                copied = tag.Index + tag.Length;
                styles.AppendData(Encoding.UTF8.GetBytes(tag.Value));
                links.Add(new StyleLink(target, Attribute(tag.Value, "integrity")));
            }

            if (Uri.TryCreate(address, target, out var url) && site.Find(Uri.UnescapeDataString(url.AbsolutePath)) is { } loaded && loaded != file)
            {
                (isStyle ? styles : page).AppendData(loaded.Content.Span);
            }
        }

        page.AppendData(Encoding.UTF8.GetBytes(html[copied..]));
        return new PageFingerprint(Mark(page), Mark(styles), links.ToImmutable());
    }

    private static string Mark(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 12));

    private static string? Attribute(string tag, string name)
    {
        var start = tag.IndexOf($" {name}=\"", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        start += name.Length + 3;
        return tag.IndexOf('"', start) is > 0 and var end ? tag[start..end].Replace("&amp;", "&", StringComparison.Ordinal) : null;
    }

    // Our own pages: attributes are quoted, and `<` or `>` inside a value is escaped.
    [GeneratedRegex("<(?:link|script|img|source)\\s[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Loading();
}
