using System.Collections.Frozen;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Playbook.Generation.Parsing.Markdown;

internal enum HtmlLineKind
{
    /// <summary>A comment over whole lines; left out.</summary>
    Comment,

    /// <summary><c>&lt;pre&gt;</c>, <c>&lt;script&gt;</c>, <c>&lt;style&gt;</c>: shown as it stands, Markdown inside is not read.</summary>
    Verbatim,

    /// <summary><c>&lt;details&gt;</c>, with the words of its <c>&lt;summary&gt;</c> when that stands on the same line.</summary>
    DetailsOpen,
    Summary,
    DetailsClose,
    Rule,

    /// <summary>A tag alone on its line, such as <c>&lt;section class="x"&gt;</c>: ends the paragraph before it, as GitHub reads it.</summary>
    Tag,
}

/// <summary>A line, or several, that begin with a tag.</summary>
internal sealed class HtmlLine(BlockParser parser, HtmlLineKind kind) : LeafBlock(parser)
{
    public HtmlLineKind Kind { get; } = kind;

    /// <summary>What ends a comment or a verbatim stretch.</summary>
    public string End { get; init; } = string.Empty;

    public string Name { get; init; } = string.Empty;

    public bool IsClosed { get; set; } = true;

    /// <summary>The tag that opens or closes the details, when the page will have both.</summary>
    public HtmlLine? Partner { get; set; }

    /// <summary>The summary on the next line, whose words stand in the details; for a summary, the details it stands in.</summary>
    public HtmlLine? Neighbour { get; set; }
}

internal sealed class HtmlLineParser : BlockParser
{
    // The tags that begin a block by CommonMark's list; others are words in a paragraph.
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "nav", "ol", "p",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Verbatim = ["pre", "script", "style", "textarea"];

    public HtmlLineParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        var line = processor.Line.AsSpan().TrimEnd();
        if (line.StartsWith("<!--"))
        {
            return OpenComment(processor, line);
        }

        foreach (var name in Verbatim)
        {
            if (line.Length > name.Length + 1 && line[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && line[name.Length + 1] is ' ' or '\t' or '>')
            {
                var end = $"</{name}>";
                var block = Add(processor, line, HtmlLineKind.Verbatim, end, name);
                block.IsClosed = line.Contains(end, StringComparison.OrdinalIgnoreCase);
                return block.IsClosed ? BlockState.Break : BlockState.Continue;
            }
        }

        return OpenTag(processor, line);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var html = (HtmlLine)block;
        block.UpdateSpanEnd(processor.Line.End);
        html.IsClosed = processor.Line.AsSpan().Contains(html.End, StringComparison.OrdinalIgnoreCase);
        return (html.IsClosed, html.Kind) switch
        {
            (true, HtmlLineKind.Comment) => BlockState.BreakDiscard,
            (true, _) => BlockState.Break,
            (false, HtmlLineKind.Comment) => BlockState.ContinueDiscard,
            _ => BlockState.Continue,
        };
    }

    private BlockState OpenComment(BlockProcessor processor, ReadOnlySpan<char> line)
    {
        var end = line.IndexOf("-->");
        if (end < 0)
        {
            Add(processor, line, HtmlLineKind.Comment, "-->", "!").IsClosed = false;
            return BlockState.ContinueDiscard;
        }

        // Words behind a comment are words of a paragraph.
        if (end + 3 < line.Length)
        {
            return BlockState.None;
        }

        Add(processor, line, HtmlLineKind.Comment, "-->", "!");
        return BlockState.BreakDiscard;
    }

    private BlockState OpenTag(BlockProcessor processor, ReadOnlySpan<char> line)
    {
        var tag = HtmlTagSyntax.Read(line);
        if (tag.Length == 0 || tag.IsComment || !Blocks.Contains(tag.Name))
        {
            return BlockState.None;
        }

        IndentedHtmlParser.Count(processor, line);
        var rest = line[tag.Length..].Trim();
        var isPlain = tag.Attributes is null;
        switch (tag.Name)
        {
            case "hr" when rest.IsEmpty && isPlain && !tag.IsClosing:
                Add(processor, line, HtmlLineKind.Rule);
                return BlockState.BreakDiscard;

            case "details" when rest.IsEmpty && isPlain:
                Add(processor, line, tag.IsClosing ? HtmlLineKind.DetailsClose : HtmlLineKind.DetailsOpen);
                return BlockState.BreakDiscard;

            case "details" when isPlain && !tag.IsClosing && IsSummary(rest):
                AddWords(processor, Add(processor, line, HtmlLineKind.DetailsOpen), line.Length - rest.Length + "<summary>".Length, rest.Length - "<summary></summary>".Length);
                return BlockState.BreakDiscard;

            case "summary" when isPlain && IsSummary(line):
                AddWords(processor, Add(processor, line, HtmlLineKind.Summary), "<summary>".Length, line.Length - "<summary></summary>".Length);
                return BlockState.BreakDiscard;
        }

        if (!rest.IsEmpty)
        {
            return BlockState.None;
        }

        AddWords(processor, Add(processor, line, HtmlLineKind.Tag, name: tag.Name), 0, line.Length);
        return BlockState.BreakDiscard;
    }

    private static bool IsSummary(ReadOnlySpan<char> text) =>
        text.StartsWith("<summary>", StringComparison.OrdinalIgnoreCase)
        && text.EndsWith("</summary>", StringComparison.OrdinalIgnoreCase)
        && !text["<summary>".Length..^"</summary>".Length].Contains("summary>", StringComparison.OrdinalIgnoreCase);

    private HtmlLine Add(BlockProcessor processor, ReadOnlySpan<char> line, HtmlLineKind kind, string end = "", string name = "")
    {
        var block = new HtmlLine(this, kind)
        {
            End = end,
            Name = name,
            Column = processor.Column,
            Span = new SourceSpan(processor.Line.Start, processor.Line.Start + line.Length - 1),
            IsBreakable = kind is not (HtmlLineKind.Comment or HtmlLineKind.Verbatim),
        };
        processor.NewBlocks.Push(block);
        return block;
    }

    private static void AddWords(BlockProcessor processor, HtmlLine block, int start, int length)
    {
        var from = processor.Line.Start + start;
        var words = new StringSlice(processor.Line.Text, from, from + length - 1);
        block.ProcessInlines = true;
        block.AppendLine(ref words, processor.Column + start, processor.LineIndex, processor.CurrentLineStartPosition, trackTrivia: false);
    }
}
