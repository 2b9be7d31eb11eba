using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// Attributes without a colon, <c>{.class #id width=200}</c>, which Pandoc and others read behind a link, a picture, code or emphasis, and at the end of a
/// line. Elsewhere braces are text: a set, a place to fill in, a rule of a style sheet.
/// </summary>
internal static partial class AttributeList
{
    /// <summary>The length of the list that begins at a place; 0 where there is none.</summary>
    public static int Measure(InlineProcessor processor, StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.Length < 3 || text[1] is not (' ' or '.' or '#') && !char.IsAsciiLetter(text[1]))
        {
            return 0;
        }

        var match = Grammar().Match(slice.Text, slice.Start, Math.Min(slice.Length, 300));
        if (!match.Success)
        {
            return 0;
        }

        var isAtEnd = text[match.Length..].TrimStart(" \t") is [] or ['\n', ..] or ['\r', ..];
        var isPlain = match.Groups["plain"].Success;
        return IsBehindSomething(processor, slice, isAtEnd) || (isAtEnd && isPlain && StandsAlone(slice)) ? match.Length : 0;
    }

    private static bool IsBehindSomething(InlineProcessor processor, StringSlice slice, bool isAtEnd) => processor.Inline switch
    {
        LinkInline or CodeInline or AutolinkInline => true,
        EmphasisDelimiterInline => slice.PeekCharExtra(-1) is '*' or '_' or '~',
        LiteralInline { PreviousSibling: LinkInline { IsImage: true } } blank => isAtEnd && blank.Content.IsEmptyOrWhitespace(),
        _ => false,
    };

    /// <summary>Behind a blank, and not behind the colons of a container, which are a mark of their own.</summary>
    private static bool StandsAlone(StringSlice slice) =>
        slice.PeekCharExtra(-1) is '\0' or ' ' or '\t' or '\n' or '\r' && slice.PeekCharExtra(-2) != ':';

    [GeneratedRegex("""\G\{\s*(?:(?<plain>[.#][A-Za-z][\w-]*|-)|[A-Za-z][\w:-]*=(?:"[^"\n]{0,100}"|'[^'\n]{0,100}'|[^\s"'{}=]{1,100}))(?:\s+(?:[.#][A-Za-z][\w-]*|[A-Za-z][\w:-]*=(?:"[^"\n]{0,100}"|'[^'\n]{0,100}'|[^\s"'{}=]{1,100})))*\s*\}""")]
    private static partial Regex Grammar();
}
