using System.Text;
using Markdig.Syntax.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>The words of a stretch of text without their markup: for headings, and for what a picture shows.</summary>
internal static class PlainWords
{
    private const int MaxDepth = 100;

    /// <param name="container">The text.</param>
    /// <param name="masks">What is covered in it.</param>
    /// <param name="isAddress">Whether the address of a heading is made of the words: it has the name of a sign where the words have the sign.</param>
    public static string Of(ContainerInline? container, Masks? masks, bool isAddress = false)
    {
        if (container?.FirstChild is LiteralInline { NextSibling: null } only)
        {
            return Shown(only.Content.AsSpan(), masks).Trim();
        }

        var words = new StringBuilder();
        if (container is not null)
        {
            Append(words, container, masks, isAddress, 0);
        }

        return words.ToString().Trim();
    }

    /// <summary>
    /// What follows an inline in its container. A bracket or star that found no partner keeps what comes after it as children: they are read as
    /// its siblings, or a thousand of them would be a thousand levels.
    /// </summary>
    public static Inline? After(Inline inline, ContainerInline container)
    {
        if (inline is DelimiterInline { FirstChild: { } child })
        {
            return child;
        }

        while (inline.NextSibling is null && inline.Parent is DelimiterInline delimiter && delimiter != container)
        {
            inline = delimiter;
        }

        return inline.NextSibling;
    }

    private static void Append(StringBuilder words, ContainerInline container, Masks? masks, bool isAddress, int depth)
    {
        for (var inline = container.FirstChild; inline is not null && depth < MaxDepth; inline = After(inline, container))
        {
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(Shown(literal.Content.AsSpan(), masks));
                    break;
                case CodeInline code:
                    words.Append(Shown(code.ContentSpan, masks));
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    words.Append(' ');
                    break;
                case AutolinkInline autolink:
                    words.Append(autolink.Url);
                    break;
                case BareLink bare:
                    words.Append(Shown(bare.Words, masks));
                    break;
                case Emoji emoji:
                    words.Append(isAddress ? emoji.Name : emoji.Sign);
                    break;
                case WikiLink wiki:
                    words.Append(Shown(wiki.IsEmbed ? wiki.Written : wiki.Words ?? wiki.Target, masks));
                    break;
                case TemplateTag { IsAttributeList: false } template:
                    words.Append(template.Text);
                    break;
                case DelimiterInline delimiter:
                    words.Append(delimiter.ToLiteral());
                    break;
                case ContainerInline inner:
                    Append(words, inner, masks, isAddress, depth + 1);
                    break;
            }
        }
    }

    private static string Shown(ReadOnlySpan<char> text, Masks? masks) =>
        masks is not null && Masks.IsMasked(text) ? masks.Uncover(text) : text.ToString();
}
