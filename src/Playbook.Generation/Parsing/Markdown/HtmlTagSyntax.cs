using System.Net;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>Reads one tag by CommonMark's grammar, in one pass and without building anything for text that is no tag.</summary>
internal static class HtmlTagSyntax
{
    private const int MaxAttributes = 50;

    public static TagShape Read(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '<')
        {
            return default;
        }

        return text[1] switch
        {
            '!' => ReadDeclaration(text),
            '?' => ReadUntil(text, 2, "?>"),
            '/' => ReadClosing(text),
            var c when char.IsAsciiLetter(c) => ReadOpening(text),
            _ => default,
        };
    }

    private static TagShape ReadDeclaration(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<!--"))
        {
            return text.StartsWith("<!-->") ? Comment(5) : text.StartsWith("<!--->") ? Comment(6) : ReadUntil(text, 4, "-->");
        }

        return text.StartsWith("<![CDATA[") ? ReadUntil(text, 9, "]]>") : char.IsAsciiLetter(text[2]) ? ReadUntil(text, 2, ">") : default;
    }

    private static TagShape ReadUntil(ReadOnlySpan<char> text, int from, string end)
    {
        var found = text[from..].IndexOf(end);
        return found < 0 ? default : Comment(from + found + end.Length);
    }

    private static TagShape Comment(int length) => new(length, "!", false, true, null);

    private static TagShape ReadClosing(ReadOnlySpan<char> text)
    {
        var at = 2;
        var name = ReadName(text, ref at);
        SkipSpace(text, ref at);
        return name.Length > 0 && At(text, at) == '>' ? new TagShape(at + 1, name, true, false, null) : default;
    }

    private static TagShape ReadOpening(ReadOnlySpan<char> text)
    {
        var at = 1;
        var name = ReadName(text, ref at);
        List<AttributeShape>? attributes = null;
        while (true)
        {
            var hadSpace = SkipSpace(text, ref at);
            var c = At(text, at);
            if (c == '>')
            {
                return new TagShape(at + 1, name, false, false, attributes);
            }

            if (c == '/')
            {
                return At(text, at + 1) == '>' ? new TagShape(at + 2, name, false, false, attributes) : default;
            }

            if (!hadSpace || attributes?.Count == MaxAttributes || !ReadAttribute(text, ref at, attributes ??= []))
            {
                return default;
            }
        }
    }

    private static bool ReadAttribute(ReadOnlySpan<char> text, ref int at, List<AttributeShape> attributes)
    {
        var start = at;
        if (!(char.IsAsciiLetter(At(text, at)) || At(text, at) is '_' or ':'))
        {
            return false;
        }

        while (char.IsAsciiLetterOrDigit(At(text, at)) || At(text, at) is '_' or ':' or '.' or '-')
        {
            at++;
        }

        var name = text[start..at].ToString().ToLowerInvariant();
        var end = at;
        var value = at;
        SkipSpace(text, ref value);
        if (At(text, value) != '=')
        {
            attributes.Add(new AttributeShape(name, string.Empty, start, end));
            return true;
        }

        value++;
        SkipSpace(text, ref value);
        var quote = At(text, value);
        if (quote is '"' or '\'')
        {
            var length = text[(value + 1)..].IndexOf(quote);
            if (length < 0)
            {
                return false;
            }

            attributes.Add(Shape(name, text, value + 1, value + 1 + length));
            at = value + length + 2;
            return true;
        }

        at = value;
        while (at < text.Length && text[at] is > ' ' and not ('"' or '\'' or '=' or '<' or '>' or '`'))
        {
            at++;
        }

        attributes.Add(Shape(name, text, value, at));
        return at > value;
    }

    private static AttributeShape Shape(string name, ReadOnlySpan<char> text, int start, int end) =>
        new(name, WebUtility.HtmlDecode(text[start..end].ToString()), start, end);

    private static string ReadName(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (char.IsAsciiLetterOrDigit(At(text, at)) || (at > start && At(text, at) == '-'))
        {
            at++;
        }

        return at > start && char.IsAsciiLetter(text[start]) ? text[start..at].ToString().ToLowerInvariant() : string.Empty;
    }

    private static bool SkipSpace(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (At(text, at) is ' ' or '\t' or '\n')
        {
            at++;
        }

        return at > start;
    }

    private static char At(ReadOnlySpan<char> text, int index) => index < text.Length ? text[index] : '\0';
}

/// <summary>What a tag says; <see cref="Length"/> is 0 where there is none.</summary>
internal readonly record struct TagShape(int Length, string Name, bool IsClosing, bool IsComment, List<AttributeShape>? Attributes);

internal readonly record struct AttributeShape(string Name, string Value, int Start, int End);
