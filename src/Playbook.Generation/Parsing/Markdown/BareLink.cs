using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>An address in running text, without anything around it.</summary>
internal sealed class BareLink : LeafInline
{
    /// <summary>What a reader sees: the address as written, its escapes and entities resolved.</summary>
    public required string Words { get; init; }

    public required string Target { get; init; }
}

/// <summary>
/// Finds <c>https://...</c>, <c>www....</c> and <c>name@example.com</c> in a text, by the rules of GitHub's Markdown: what is punctuation around the address
/// is no part of it, a closing bracket is one only if it was opened inside. Beyond these rules an address ends at a quotation mark, at the punctuation of
/// Chinese and Japanese, and, between brackets that may become a link, at the bracket.
/// </summary>
internal sealed class BareLinkParser : InlineParser
{
    // A host of more characters exists nowhere; the limit keeps a row of beginnings that lead nowhere linear.
    private const int MaxHost = 253;
    private const int MaxName = 64;
    private const int MaxWalk = 100;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\f\v\0<>\"`“”„«»\u00a0\u3000");
    private static readonly SearchValues<char> Trailing = SearchValues.Create("?!.,:*_~'’…;)]");

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public BareLinkParser() => OpeningCharacters = [':', '@', 'w'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        return text[0] switch
        {
            'w' => text.StartsWith("www.") && (processor.Inline is null || IsBoundary(slice.PeekCharExtra(-1))) && MatchWeb(processor, ref slice, 0, "http://", needsPeriod: true),
            '@' => MatchMail(processor, ref slice),
            _ when text.StartsWith("://") => Before(processor, slice, "https", "http") is > 0 and var scheme && MatchWeb(processor, ref slice, scheme, string.Empty, needsPeriod: false),
            _ => false,
        };
    }

    private static bool MatchWeb(InlineProcessor processor, ref StringSlice slice, int scheme, string prefix, bool needsPeriod)
    {
        var text = slice.AsSpan();
        var start = scheme > 0 ? "://".Length : 0;
        var host = HostLength(text[start..], needsPeriod);
        if (host == 0)
        {
            return false;
        }

        var length = start + host;
        if (length < text.Length && text[length] is '/' or '?' or '#' or ':' or '@')
        {
            length += Rest(text[length..], IsInBrackets(processor));
            length = WithoutTrailing(text[..length], start + host);
        }

        // "https://bank.example@evil.example" reads as one host and leads to the other: it stays text.
        if (text[start..length].IndexOfAny("@/?#") is >= 0 and var at && text[start + at] == '@')
        {
            return false;
        }

        Add(processor, ref slice, scheme, length, prefix);
        return true;
    }

    private static bool MatchMail(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (LiteralBefore(processor, slice) is not { } literal)
        {
            return false;
        }

        var before = literal.Content.AsSpan();
        var name = 0;
        while (name < before.Length && name < MaxName && (char.IsAsciiLetterOrDigit(before[^(name + 1)]) || before[^(name + 1)] is '.' or '-' or '_' or '+'))
        {
            name++;
        }

        if (name == 0 || !char.IsAsciiLetterOrDigit(before[^name]) || IsPartOfAddress(before[..^name]) || MailHostLength(text[1..]) is not (> 0 and var host))
        {
            return false;
        }

        var hasScheme = before[..^name].EndsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        Add(processor, ref slice, hasScheme ? name + "mailto:".Length : name, host + 1, hasScheme ? string.Empty : "mailto:");
        return true;
    }

    /// <summary>Takes what stands before the place out of the literal that holds it, and puts the whole address in its stead.</summary>
    private static void Add(InlineProcessor processor, ref StringSlice slice, int before, int length, string prefix)
    {
        var start = slice.Start - before;
        var words = Resolved(slice.Text.AsSpan(start, before + length));
        if (before > 0)
        {
            var literal = (LiteralInline)processor.Inline!;
            literal.Content.End -= before;
            literal.Span.End = literal.Content.IsEmpty ? literal.Span.End : processor.GetSourcePosition(literal.Content.End);
            if (literal.Content.IsEmpty)
            {
                literal.Remove();
            }
        }

        processor.Inline = new BareLink
        {
            Words = words,
            Target = prefix + words,
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
    }

    private static int Before(InlineProcessor processor, StringSlice slice, params ReadOnlySpan<string> schemes)
    {
        if (LiteralBefore(processor, slice)?.Content is not { } content)
        {
            return 0;
        }

        foreach (var scheme in schemes)
        {
            var text = content.AsSpan();
            if (text.EndsWith(scheme, StringComparison.OrdinalIgnoreCase) && (text.Length == scheme.Length || !char.IsAsciiLetterOrDigit(text[^(scheme.Length + 1)])))
            {
                return scheme.Length;
            }
        }

        return 0;
    }

    private static LiteralInline? LiteralBefore(InlineProcessor processor, StringSlice slice) =>
        processor.Inline is LiteralInline literal && ReferenceEquals(literal.Content.Text, slice.Text) && literal.Content.End == slice.Start - 1 && !literal.IsClosed ? literal : null;

    /// <summary>Letters, digits, hyphens and underscores between single full stops; no underscore in the last two parts.</summary>
    private static int HostLength(ReadOnlySpan<char> text, bool needsPeriod)
    {
        var length = 0;
        while (length < text.Length && length <= MaxHost && (char.IsLetterOrDigit(text[length]) || char.IsSurrogate(text[length]) || text[length] is '-' or '_' or '.'))
        {
            // Japanese and Chinese have no space between an address and the words behind it.
            if (text[length] >= '\u2e80' && char.IsAscii(text[0]))
            {
                break;
            }

            length++;
        }

        var host = text[..length].TrimEnd(".-_");
        if (host.IsEmpty || length > MaxHost || !(char.IsLetterOrDigit(host[0]) || char.IsSurrogate(host[0])) || host.Contains("..", StringComparison.Ordinal))
        {
            return 0;
        }

        // Behind an invisible character the host may go on.
        if (host.Length < text.Length && char.GetUnicodeCategory(text[host.Length]) is UnicodeCategory.Format or UnicodeCategory.Control && !char.IsWhiteSpace(text[host.Length]))
        {
            return 0;
        }

        var last = host.LastIndexOf('.');
        var lastTwo = last < 0 ? 0 : host[..last].LastIndexOf('.') + 1;
        return host[lastTwo..].Contains('_') || (needsPeriod && host.Count('.') < 2) ? 0 : host.Length;
    }

    /// <summary>Behind ssh://, https://user: and @ stands no mailbox, but a name on a host or a platform.</summary>
    private static bool IsPartOfAddress(ReadOnlySpan<char> before)
    {
        before = before[Math.Max(0, before.Length - MaxHost)..];
        var word = before[(before.LastIndexOfAny(' ', '\n') + 1)..];
        return word.EndsWith("@") || word.EndsWith("/") || word.Contains("://", StringComparison.Ordinal);
    }

    /// <summary>The last part is of letters, and no ending of a picture such as <c>logo@2x.png</c>.</summary>
    private static int MailHostLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length <= MaxHost && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '-' or '_' or '.'))
        {
            length++;
        }

        var host = text[..length].TrimEnd(".-_");
        var last = host.LastIndexOf('.');
        var isHost = length <= MaxHost && last > 0 && char.IsAsciiLetterOrDigit(host[0]) && !host.Contains("..", StringComparison.Ordinal)
            && host.Length - last > 2 && host[(last + 1)..].IndexOfAnyExcept(Letters) < 0 && !(char.IsAsciiDigit(host[0]) && host[1..].StartsWith("x."));

        // git@example.com:team/playbook.git is the address of a repository.
        var isRepository = length < text.Length - 1 && text[length] == ':' && !char.IsWhiteSpace(text[length + 1]);
        return isHost && !isRepository ? host.Length : 0;
    }

    private static int Rest(ReadOnlySpan<char> text, bool isInBrackets)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Ends.Contains(text[i]) || IsForeignPunctuation(text[i]) || (isInBrackets && text[i] == ']') || Masks.IsMasked(text[i..(i + 1)]))
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>The length without the punctuation of the sentence around it.</summary>
    private static int WithoutTrailing(ReadOnlySpan<char> text, int least)
    {
        var length = text.Length;
        var opened = text.Count('(') - text.Count(')');
        while (length > least && Trailing.Contains(text[length - 1]))
        {
            var last = text[length - 1];
            if (last == ')' && opened >= 0)
            {
                break;
            }

            if (last == ']' && text[..length].Contains('['))
            {
                break;
            }

            opened += last == ')' ? 1 : 0;
            var entity = last == ';' ? EntityLength(text[..length]) : 0;
            length -= entity > 0 ? entity : 1;
        }

        return Math.Max(length, least);
    }

    private static int EntityLength(ReadOnlySpan<char> text)
    {
        var name = text[..^1];
        var start = name.Length;
        while (start > 0 && name.Length - start < 32 && char.IsAsciiLetterOrDigit(name[start - 1]))
        {
            start--;
        }

        return start > 0 && start < name.Length && name[start - 1] == '&' ? text.Length - start + 1 : 0;
    }

    private static string Resolved(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny('\\', '&'))
        {
            return text.ToString();
        }

        var words = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isEscape = text[i] == '\\' && i + 1 < text.Length && text[i + 1] is > ' ' and < '\u007f' && !char.IsAsciiLetterOrDigit(text[i + 1]);
            words.Append(isEscape ? text[++i] : text[i]);
        }

        // An entity may stand for a character that no text may hold.
        var resolved = WebUtility.HtmlDecode(words.ToString());
        return resolved.Any(char.IsControl) ? words.ToString() : resolved;
    }

    /// <summary>Whether an open bracket may still make a link of the words; then the address must not swallow its end.</summary>
    private static bool IsInBrackets(InlineProcessor processor)
    {
        var steps = 0;
        for (Inline? inline = processor.Inline; inline is not null && steps++ < MaxWalk; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { IsActive: true, Type: DelimiterType.Open })
            {
                return true;
            }
        }

        return steps >= MaxWalk;
    }

    private static bool IsBoundary(char before) => before is '\0' or '*' or '_' or '~' or '(' or '[' || char.IsWhiteSpace(before) || IsForeignPunctuation(before);

    private static bool IsForeignPunctuation(char c) => c is (>= '\u3001' and <= '\u303f') or (>= '\uff01' and <= '\uff0f') or (>= '\uff1a' and <= '\uff20') or (>= '\uff3b' and <= '\uff40') or (>= '\uff5b' and <= '\uff65');
}
