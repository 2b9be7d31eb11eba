using System.Collections.Frozen;
using Markdig.Parsers;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// The rows of a table in HTML are indented by four blanks and more. The git host reads them as HTML, not as code: right below a tag that stands alone on its
/// line, and, so that no link hides, as long as an element is open and the line begins with a tag.
/// </summary>
internal sealed class IndentedHtmlParser : BlockParser
{
    // Elements that everybody closes; a paragraph or an item without an end would make HTML of all code below it.
    private static readonly FrozenSet<string> Paired = new[]
    {
        "article", "aside", "blockquote", "center", "details", "div", "dl", "fieldset", "figure", "footer", "form", "header", "main", "menu", "nav", "ol", "section", "table", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly object Key = new();

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent && !processor.IsBlankLine && (IsBelowTag(processor) || IsTagInElement(processor)))
        {
            // What remains of the line is read as any other.
            processor.RestartIndent();
        }

        return BlockState.None;
    }

    /// <summary>Takes note of the elements that a line opens and closes.</summary>
    public static void Count(BlockProcessor processor, ReadOnlySpan<char> line)
    {
        if (processor.Document.GetData(Key) is not Elements elements)
        {
            elements = new Elements();
            processor.Document.SetData(Key, elements);
        }

        while (line.IndexOf('<') is >= 0 and var next)
        {
            line = line[next..];
            var tag = HtmlTagSyntax.Read(line);
            elements.Open = Math.Max(0, elements.Open + (tag.Length == 0 || !Paired.Contains(tag.Name) ? 0 : tag.IsClosing ? -1 : 1));
            line = line[Math.Max(1, tag.Length)..];
        }
    }

    private static bool IsBelowTag(BlockProcessor processor) =>
        processor.GetCurrentContainerOpened().LastChild is HtmlLine { Kind: HtmlLineKind.Tag } tag && tag.Line == processor.LineIndex - 1;

    private static bool IsTagInElement(BlockProcessor processor) =>
        processor.CurrentChar == '<' && processor.Document.GetData(Key) is Elements { Open: > 0 } && HtmlTagSyntax.Read(processor.Line.AsSpan()).Length > 0;

    private sealed class Elements
    {
        public int Open { get; set; }
    }
}
