using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// The Markdown that is read: CommonMark without HTML, and an allow-list of additions. Built once; safe for many threads.
/// Never add generic attributes, abbreviations, media links, emoji, figures or mathematics: the first two let markup through unescaped.
/// </summary>
internal static class MarkdownSyntax
{
    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = 120 };
        builder.Extensions.Add(new PipeTableExtension(new PipeTableOptions { UseGfmRules = true }));
        builder.Extensions.Add(new FootnoteExtension());
        builder.Extensions.Add(new AlertExtension());
        builder.Extensions.Add(new DefinitionListExtension());
        builder.DisableHtml();

        builder.BlockParsers.Insert(0, new ContainerParser());
        builder.BlockParsers.Insert(0, new HtmlLineParser());
        builder.BlockParsers.Insert(0, new AttributeLineParser());
        HeadingAnchors.Attach(builder.BlockParsers);

        builder.InlineParsers.InsertBefore<AutolinkInlineParser>(new HtmlTagParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TaskBoxParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TemplateTagParser());
        return builder.Build();
    }
}
