using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// A tag of another generator's template language: <c>{% include x %}</c>, <c>{{ site.title }}</c>, or a list of attributes, <c>{:.class}</c> or <c>{.class}</c>.
/// </summary>
internal sealed class TemplateTag : LeafInline
{
    public required string Text { get; init; }

    /// <summary>Attribute lists say how to style a thing, not what to read: they are left out.</summary>
    public required bool IsAttributeList { get; init; }
}

internal sealed class TemplateTagParser : InlineParser
{
    private const int MaxLength = 500;

    public TemplateTagParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        text = text[..Math.Min(text.Length, MaxLength)];
        var length = Measure(text);
        var isAttributeList = length > 0 ? text[1] == ':' : AttributeList.Measure(processor, slice) is > 0 and var attributes && (length = attributes) > 0;
        if (length == 0)
        {
            return false;
        }

        processor.Inline = new TemplateTag
        {
            Text = text[..length].ToString(),
            IsAttributeList = isAttributeList,
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }

    /// <summary>How long the tag is that a text begins with; 0 when it begins with none.</summary>
    public static int Measure(ReadOnlySpan<char> text)
    {
        if (text.Length < 4)
        {
            return 0;
        }

        var close = text[1] switch
        {
            '{' => text.IndexOf("}}"),
            '%' => text.IndexOf("%}"),
            ':' => AttributeListEnd(text),
            _ => -1,
        };
        return close < 0 ? 0 : close + (text[1] == ':' ? 1 : 2);
    }

    private static int AttributeListEnd(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny("}\n");
        if (end < 3 || text[end] != '}')
        {
            return -1;
        }

        // {: .class #id key="value" }, {::options ... /} and {:/comment}; "{: :}" is a face.
        var body = text[2..end].TrimStart();
        return !body.IsEmpty && (char.IsAsciiLetter(body[0]) || (body[0] is '.' or '#' or ':' or '/' && body.Length > 1 && char.IsAsciiLetter(body[1]))) ? end : -1;
    }
}
