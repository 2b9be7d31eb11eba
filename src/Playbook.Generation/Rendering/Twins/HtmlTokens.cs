using System.Net;
using System.Text;

namespace Playbook.Generation.Rendering.Twins;

/// <summary>Reads the HTML that this program wrote, piece by piece: text, opening tags, closing tags. Attributes stand in double quotes.</summary>
internal ref struct HtmlTokens(ReadOnlySpan<char> html)
{
    private ReadOnlySpan<char> _rest = html;

    public HtmlTokenKind Kind { get; private set; }

    /// <summary>A tag's name; the characters of a text, their entities not yet undone.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>What stands in an opening tag behind its name.</summary>
    public ReadOnlySpan<char> Attributes { get; private set; }

    public bool Next()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        if (_rest[0] != '<')
        {
            var end = _rest.IndexOf('<');
            Kind = HtmlTokenKind.Text;
            Value = end < 0 ? _rest : _rest[..end];
            _rest = _rest[Value.Length..];
            return true;
        }

        var close = _rest.IndexOf('>');
        var tag = close < 0 ? _rest[1..] : _rest[1..close];
        _rest = close < 0 ? [] : _rest[(close + 1)..];
        Kind = tag.StartsWith('/') ? HtmlTokenKind.End : HtmlTokenKind.Start;
        tag = tag.TrimStart('/');
        var name = tag.IndexOfAny(" \n/");
        Value = name < 0 ? tag : tag[..name];
        Attributes = name < 0 ? [] : tag[name..];
        return true;
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
        var whole = _rest;
        var depth = 1;
        while (Next())
        {
            if (Kind != HtmlTokenKind.Text && Value.SequenceEqual(name) && (depth += Kind == HtmlTokenKind.Start ? 1 : -1) == 0)
            {
                return whole[..(whole.Length - _rest.Length - name.Length - "</>".Length)];
            }
        }

        return whole;
    }

    /// <summary>Whether the very next thing is this tag, white space aside.</summary>
    public readonly bool IsNext(string tag) => _rest.TrimStart().StartsWith(tag, StringComparison.Ordinal);

    public readonly string? Attribute(string name)
    {
        var mark = $" {name}=\"";
        var at = Attributes.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var value = Attributes[(at + mark.Length)..];
        var end = value.IndexOf('"');
        return end < 0 ? null : WebUtility.HtmlDecode(value[..end].ToString());
    }

    public readonly bool Has(string word) => Attributes.IndexOf(word, StringComparison.Ordinal) >= 0;
}

internal enum HtmlTokenKind
{
    Text,
    Start,
    End,
}
