using Playbook.Content;
using Playbook.Files;
using Playbook.Generation.Rendering.Twins;

namespace Playbook.Generation.Rendering;

/// <summary>Puts a layout's result into the shell that all pages share.</summary>
internal static class PageShell
{
    public static RenderedPage Render(SiteContext site, string layout, View view, SitePath address, HtmlText? navigation, Entry? entry = null)
    {
        view["site"] = site.Site;
        if (site.SiteUrl is { } root && view["page"] is View page && address != SiteContext.NotFoundAddress && address != SiteContext.OfflineAddress)
        {
            page["canonical"] = Absolute(root, address);

            // Whoever shows a link elsewhere does not resolve addresses.
            page["socialImage"] = site.Assets.SocialImage is { } image ? Absolute(root, image) : null;
        }

        var html = site.Templates.Render(layout, view, new View
        {
            ["site"] = site.Site,
            ["page"] = view["page"],
            ["siteNav"] = navigation ?? site.PlainNavigation.Value,
        });
        return new RenderedPage(address, html, entry);
    }

    private static WebAddress? Absolute(Uri root, SitePath address) => WebAddress.Checked(new Uri(root, address.Value.TrimStart('/')).AbsoluteUri);

    /// <summary>The <c>page</c> view of a page without an entry.</summary>
    public static View PlainPage(SiteContext site, string kind, string title, string description, SitePath address) => new(ViewNames.Page)
    {
        ["kind"] = kind,
        ["stylesheets"] = site.Assets.StylesheetsOf(kind).Select(s => WebAddress.Of(s)).ToArray(),
        ["title"] = title,
        ["description"] = description,
        ["url"] = WebAddress.Of(address),
        ["isHome"] = address == SitePath.Root,
        ["twin"] = site.HasTwin(address) ? WebAddress.Of(TwinAddresses.For(address)) : null,
        ["breadcrumbs"] = address == SitePath.Root ? [] : new[] { Crumb(site.Settings.Title, SitePath.Root) },
    };

    public static View Crumb(string title, SitePath address) => new() { ["title"] = title, ["url"] = WebAddress.Of(address) };
}
