using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// What makes a callout of a quote: <c>&gt; [!TIP]</c> in its first line. Words behind it are a title, as Obsidian and GitLab write them; a hyphen behind the
/// bracket closes it until a reader opens it.
/// </summary>
/// <param name="Kind">As written.</param>
/// <param name="Span">The characters of the kind.</param>
/// <param name="HasTitle">Whether the first line of the first paragraph is a title.</param>
/// <param name="IsClosed">Whether it opens on demand.</param>
internal sealed record Callout(string Kind, SourceSpan Span, bool HasTitle, bool IsClosed)
{
    private static readonly object Key = new();

    public static Callout? Of(QuoteBlock quote) => quote.GetData(Key) as Callout;

    public static void Set(QuoteBlock quote, Callout callout) => quote.SetData(Key, callout);

    /// <summary>
    /// The title of a callout as a block of its own, taken from the first paragraph; null without one. To be called once.
    /// </summary>
    public static ParagraphBlock? TakeTitle(QuoteBlock quote)
    {
        if (Of(quote) is not { HasTitle: true } || quote is not [ParagraphBlock { Inline: { } words } first, ..])
        {
            return null;
        }

        var title = new ContainerInline();
        while (words.FirstChild is { } inline)
        {
            inline.Remove();
            if (inline is LineBreakInline)
            {
                break;
            }

            title.AppendChild(inline);
        }

        return new ParagraphBlock { Inline = title, Span = first.Span };
    }
}

internal sealed class CalloutParser : InlineParser
{
    private const int MaxKind = 40;

    public CalloutParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isFirst = processor.Block is ParagraphBlock { Parent: QuoteBlock quote } paragraph && quote[0] == paragraph && paragraph.Inline?.FirstChild is null && processor.Inline is null;
        var text = slice.AsSpan();
        if (!isFirst || !text.StartsWith("[!"))
        {
            return false;
        }

        var length = KindLength(text[2..]);
        var after = length + 3;
        if (length == 0 || after > text.Length || text[after - 1] != ']')
        {
            return false;
        }

        var isClosed = after < text.Length && text[after] == '-';
        after += isClosed || (after < text.Length && text[after] == '+') ? 1 : 0;
        if (after < text.Length && !char.IsWhiteSpace(text[after]))
        {
            return false;
        }

        var rest = text[after..];
        var title = rest.TrimStart(" \t");
        var hasTitle = !title.IsEmpty && title[0] is not ('\n' or '\r');
        var kind = new SourceSpan(processor.GetSourcePosition(slice.Start + 2), processor.GetSourcePosition(slice.Start + 1 + length));
        Callout.Set((QuoteBlock)processor.Block!.Parent!, new Callout(text.Slice(2, length).ToString(), kind, hasTitle, isClosed));
        slice.Start += after + rest.Length - title.Length + (hasTitle || title.IsEmpty ? 0 : 1);
        return true;
    }

    private static int KindLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < MaxKind && (char.IsLetterOrDigit(text[length]) || (length > 0 && text[length] is '-' or '_')))
        {
            length++;
        }

        return length;
    }
}
