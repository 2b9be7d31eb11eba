using Markdig.Parsers;
using Markdig.Syntax;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>A line of its own with an attribute list, such as <c>{:.callout}</c> or <c>{::options parse_block_html="true" /}</c>. It is left out.</summary>
internal sealed class AttributeLine(BlockParser parser) : LeafBlock(parser)
{
    public required string Text { get; init; }
}

internal sealed class AttributeLineParser : BlockParser
{
    public AttributeLineParser() => OpeningCharacters = ['{'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        var line = processor.Line.AsSpan().TrimEnd();
        if (line.Length < 4 || line[1] != ':' || TemplateTagParser.Measure(line) != line.Length)
        {
            return BlockState.None;
        }

        var text = line.ToString();
        processor.NewBlocks.Push(new AttributeLine(this)
        {
            Text = text,
            Column = processor.Column,
            Span = new SourceSpan(processor.Line.Start, processor.Line.Start + line.Length - 1),
        });
        if (processor.GetCurrentContainerOpened().LastChild is HeadingBlock heading)
        {
            HeadingAnchors.Set(processor, heading, text, processor.Line.Start);
        }

        return BlockState.BreakDiscard;
    }
}
