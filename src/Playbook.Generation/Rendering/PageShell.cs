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
            page["socialImage"] = site.Assets.SocialImage is { } image ? Absolute(root, image) : "";
        }

        var content = new HtmlText(site.Templates.Render(layout, view));
        var html = site.Templates.Render("base", new View
        {
            ["site"] = site.Site,
            ["page"] = view["page"],
            ["siteNav"] = navigation ?? site.PlainNavigation.Value,
            ["content"] = content,
        });
        return new RenderedPage(address, html, entry);
    }

    private static string Absolute(Uri root, SitePath address) => new Uri(root, address.Value.TrimStart('/')).AbsoluteUri;

    /// <summary>The <c>page</c> view of a page without an entry.</summary>
    public static View PlainPage(SiteContext site, string kind, string title, string description, SitePath address) => new()
    {
        ["kind"] = kind,
        ["stylesheets"] = site.Assets.StylesheetsOf(kind).Select(s => s.Value).ToArray(),
        ["title"] = title,
        ["description"] = description,
        ["url"] = address.Value,
        ["isHome"] = address == SitePath.Root,
        ["twin"] = site.HasTwin(address) ? TwinAddresses.For(address).Value : "",
        ["breadcrumbs"] = address == SitePath.Root ? [] : new[] { Crumb(site.Settings.Title, SitePath.Root) },
    };

    public static View Crumb(string title, SitePath address) => new() { ["title"] = title, ["url"] = address.Value };
}
