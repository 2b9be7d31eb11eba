using Markdig.Parsers;
using Markdig.Syntax;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>Lines between <c>:::name words</c> and <c>:::</c>.</summary>
internal sealed class Container(BlockParser parser) : ContainerBlock(parser)
{
    public required string Name { get; init; }

    public required SourceSpan NameSpan { get; init; }

    /// <summary>What stands behind the name; may be empty.</summary>
    public required string Title { get; init; }

    public required int Colons { get; init; }

    public bool IsClosed { get; set; }
}

/// <summary>Reads containers. A closing line ends the innermost one that is open, so that they can stand inside each other.</summary>
internal sealed class ContainerParser : BlockParser
{
    // Each open container is asked about each line.
    private const int MaxDepth = 10;
    private const int MaxTitle = 200;

    public ContainerParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        var colons = Colons(line);
        if (processor.IsCodeIndent || colons < 3)
        {
            return BlockState.None;
        }

        var name = line[colons..].TrimStart(" \t");
        var length = 0;
        while (length < name.Length && (char.IsAsciiLetter(name[length]) || (length > 0 && name[length] == '-')))
        {
            length++;
        }

        // Docusaurus writes the title between brackets.
        var title = name[length..].Trim();
        var isInBrackets = title.Length > 2 && title[0] == '[' && title[^1] == ']' && title[1..^1].IndexOfAny('[', ']') < 0;
        var isName = length > 0 && (length == name.Length || name[length] is ' ' or '\t' || isInBrackets);
        title = isInBrackets ? title[1..^1].Trim() : title;
        if (!isName || title.Length > MaxTitle || DepthOf(processor) >= MaxDepth)
        {
            return BlockState.None;
        }

        var start = processor.Line.Start + line.Length - name.Length;
        processor.NewBlocks.Push(new Container(this)
        {
            Name = name[..length].ToString().ToLowerInvariant(),
            NameSpan = new SourceSpan(start, start + length - 1),
            Title = title.ToString(),
            Colons = colons,
            Column = processor.Column,
            Span = new SourceSpan(processor.Line.Start, processor.Line.End),
        });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var container = (Container)block;
        var line = processor.Line.AsSpan().Trim();
        var colons = Colons(line);
        if (colons < container.Colons || colons != line.Length || processor.IsCodeIndent || HasOpenInside(processor, container, colons))
        {
            // What stands inside measures its own indentation: of a list, of a line of code.
            processor.GoToColumn(processor.ColumnBeforeIndent);
            return BlockState.Continue;
        }

        container.IsClosed = true;
        container.UpdateSpanEnd(processor.Line.End);
        return BlockState.BreakDiscard;
    }

    private static int Colons(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(':');
        return end < 0 ? line.Length : end;
    }

    private static int DepthOf(BlockProcessor processor)
    {
        var depth = 0;
        for (Block? block = processor.GetCurrentContainerOpened(); block is not null; block = block.Parent)
        {
            depth += block is Container ? 1 : 0;
        }

        return depth;
    }

    /// <summary>Whether the line ends something further in, or is a line of code.</summary>
    private static bool HasOpenInside(BlockProcessor processor, Container container, int colons)
    {
        for (Block? block = processor.CurrentBlock; block is not null && block != container; block = block.Parent)
        {
            if (block is FencedCodeBlock or HtmlLine || (block is Container inner && inner.Colons <= colons))
            {
                return true;
            }
        }

        return false;
    }
}
