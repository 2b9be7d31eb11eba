using System.Collections.Frozen;
using Markdig.Extensions.Emoji;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary><c>:rocket:</c>, written as the sign it names. The git host makes the address of a heading from the name, not from the sign.</summary>
internal sealed class Emoji : LeafInline
{
    private static readonly Lazy<FrozenDictionary<string, string>> Signs = new(() => EmojiMapping.GetDefaultEmojiShortcodeToUnicode().ToFrozenDictionary(StringComparer.Ordinal));

    public required string Name { get; init; }

    public required string Sign { get; init; }

    public static IEnumerable<string> Names => Signs.Value.Keys;

    public static string? SignOf(string name) => Signs.Value.GetValueOrDefault(name);

    /// <summary>How long the name between colons is that a text begins with; 0 when it begins with none.</summary>
    public static int Measure(ReadOnlySpan<char> text)
    {
        const int longest = 50;
        var length = 1;
        while (length < text.Length && length < longest && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '_' or '-' or '+'))
        {
            length++;
        }

        return length > 1 && length < text.Length && text[0] == ':' && text[length] == ':' ? length + 1 : 0;
    }

    /// <summary>Whether a colon between these characters begins or ends a name; in <c>10:30:15</c> and <c>a:b:c</c> it does not.</summary>
    public static bool IsApart(char neighbour) => !char.IsAsciiLetterOrDigit(neighbour);
}

internal sealed class EmojiParser : InlineParser
{
    public EmojiParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = Emoji.Measure(slice.AsSpan());
        if (length == 0 || !Emoji.IsApart(slice.PeekCharExtra(-1)) || !Emoji.IsApart(slice.PeekCharAbsolute(slice.Start + length)))
        {
            return false;
        }

        var name = slice.AsSpan()[..length].ToString();
        if (Emoji.SignOf(name) is not { } sign)
        {
            return false;
        }

        processor.Inline = new Emoji
        {
            Name = name.Trim(':'),
            Sign = sign,
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}
