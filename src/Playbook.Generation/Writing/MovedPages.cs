using System.Net;
using System.Text;
using Playbook.Content;
using Playbook.Files;
using Playbook.Generation.Linking;
using Playbook.Generation.Rendering.Theming;

namespace Playbook.Generation.Writing;

/// <summary>
/// For hosts that know no redirects, and for folders on disk: a page at each earlier address that leads on at once. Its script takes along which part of
/// the page was meant; without scripts the browser's own refresh leads to the page.
/// </summary>
internal sealed class MovedPages(AddressForm addresses, PlaybookSettings settings, LoadedTheme theme, string policy)
{
    private const string Script = "scripts/pages/moved.js";

    public IEnumerable<OutputFile> For(IEnumerable<(SitePath From, LinkTarget To)> moved) => moved.Select(m => Page(m.From, m.To));

    private OutputFile Page(SitePath from, LinkTarget to)
    {
        var target = Encode(addresses.Spell(LinkPath.Escape(to.Address.Value), from));
        var script = Encode(addresses.Spell(theme.Assets.Addresses[Script].Value, from));
        var title = Encode(to.Title);
        var html = $"""
            <!doctype html>
            <html lang="{Encode(settings.Language)}" dir="{WritingDirection.Of(settings)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Encode(policy)}">
            <title>{title}</title>
            <meta name="robots" content="noindex">
            <script src="{script}" data-to="{target}"></script>
            <noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>
            </head>
            <body>
            <main><h1>{Encode(theme.Templates.SiteWords.Say("moved-title"))}</h1><p><a href="{target}">{title}</a></p></main>
            </body>
            </html>

            """;
        return new OutputFile(from, Encoding.UTF8.GetBytes(html.ReplaceLineEndings("\n")), "text/html; charset=utf-8");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
