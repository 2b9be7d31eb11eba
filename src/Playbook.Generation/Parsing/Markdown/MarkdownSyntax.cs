using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// The Markdown that is read: CommonMark without HTML, and an allow-list of additions. Built once; safe for many threads.
/// Never add generic attributes, abbreviations, media links, figures or mathematics: the first two let markup through unescaped. Addresses in
/// running text and the names of signs (<c>:rocket:</c>) are found by parsers of our own, which write nothing but text and links that were judged.
/// </summary>
internal static class MarkdownSyntax
{
    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = 120 };
        builder.Extensions.Add(new PipeTableExtension(new PipeTableOptions { UseGfmRules = true }));
        builder.Extensions.Add(new DefinitionListExtension());
        builder.DisableHtml();

        // "**注意：**必ず" is bold to its writer: Chinese and Japanese put no blank around a word.
        var emphasis = builder.InlineParsers.FindExact<EmphasisInlineParser>()!;
        emphasis.CjkFriendlyEmphasis = true;
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('~', 2, 2, enableWithinWord: true));

        var footnotes = new FootnoteParser();
        FootnoteNotes.Attach(footnotes);
        builder.BlockParsers.Insert(0, footnotes);
        builder.BlockParsers.Insert(0, new ContainerParser());
        builder.BlockParsers.Insert(0, new HtmlLineParser());
        builder.BlockParsers.Insert(0, new IndentedHtmlParser());
        builder.BlockParsers.Insert(0, new AttributeLineParser());
        HeadingAnchors.Attach(builder.BlockParsers);

        builder.InlineParsers.InsertBefore<AutolinkInlineParser>(new HtmlTagParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteMarkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CalloutParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TaskBoxParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TemplateTagParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new BareLinkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new EmojiParser());
        return builder.Build();
    }
}
