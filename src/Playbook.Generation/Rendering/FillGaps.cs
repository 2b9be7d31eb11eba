using System.Globalization;
using System.Net;
using System.Text;
using Playbook.Content;
using Playbook.Generation.Linking;
using Playbook.Generation.Parsing;
using Playbook.Generation.Rendering.Comparisons;

namespace Playbook.Generation.Rendering;

/// <summary>Joins a body's HTML and the targets of its links. Behind the name of a claim in doubt it says so.</summary>
internal static class FillGaps
{
    /// <param name="begins">Whether the body begins the page: its first picture then comes at once, the others when they come into view.</param>
    public static HtmlText In(LinkedBody linked, LinkViews views, bool begins = false)
    {
        var body = linked.Body;
        if (body.Html.IsEmpty)
        {
            return HtmlText.Empty;
        }

        var html = body.Html.Span;
        if (body.Gaps.IsEmpty)
        {
            return HtmlText.Safe(Encoding.UTF8.GetString(html));
        }

        var builder = new StringBuilder(html.Length + body.Gaps.Length * 40);
        var from = 0;
        var isFirstPicture = begins;
        foreach (var gap in body.Gaps)
        {
            builder.Append(Encoding.UTF8.GetString(html[from..gap.Offset]));
            Fill(builder, gap, body.Links[gap.Link], linked.Links[gap.Link], views, isFirstPicture);
            isFirstPicture &= gap.Kind != HtmlGapKind.Image;
            from = gap.Offset;
        }

        return HtmlText.Safe(builder.Append(Encoding.UTF8.GetString(html[from..])).ToString());
    }

    private static void Fill(StringBuilder html, HtmlGap gap, BodyLink link, ResolvedLink target, LinkViews views, bool isFirstPicture)
    {
        switch (gap.Kind)
        {
            case HtmlGapKind.LinkStart when target.Kind == ResolvedLinkKind.External:
                html.Append("<a href=\"").Append(Encode(target.Href)).Append("\" rel=\"noopener noreferrer\" class=\"external\"").Append(TitleOf(link)).Append('>');
                break;
            case HtmlGapKind.LinkStart when target.Kind != ResolvedLinkKind.Broken:
                html.Append("<a href=\"").Append(Encode(target.Href)).Append('"').Append(TitleOf(link)).Append(target.Document is { IsSaved: true } ? " download>" : ">");
                break;
            case HtmlGapKind.LinkEnd when target.Kind != ResolvedLinkKind.Broken:
                html.Append("</a>");
                if (target.Page?.Entry is { } entry && views.DoubtOn(entry) is { } doubt)
                {
                    html.Append(" <span class=\"doubt\">(").Append(Encode(doubt)).Append(")</span>");
                }

                if (target.Document is { } document && views.NoteOn(document, link.Text ?? "") is { } note)
                {
                    html.Append(" <span class=\"file\">(").Append(Encode(note)).Append(")</span>");
                }

                break;
            case HtmlGapKind.LinkText:
                html.Append(Encode(target.Page?.Title ?? link.Text ?? link.Target));
                break;
            case HtmlGapKind.Image when target.Kind == ResolvedLinkKind.Asset:
                html.Append("<img src=\"").Append(Encode(target.Href)).Append("\" alt=\"").Append(Encode(link.Text ?? "")).Append('"');
                html.Append(target.Size is { } size ? string.Create(CultureInfo.InvariantCulture, $" width=\"{size.Width}\" height=\"{size.Height}\"") : "");
                html.Append(TitleOf(link)).Append(isFirstPicture ? " decoding=\"async\">" : " loading=\"lazy\" decoding=\"async\">");
                break;
            case HtmlGapKind.Table when target.Table is { } table:
                TableRows.Append(html, table);
                break;
            case HtmlGapKind.Table:
                break;
            case HtmlGapKind.Image:
                html.Append(Encode(link.Text ?? ""));
                break;
        }
    }

    private static string TitleOf(BodyLink link) => link.Title is { } title ? $" title=\"{Encode(title)}\"" : "";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
