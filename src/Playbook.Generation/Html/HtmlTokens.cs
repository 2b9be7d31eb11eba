using System.Net;
using System.Text;

namespace Playbook.Generation.Html;

/// <summary>
/// Reads HTML as this program writes it, piece by piece and without building anything, so that a page is read in a fraction of the time it takes to draw it:
/// text, tags, comments. Attributes stand in double quotes. What is written in another way comes as <see cref="HtmlTokenKind.Other"/>.
/// </summary>
internal ref struct HtmlTokens(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> _html = html;
    private int _at;

    public HtmlTokenKind Kind { get; private set; }

    /// <summary>A tag's name as written; the characters of a text, their entities not yet undone; all of a comment or of what cannot be read.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>What stands in a tag behind its name.</summary>
    public ReadOnlySpan<char> Attributes { get; private set; }

    /// <summary>Whether a tag ends in <c>/&gt;</c>.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>Where the piece begins.</summary>
    public int Start { get; private set; }

    /// <summary>The whole piece, angle brackets too.</summary>
    public readonly ReadOnlySpan<char> Written => _html[Start.._at];

    /// <summary>What was not read yet.</summary>
    public readonly ReadOnlySpan<char> Rest => _html[_at..];

    /// <summary>Passes over characters that the caller has read.</summary>
    public void Skip(int length) => _at += length;

    public bool Next()
    {
        Start = _at;
        var rest = _html[_at..];
        if (rest.IsEmpty)
        {
            return false;
        }

        if (rest[0] != '<')
        {
            var end = rest.IndexOf('<');
            return Take(HtmlTokenKind.Text, end < 0 ? rest : rest[..end]);
        }

        if (rest.Length > 1 && char.IsAsciiLetter(rest[1]))
        {
            return TakeTag(HtmlTokenKind.Start, rest, 1);
        }

        if (rest.Length > 2 && rest[1] == '/' && char.IsAsciiLetter(rest[2]))
        {
            return TakeTag(HtmlTokenKind.End, rest, 2);
        }

        if (rest.StartsWith("<!--"))
        {
            var end = rest[4..].IndexOf("-->");
            return end < 0 ? Take(HtmlTokenKind.Other, rest) : Take(HtmlTokenKind.Comment, rest[..(4 + end + 3)]);
        }

        var close = rest.IndexOf('>');
        return Take(HtmlTokenKind.Other, close < 0 ? rest : rest[..(close + 1)]);
    }

    /// <summary>Everything up to the end of the element that was just opened, tags left out and entities undone.</summary>
    public string TextUntil(ReadOnlySpan<char> name)
    {
        var text = new StringBuilder();
        var inner = new HtmlTokens(HtmlUntil(name));
        while (inner.Next())
        {
            if (inner.Kind == HtmlTokenKind.Text)
            {
                text.Append(inner.Value);
            }
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    /// <summary>The same with its tags.</summary>
    public ReadOnlySpan<char> HtmlUntil(ReadOnlySpan<char> name)
    {
        var from = _at;
        var depth = 1;
        while (Next())
        {
            if (Kind is HtmlTokenKind.Start or HtmlTokenKind.End && Value.SequenceEqual(name) && (depth += Kind == HtmlTokenKind.Start ? 1 : -1) == 0)
            {
                return _html[from..Start];
            }
        }

        return _html[from..];
    }

    /// <summary>Whether the very next thing is this tag, white space aside.</summary>
    public readonly bool IsNext(string tag) => _html[_at..].TrimStart().StartsWith(tag, StringComparison.Ordinal);

    /// <summary>An attribute's value, entities undone; null where the tag has none of that name.</summary>
    public readonly string? Attribute(string name)
    {
        var attributes = new HtmlAttributes(Attributes);
        while (attributes.Next())
        {
            if (attributes.Name.SequenceEqual(name))
            {
                return WebUtility.HtmlDecode(attributes.Value.ToString());
            }
        }

        return null;
    }

    public readonly bool Has(string word) => Attributes.IndexOf(word, StringComparison.Ordinal) >= 0;

    private bool Take(HtmlTokenKind kind, ReadOnlySpan<char> value)
    {
        Kind = kind;
        Value = value;
        Attributes = [];
        IsSelfClosing = false;
        _at += value.Length;
        return true;
    }

    private bool TakeTag(HtmlTokenKind kind, ReadOnlySpan<char> rest, int from)
    {
        var name = from;
        while (name < rest.Length && (char.IsAsciiLetterOrDigit(rest[name]) || rest[name] == '-'))
        {
            name++;
        }

        var end = EndOfTag(rest, name);
        if (end < 0)
        {
            return Take(HtmlTokenKind.Other, rest);
        }

        Kind = kind;
        Value = rest[from..name];
        IsSelfClosing = rest[end - 1] == '/';
        Attributes = rest[name..(IsSelfClosing ? end - 1 : end)];
        _at += end + 1;
        return true;
    }

    // An angle bracket between quotes ends nothing.
    private static int EndOfTag(ReadOnlySpan<char> rest, int from)
    {
        while (from < rest.Length)
        {
            if (rest[from] == '>')
            {
                return from;
            }

            var at = rest[from..].IndexOfAny('>', '"');
            if (at < 0)
            {
                return -1;
            }

            if (rest[from + at] == '>')
            {
                return from + at;
            }

            from += at + 1;
            var close = rest[from..].IndexOf('"');
            if (close < 0)
            {
                return -1;
            }

            from += close + 1;
        }

        return -1;
    }
}

internal enum HtmlTokenKind
{
    Text,
    Start,
    End,
    Comment,

    /// <summary>A declaration, an angle bracket alone, a tag that never ends.</summary>
    Other,
}
