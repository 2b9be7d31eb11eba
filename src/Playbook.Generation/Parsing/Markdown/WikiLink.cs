using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary><c>[[id or name]]</c> or <c>[[id or name|words]]</c>.</summary>
internal sealed class WikiLink : LeafInline
{
    public required string Target { get; init; }

    public required SourceSpan TargetSpan { get; init; }

    /// <summary>Null when the target's title is to be shown.</summary>
    public string? Words { get; init; }

    /// <summary>Whether it is <c>![[name]]</c>, with which other tools show the other page or a picture in its place.</summary>
    public bool IsEmbed { get; init; }

    /// <summary>All of it, as it stands in the text.</summary>
    public required string Written { get; init; }
}

internal sealed class WikiLinkParser : InlineParser
{
    private const int MaxLength = 300;

    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isEmbed = slice.CurrentChar == '!';
        var mark = isEmbed ? "![[" : "[[";
        if (!slice.AsSpan().StartsWith(mark))
        {
            return false;
        }

        var open = slice.Start + mark.Length;
        var text = slice.AsSpan()[mark.Length..];
        text = text[..Math.Min(text.Length, MaxLength)];
        var length = text.IndexOfAny("[]\n\r");
        if (length <= 0 || !text[length..].StartsWith("]]"))
        {
            return false;
        }

        // [[1]](https://...) and [[1]][ref] are links whose words stand in brackets.
        var after = slice.PeekCharAbsolute(open + length + 2);
        if (after is '(' or '[')
        {
            return false;
        }

        var inner = text[..length];
        var bar = inner.IndexOfAny('|', Masks.Bar);
        var name = bar < 0 ? inner : inner[..bar];

        // In a table GitHub wants the bar escaped: [[nps\|words]].
        name = name.TrimEnd('\\');
        var words = bar < 0 ? null : inner[(bar + 1)..].Trim().ToString();
        var start = open + name.Length - name.TrimStart().Length;
        name = name.Trim();
        if (name.IsEmpty || words is { Length: 0 })
        {
            return false;
        }

        processor.Inline = new WikiLink
        {
            Target = name.ToString(),
            TargetSpan = new SourceSpan(processor.GetSourcePosition(start), processor.GetSourcePosition(start + name.Length - 1)),
            Words = words,
            IsEmbed = isEmbed,
            Written = slice.AsSpan()[..(mark.Length + length + 2)].ToString(),
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(open + length + 1)),
            Line = line,
            Column = column,
        };
        slice.Start = open + length + 2;
        return true;
    }
}
