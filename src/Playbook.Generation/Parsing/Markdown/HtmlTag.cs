using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>A tag or comment in running text. It never reaches the page as it stands: a few tags are written anew, the others are shown.</summary>
internal sealed class HtmlTag : LeafInline
{
    /// <summary>In lower case; <c>!</c> for comments and declarations.</summary>
    public required string Name { get; init; }

    public required string Text { get; init; }

    public bool IsClosing { get; init; }

    public bool IsComment { get; init; }

    public IReadOnlyList<HtmlAttribute> Attributes { get; init; } = [];

    /// <summary>The tag that opens or closes it, when the page will have both.</summary>
    public HtmlTag? Partner { get; set; }

    public HtmlAttribute? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute;
            }
        }

        return null;
    }
}

/// <param name="Name">In lower case.</param>
/// <param name="Value">Entities decoded; empty without one.</param>
/// <param name="Span">The value's characters, or the name's.</param>
internal sealed record HtmlAttribute(string Name, string Value, SourceSpan Span);

internal sealed class HtmlTagParser : InlineParser
{
    public HtmlTagParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var tag = HtmlTagSyntax.Read(text);
        if (tag.Length == 0)
        {
            return false;
        }

        var start = slice.Start;
        var attributes = new HtmlAttribute[tag.Attributes?.Count ?? 0];
        for (var i = 0; i < attributes.Length; i++)
        {
            var a = tag.Attributes![i];
            var span = new SourceSpan(processor.GetSourcePosition(start + a.Start), processor.GetSourcePosition(start + Math.Max(a.Start, a.End - 1)));
            attributes[i] = new HtmlAttribute(a.Name, a.Value, span);
        }

        processor.Inline = new HtmlTag
        {
            Name = tag.Name,
            Text = text[..tag.Length].ToString(),
            IsClosing = tag.IsClosing,
            IsComment = tag.IsComment,
            Attributes = attributes,
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(start + tag.Length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += tag.Length;
        return true;
    }
}
