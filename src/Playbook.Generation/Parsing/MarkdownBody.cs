using System.Collections.Immutable;
using System.Net;
using System.Text;
using Playbook.Content;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>
/// Markdown after reading: HTML as bytes with gaps where links go, and the facts other stages ask for. The syntax tree is gone.
/// </summary>
public sealed record MarkdownBody
{
    public static MarkdownBody Empty { get; } = new();

    /// <summary>UTF-8, safe to publish once the gaps are filled. A wide table stands in a focusable region; headings have ids.</summary>
    public ReadOnlyMemory<byte> Html { get; init; }

    /// <summary>The gaps, ascending by <see cref="HtmlGap.Offset"/>.</summary>
    public ImmutableArray<HtmlGap> Gaps { get; init; } = [];

    /// <summary>Links, pictures and wiki links in the order of the text; <see cref="HtmlGap.Link"/> is an index into it.</summary>
    public ImmutableArray<BodyLink> Links { get; init; } = [];

    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>Ids on the page that are not headings, such as <c>&lt;a id&gt;</c> of an imported page.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>Plain text by section for search: index into <see cref="Headings"/>, or -1 before the first.</summary>
    public ImmutableArray<TextSection> Sections { get; init; } = [];

    /// <summary>Whether some of its parts are tabs, for which a script is of use.</summary>
    public bool HasTabs { get; init; }

    /// <summary>Whether a flow or a tree is drawn in it, which takes styles of its own.</summary>
    public bool HasDiagrams { get; init; }

    public int WordCount { get; init; }

    /// <summary>The text of a leading level-1 heading, which becomes the title of an untitled page; null when there is none. In <see cref="Html"/> only its address is left, as the first of <see cref="Anchors"/>.</summary>
    public Located<string>? LeadingHeading { get; init; }

    /// <summary>The same body with its leading heading back in the text, one level down: the page has another title.</summary>
    public MarkdownBody WithLeadingHeadingInText()
    {
        if (LeadingHeading is not { } heading)
        {
            return this;
        }

        // Its address stands where it stood, at the very beginning: the heading takes it over.
        var id = Anchors[0];
        var anchor = Encoding.UTF8.GetByteCount(AnchorOf(id));
        var html = Encoding.UTF8.GetBytes($"<h2 id=\"{id}\">{WebUtility.HtmlEncode(heading.Value)}</h2>\n");
        return this with
        {
            Html = (byte[])[.. html, .. Html.Span[anchor..]],
            Gaps = [.. Gaps.Select(g => g with { Offset = g.Offset + html.Length - anchor })],
            Headings = [new Heading(2, heading.Value, id, heading.Span), .. Headings],
            Anchors = Anchors.RemoveAt(0),
            Sections = [.. Sections.Select(s => s with { Heading = s.Heading + 1 })],
            LeadingHeading = null,
        };
    }

    /// <summary>A place that links can lead to; its id holds letters, digits and <c>- _ . :</c> only.</summary>
    internal static string AnchorOf(string id) => $"<span id=\"{id}\"></span>";
}

/// <summary>A place in the HTML that is filled once the target of a link is known.</summary>
/// <param name="Offset">Where in <see cref="MarkdownBody.Html"/>, in bytes.</param>
/// <param name="Kind">What goes there.</param>
/// <param name="Link">Index into <see cref="MarkdownBody.Links"/>.</param>
public readonly record struct HtmlGap(int Offset, HtmlGapKind Kind, int Link);

public enum HtmlGapKind
{
    /// <summary><c>&lt;a href="..."&gt;</c>, or nothing for a broken link.</summary>
    LinkStart,

    /// <summary><c>&lt;/a&gt;</c>, or nothing for a broken link.</summary>
    LinkEnd,

    /// <summary>The target's title, for a wiki link without words of its own.</summary>
    LinkText,

    /// <summary>A whole <c>&lt;img&gt;</c>; its alternative text is <see cref="BodyLink.Text"/>.</summary>
    Image,

    /// <summary>The rows of a table from a file, header and body; nothing for a broken link.</summary>
    Table,
}

/// <summary>The words under one heading.</summary>
public readonly record struct TextSection(int Heading, string Text);
