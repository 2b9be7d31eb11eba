using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// Addresses that authors give to headings: <c>## Words {#id}</c>, and <c>{: #id}</c> behind the words or on the next line in imported pages.
/// They are taken off before the words are read.
/// </summary>
internal static class HeadingAnchors
{
    private static readonly object Key = new();

    public static void Attach(OrderedList<BlockParser> parsers)
    {
        parsers.FindExact<HeadingBlockParser>()!.Closed += TakeOff;

        // An underlined heading begins its life as a paragraph.
        parsers.FindExact<ParagraphBlockParser>()!.Closed += TakeOff;
    }

    /// <summary>Every heading with an address of its own, in the order of the text.</summary>
    public static IReadOnlyList<HeadingAnchor> Of(MarkdownDocument document) => document.GetData(Key) as List<HeadingAnchor> ?? [];

    public static HeadingAnchor? Of(HeadingBlock heading) => heading.GetData(Key) as HeadingAnchor;

    public static void Set(BlockProcessor processor, HeadingBlock heading, string list, int offset)
    {
        var hash = list.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || Of(heading) is not null)
        {
            return;
        }

        var id = list.AsSpan(hash + 1);
        var end = id.IndexOfAny(" \t}");
        id = end < 0 ? id : id[..end];
        var anchor = new HeadingAnchor(id.ToString(), new SourceSpan(offset + hash + 1, offset + hash + id.Length));
        if (!PageIds.IsUsable(anchor.Id))
        {
            return;
        }

        heading.SetData(Key, anchor);
        if (processor.Document.GetData(Key) is not List<HeadingAnchor> all)
        {
            all = [];
            processor.Document.SetData(Key, all);
        }

        all.Add(anchor);
    }

    private static void TakeOff(BlockProcessor processor, Block block)
    {
        if (block is not HeadingBlock { Lines.Count: > 0 } heading)
        {
            return;
        }

        ref var slice = ref heading.Lines.Lines[heading.Lines.Count - 1].Slice;
        KeepPlace(processor, heading, ref slice);
        var text = slice.AsSpan().TrimEnd();
        var open = text.LastIndexOf('{');
        if (open < 0 || text[^1] != '}' || text.Length - open < 4 || text[open + 1] is not ('#' or ':'))
        {
            return;
        }

        var list = text[open..].ToString();
        if (list[1] == '#' && !PageIds.IsUsable(list[2..^1]))
        {
            return;
        }

        if (list[1] == ':' && !list.Contains('#', StringComparison.Ordinal))
        {
            // An attribute list without an address is reported where the words are read.
            return;
        }

        Set(processor, heading, list, slice.Start + open);
        slice.End = slice.Start + text[..open].TrimEnd().Length - 1;
    }

    /// <summary>Behind <c>#</c> and a tab the parser reads a copy of the line, and every place in it would be lost.</summary>
    private static void KeepPlace(BlockProcessor processor, HeadingBlock heading, ref StringSlice slice)
    {
        var text = processor.Line.Text;
        if (ReferenceEquals(slice.Text, text) || heading.Span.Start < 0 || heading.Span.End >= text.Length)
        {
            return;
        }

        var written = text.AsSpan(heading.Span.Start, heading.Span.Length).TrimEnd();
        var words = slice.AsSpan().Trim();
        if (written.EndsWith(words))
        {
            var end = heading.Span.Start + written.Length;
            slice = new StringSlice(text, end - words.Length, end - 1, slice.NewLine);
        }
    }
}

internal sealed record HeadingAnchor(string Id, SourceSpan Span);
