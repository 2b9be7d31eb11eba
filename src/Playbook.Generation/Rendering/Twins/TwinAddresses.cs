using System.Text;
using Playbook.Files;
using Playbook.Generation.Writing;

namespace Playbook.Generation.Rendering.Twins;

/// <summary>Where the Markdown of a page stands, and how addresses are spelt in it: whole where the site's own address is known, else as a page would write them.</summary>
internal sealed class TwinAddresses(AddressForm form, Uri? siteUrl)
{
    /// <summary>As llmstxt.org has it: the page's own address with <c>index.html.md</c>.</summary>
    public static SitePath For(SitePath page) => new("/" + page.OutputFile + ".md");

    public static OutputFile FileFor(SitePath page, string markdown) => new(For(page), Encoding.UTF8.GetBytes(markdown), "text/markdown; charset=utf-8");

    /// <param name="href">As the page's HTML has it: from the root, a fragment, or an address elsewhere.</param>
    /// <param name="page">The page it stands on.</param>
    public string Of(string href, SitePath page) => href switch
    {
        ['#', ..] => Of(page.Value + href, page),
        ['/', ..] when siteUrl is not null => new Uri(siteUrl, form.Spell(href, SitePath.Root)).AbsoluteUri,
        ['/', ..] => form.Spell(href, For(page)),
        _ => href,
    };
}
