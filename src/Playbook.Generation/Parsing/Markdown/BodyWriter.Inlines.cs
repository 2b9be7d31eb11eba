using System.Buffers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    private static readonly SearchValues<char> LanguageCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+#-_.");

    /// <summary>The words of one paragraph, heading, term or cell, and the sentence around each of its links.</summary>
    private void WriteLeaf(LeafBlock leaf)
    {
        Space();
        var start = _words.Length;
        var firstLink = _links.Count;
        (_leafStart, _leafEnd) = (leaf.Span.Start, leaf.Span.End + 1);
        if (leaf.Inline is { } inlines)
        {
            WriteInlines(inlines);
        }

        FinishLinks(firstLink, start);
    }

    private void WriteInlines(ContainerInline container)
    {
        Enter(container);
        var paired = false;
        for (var inline = container.FirstChild; inline is not null; inline = PlainWords.After(inline, container))
        {
            if (inline is HtmlTag && !paired)
            {
                PairTags(container);
                paired = true;
            }

            WriteInline(inline);
        }

        Leave();
    }

    private void WriteInline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                CheckReferences(literal);
                CheckMarks(literal);
                Text(literal.Content.AsSpan());
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(emphasis);
                break;
            case LinkInline { IsImage: true } image:
                WriteImage(image);
                break;
            case LinkInline link:
                WriteLink(link);
                break;
            case CodeInline code:
                _html.Raw("<code>"u8);
                Text(code.ContentSpan);
                _html.Raw("</code>"u8);
                break;
            case LineBreakInline lineBreak:
                _html.Raw(lineBreak.IsHard ? "<br>\n"u8 : "\n"u8);
                _words.Append(' ');
                break;
            case HtmlEntityInline entity:
                Text(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline autolink:
                WriteAutolink(autolink);
                break;
            case BareLink bare:
                WriteBareLink(bare);
                break;
            case Emoji emoji:
                Text(emoji.Sign);
                break;
            case WikiLink { IsEmbed: true } embed:
                Report(new ForeignMark("embed", embed.Span.Start, embed.Span.Length));
                Text(embed.Written);
                break;
            case WikiLink wiki:
                WriteWikiLink(wiki);
                break;
            case HtmlTag tag:
                WriteTag(tag);
                break;
            case TemplateTag template:
                WriteTemplateTag(template);
                break;
            case TaskList box:
                WriteBox(box);
                break;
            case FootnoteLink footnote:
                WriteFootnoteLink(footnote);
                break;
            case DelimiterInline delimiter:
                Text(delimiter.ToLiteral());
                break;
            case ContainerInline container:
                WriteInlines(container);
                break;
        }
    }

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        var (start, end) = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('~', _) => ("<del>", "</del>"),
            (_, >= 2) => ("<strong>", "</strong>"),
            _ => ("<em>", "</em>"),
        };
        _html.Literal(start);
        WriteInlines(emphasis);
        _html.Literal(end);
    }

    private void WriteBox(TaskList box)
    {
        _html.Raw(box.Checked ? "<input type=\"checkbox\" disabled checked aria-label=\""u8 : "<input type=\"checkbox\" disabled aria-label=\""u8);
        _html.Text(box.Checked ? _policy.Words.Done : _policy.Words.NotDone);
        _html.Raw("\">"u8);
    }

    private void WriteTemplateTag(TemplateTag tag)
    {
        if (tag is { IsAttributeList: true, Text: [_, not ':', ..] })
        {
            ReportAttributes(tag);
            return;
        }

        ReportTemplateTag(tag.Span);
        if (!tag.IsAttributeList)
        {
            _html.Raw("<code>"u8);
            Text(tag.Text);
            _html.Raw("</code>"u8);
        }
    }

    /// <summary>What says how a thing looks is left out of the page; a picture has its size from its file.</summary>
    private void ReportAttributes(TemplateTag tag)
    {
        var before = tag.PreviousSibling is LiteralInline { Content.Length: > 0 } blank && blank.Content.IsEmptyOrWhitespace() ? blank.PreviousSibling : tag.PreviousSibling;
        if (before is LinkInline { IsImage: true } && (tag.Text.Contains("width", StringComparison.OrdinalIgnoreCase) || tag.Text.Contains("height", StringComparison.OrdinalIgnoreCase)))
        {
            ReportPictureSize(Locate(tag.Span), Locate(new Markdig.Syntax.SourceSpan(before.Span.End + 1, tag.Span.End)));
            return;
        }

        Report(new ForeignMark("attributes", tag.Span.Start, tag.Span.Length));
    }

    private void ReportTemplateTag(Markdig.Syntax.SourceSpan span) =>
        _repeated.Add(MarkdownRules.TemplateTag, string.Empty, Locate(span), static () => "write what the tag would have made, or remove it");
}
