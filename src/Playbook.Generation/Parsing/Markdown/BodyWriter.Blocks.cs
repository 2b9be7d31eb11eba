using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    private void WriteBlocks(ContainerBlock container, bool isTight)
    {
        Enter(container);
        PairDetails(container);
        FindCaptions(container);
        foreach (var block in container)
        {
            WriteBlock(block, isTight);
        }

        Leave();
    }

    private void WriteBlock(Block block, bool isTight)
    {
        switch (block)
        {
            case ParagraphBlock caption when caption.ContainsData(CaptionKey):
                break;
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph, isTight);
                break;
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ListBlock list:
                WriteList(list, default);
                break;
            case Container container:
                WriteContainer(container);
                break;
            case Table table:
                WriteTable(table);
                break;
            case QuoteBlock quote when Callout.Of(quote) is { } callout:
                WriteCallout(quote, callout);
                break;
            case QuoteBlock quote:
                _html.Raw("<blockquote>\n"u8);
                WriteBlocks(quote, isTight: false);
                _html.Raw("</blockquote>\n"u8);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case ThematicBreakBlock:
                _html.Raw("<hr>\n"u8);
                break;
            case DefinitionList definitions:
                WriteDefinitions(definitions);
                break;
            case FootnoteGroup footnotes:
                WriteFootnotes(footnotes);
                break;
            case HtmlLine html:
                WriteHtmlLine(html);
                break;
            case AttributeLine attributes:
                ReportTemplateTag(attributes.Span);
                break;
            case LinkReferenceDefinitionGroup or BlankLineBlock:
                break;
            case ContainerBlock container:
                WriteBlocks(container, isTight);
                break;
            case LeafBlock { Inline: not null } leaf:
                WriteLeaf(leaf);
                break;
        }
    }

    private void WriteParagraph(ParagraphBlock paragraph, bool isTight)
    {
        CheckGluedHeading(paragraph);
        CheckUnreadTable(paragraph);
        CheckBeginning(paragraph);
        if (TryWriteTableFile(paragraph) || TryWriteFigure(paragraph))
        {
            return;
        }

        if (isTight)
        {
            WriteLeaf(paragraph);
            _html.Raw("\n"u8);
            return;
        }

        var before = _html.Length;
        _html.Raw("<p>"u8);
        var start = _html.Length;
        WriteLeaf(paragraph);
        if (_html.Length == start && (_gaps.Count == 0 || _gaps[^1].Offset < start))
        {
            // Nothing but a comment or an attribute list.
            _html.CutTo(before);
            return;
        }

        _html.Raw("</p>\n"u8);
    }

    /// <summary><c>##Heading</c> is a paragraph. A single <c>#word</c> may be a tag that is meant so.</summary>
    private void CheckGluedHeading(ParagraphBlock paragraph)
    {
        var text = _source.Text.AsSpan(Math.Clamp(paragraph.Span.Start, 0, _source.Text.Length));
        var marks = text.StartsWith("##") ? text.IndexOfAnyExcept('#') : 0;
        if (marks is >= 2 and <= 6 && char.IsLetterOrDigit(text[marks]))
        {
            var place = _source.Locate(paragraph.Span.Start, marks);
            var words = text[marks..];
            words = words.IndexOf('\n') is >= 0 and var end ? words[..end] : words;
            Report(MarkdownRules.GluedHeading, place, place.Text).Help($"write `{place.Text} {Excerpt.Of(words.ToString())}`").Fix(_source.Locate(paragraph.Span.Start + marks, 0), " ", safe: false);
        }
    }

    private void WriteList(ListBlock list, ReadOnlySpan<byte> style)
    {
        if (style.IsEmpty && list.Count > 0 && BoxOf(list[0]) is not null)
        {
            style = "contains-task-list"u8;
        }

        _html.Raw(list.IsOrdered ? "<ol"u8 : "<ul"u8);
        if (!style.IsEmpty)
        {
            _html.Raw(" class=\""u8);
            _html.Raw(style);
            _html.Raw("\""u8);
        }

        if (list.IsOrdered && int.TryParse(list.OrderedStart, out var start) && start != 1)
        {
            _html.Raw(" start=\""u8);
            _html.Number(start);
            _html.Raw("\""u8);
        }

        _html.Raw(">\n"u8);

        Enter(list);
        foreach (var item in list)
        {
            _html.Raw(BoxOf(item) is null ? "<li>"u8 : "<li class=\"task-list-item\">"u8);
            if (item is ContainerBlock container)
            {
                WriteBlocks(container, !list.IsLoose);
            }

            TrimEnd();
            _html.Raw("</li>\n"u8);
        }

        Leave();
        _html.Raw(list.IsOrdered ? "</ol>\n"u8 : "</ul>\n"u8);
    }

    private static TaskList? BoxOf(Block item) =>
        item is ListItemBlock { Count: > 0 } container && container[0] is ParagraphBlock paragraph ? paragraph.Inline?.FirstChild as TaskList : null;

    private void WriteCode(CodeBlock code)
    {
        if (TryWriteDiagram(code))
        {
            return;
        }

        if (code is FencedCodeBlock fence)
        {
            CheckFence(fence);
        }

        _html.Raw("<pre tabindex=\"0\"><code"u8);
        if (code is FencedCodeBlock { Info: { Length: > 0 and <= 40 } info } && info.AsSpan().IndexOfAnyExcept(LanguageCharacters) < 0)
        {
            _html.Raw(" class=\"language-"u8);
            _html.Text(info.ToLowerInvariant());
            _html.Raw("\""u8);
        }

        _html.Raw(">"u8);
        Space();
        WriteLines(code);
        Space();
        _html.Raw("</code></pre>\n"u8);
    }

    private void WriteLines(LeafBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            Text(block.Lines.Lines[i].Slice.AsSpan());
            _html.Raw("\n"u8);
            _words.Append(' ');
        }
    }

    private void WriteDefinitions(DefinitionList list)
    {
        _html.Raw("<dl>\n"u8);
        Enter(list);
        foreach (var child in list)
        {
            var isOpen = false;
            foreach (var part in (ContainerBlock)child)
            {
                if (part is DefinitionTerm term)
                {
                    _html.Raw(isOpen ? "</dd>\n<dt>"u8 : "<dt>"u8);
                    isOpen = false;
                    WriteLeaf(term);
                    _html.Raw("</dt>\n"u8);
                    continue;
                }

                if (part is BlankLineBlock)
                {
                    continue;
                }

                _html.Raw(isOpen ? default : "<dd>"u8);
                isOpen = true;
                WriteBlock(part, isTight: ((ContainerBlock)child).Count <= 2);
            }

            if (isOpen)
            {
                TrimEnd();
            }

            _html.Raw(isOpen ? "</dd>\n"u8 : "<dd></dd>\n"u8);
        }

        Leave();
        _html.Raw("</dl>\n"u8);
    }
}
