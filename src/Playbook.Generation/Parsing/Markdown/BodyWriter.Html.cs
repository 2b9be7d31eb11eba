using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Playbook.Content;
using Playbook.Files;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    private readonly HashSet<string> _givenIds = new(StringComparer.Ordinal);

    private readonly Dictionary<HtmlTag, int> _openHtmlLinks = [];

    /// <summary>Finds for every closing tag the opening one among its siblings, so that what is written is always well formed.</summary>
    private void PairTags(ContainerInline container)
    {
        var open = new Stack<HtmlTag>();
        var openByName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var inline = container.FirstChild; inline is not null; inline = PlainWords.After(inline, container))
        {
            if (inline is not HtmlTag tag || !IsPaired(tag))
            {
                continue;
            }

            if (!tag.IsClosing)
            {
                open.Push(tag);
                openByName[tag.Name] = openByName.GetValueOrDefault(tag.Name) + 1;
            }
            else if (openByName.GetValueOrDefault(tag.Name) > 0)
            {
                while (open.Pop() is var partner)
                {
                    openByName[partner.Name]--;
                    if (partner.Name == tag.Name)
                    {
                        (partner.Partner, tag.Partner) = (tag, partner);
                        break;
                    }
                }
            }
        }
    }

    private bool IsPaired(HtmlTag tag) => tag.Name switch
    {
        "kbd" or "sub" or "sup" or "mark" or "small" => tag.Attributes.Count == 0,
        "abbr" => tag.IsClosing || tag.Attributes is [{ Name: "title" }],
        "a" => tag.IsClosing || tag.Attribute("href") is null || (_policy.ReadsHtmlLinks && _linkDepth == 0),
        _ => false,
    };

    private void WriteTag(HtmlTag tag)
    {
        if (tag.IsComment)
        {
            return;
        }

        if (tag is { Name: "br", Attributes.Count: 0 })
        {
            _html.Raw("<br>\n"u8);
            _words.Append(' ');
            return;
        }

        if (tag.Partner is not null && tag.Name != "a")
        {
            WriteInert(tag);
            return;
        }

        WriteAnchorOf(tag);
        if (tag.Partner is { } partner && tag.Name == "a")
        {
            WriteAnchorTag(tag.IsClosing ? partner : tag, tag);
            return;
        }

        if (tag.Name == "img" && _policy.ReadsHtmlLinks && tag.Attribute("src") is { } source)
        {
            Report(tag);
            WritePicture(LinkKind.Html, WithoutBlanks(Cleaned(source.Value, source.Span)), Locate(source.Span), Words(tag, "alt"), tag.Attribute("title")?.Value);
            return;
        }

        Report(tag);
        CheckTargets(tag);

        // For the reader only: nobody searches for a tag.
        _html.Text(_source.Masks?.Uncover(tag.Text) ?? tag.Text);
    }

    private void WriteInert(HtmlTag tag)
    {
        _html.Raw(tag.IsClosing ? "</"u8 : "<"u8);
        _html.Text(tag.Name);
        if (!tag.IsClosing && tag.Name == "abbr")
        {
            _html.Raw(" title=\""u8);
            _html.Text(Words(tag, "title"));
            _html.Raw("\""u8);
        }

        _html.Raw(">"u8);
    }

    private string Words(HtmlTag tag, string attribute)
    {
        var value = tag.Attribute(attribute)?.Value ?? string.Empty;
        return _source.Masks is { } masks && Masks.IsMasked(value) ? masks.Uncover(value) : value;
    }

    /// <summary><c>&lt;a id="x"&gt;</c> is an anchor, which Markdown cannot say of a paragraph; <c>&lt;a href="x"&gt;</c> of an imported page is a link.</summary>
    private void WriteAnchorTag(HtmlTag opening, HtmlTag tag)
    {
        if (!tag.IsClosing && (opening.Attribute("href") is not null || !_policy.ReadsHtmlLinks))
        {
            Report(tag);
        }

        if (tag.IsClosing)
        {
            if (_openHtmlLinks.Remove(opening, out var index))
            {
                _linkDepth--;
                _gaps.Add(new HtmlGap(_html.Length, HtmlGapKind.LinkEnd, index));
                EndWords(index);
            }

            return;
        }

        if (opening.Attribute("href") is not { } href || _linkDepth > 0)
        {
            return;
        }

        var target = WithoutBlanks(Cleaned(href.Value, href.Span));
        if (IsSafe(target, UrlUse.Link, Locate(href.Span)))
        {
            var index = AddLink(LinkKind.Html, target, Locate(href.Span), opening.Attribute("title")?.Value);
            _openHtmlLinks.Add(opening, index);
            _gaps.Add(new HtmlGap(_html.Length, HtmlGapKind.LinkStart, index));
            _linkDepth++;
        }
    }

    /// <summary>A tag that is shown as text still tells where the author wanted to lead.</summary>
    private void CheckTargets(HtmlTag tag)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name is "href" or "src" && attribute.Value.Length > 0)
            {
                var target = WithoutBlanks(Cleaned(attribute.Value, attribute.Span));
                var use = attribute.Name == "src" && tag.Name == "img" ? UrlUse.Resource : UrlUse.Link;
                if (IsSafe(target, use, Locate(attribute.Span)))
                {
                    AddLink(LinkKind.Html, target, Locate(attribute.Span), title: null);
                }
            }
        }
    }

    private void WriteAnchorOf(HtmlTag tag)
    {
        if (!tag.IsClosing && (tag.Attribute("id") ?? (tag.Name == "a" ? tag.Attribute("name") : null)) is { } id && _ids.TryTake(_idPrefix + id.Value))
        {
            WriteAnchor(_idPrefix + id.Value);
        }
    }

    private void WriteAnchor(string id)
    {
        _anchors.Add(id);
        _html.Literal(MarkdownBody.AnchorOf(id));
    }

    private void Report(HtmlTag tag)
    {
        // One mistake, not two: the closing tag counts only where no opening one was seen.
        if (!tag.IsClosing || !_repeated.Has(MarkdownRules.RawHtml, tag.Name))
        {
            _repeated.Add(MarkdownRules.RawHtml, tag.Name, Locate(tag.Span), () => RawHtmlAdvice.For(tag));
        }
    }

    private static void PairDetails(ContainerBlock container)
    {
        Stack<HtmlLine>? open = null;
        HtmlLine? previous = null;
        foreach (var block in container)
        {
            if (previous is { Kind: HtmlLineKind.DetailsOpen, Lines.Count: 0, Inline: null } && block is HtmlLine { Kind: HtmlLineKind.Summary } summary)
            {
                (previous.Neighbour, summary.Neighbour) = (summary, previous);
            }

            previous = block as HtmlLine;
            if (block is HtmlLine { Kind: HtmlLineKind.DetailsOpen } opening)
            {
                (open ??= []).Push(opening);
            }
            else if (block is HtmlLine { Kind: HtmlLineKind.DetailsClose } closing && open?.TryPop(out var partner) == true)
            {
                (closing.Partner, partner.Partner) = (partner, closing);
            }
        }
    }

    private void WriteHtmlLine(HtmlLine line)
    {
        switch (line.Kind)
        {
            case HtmlLineKind.Comment:
                if (!line.IsClosed)
                {
                    Report(MarkdownRules.UnclosedComment, _source.Locate(line.Span.Start, 4)).Help("write `-->` where the comment ends");
                }

                break;
            case HtmlLineKind.Rule:
                _html.Raw("<hr>\n"u8);
                break;
            case HtmlLineKind.Verbatim:
                _repeated.Add(MarkdownRules.RawHtml, line.Name, _source.LocateLine(line.Span.Start), () => RawHtmlAdvice.For(Tag(line.Name)));
                _html.Raw("<pre tabindex=\"0\"><code>"u8);
                Space();
                WriteLines(line);
                _html.Raw("</code></pre>\n"u8);
                break;
            case HtmlLineKind.DetailsOpen when line.Partner is not null:
                _html.Raw("<details>\n"u8);
                WriteSummary(line);
                break;
            case HtmlLineKind.DetailsClose when line.Partner is not null:
                _html.Raw("</details>\n"u8);
                break;
            case HtmlLineKind.Summary when line.Neighbour?.Partner is not null:
                break;
            case HtmlLineKind.Tag:
                _html.Raw("<p>"u8);
                WriteLeaf(line);
                _html.Raw("</p>\n"u8);
                break;
            default:
                var name = line.Kind == HtmlLineKind.Summary ? "summary" : "details";
                var place = Locate(line.Span);
                _repeated.Add(MarkdownRules.RawHtml, name, place, () => RawHtmlAdvice.For(Tag(name)));
                _html.Raw("<p>"u8);
                _html.Text(_source.Masks?.Uncover(TextOf(line)) ?? TextOf(line));
                _html.Raw("</p>\n"u8);
                break;
        }
    }

    /// <summary>A closed part without words of its own would be announced as nothing.</summary>
    private void WriteSummary(HtmlLine details)
    {
        _html.Raw("<summary>"u8);
        if (details.Inline?.FirstChild is not null)
        {
            WriteLeaf(details);
        }
        else if (details.Neighbour is { } summary)
        {
            WriteLeaf(summary);
        }
        else
        {
            _html.Text(_policy.Words.Details);
        }

        _html.Raw("</summary>\n"u8);
    }

    private static HtmlTag Tag(string name) => new() { Name = name, Text = string.Empty };
}
