using System.Buffers;
using Playbook.Generation.Html;

namespace Playbook.Generation.Writing.Gate;

/// <summary>Reads one finished page from its first character to its last, and stops where it no longer knows what a browser would see.</summary>
internal ref partial struct PageCheck(ReadOnlySpan<char> html, OpenElements open, UsedIds ids, KnownTags known, ILinkReader? links)
{
    private const int MostBreaches = 5;

    // White space but tab, line feed, form feed and carriage return.
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Except([9, 10, 12, 13]).Append(127).Select(c => (char)c)]);

    private readonly ReadOnlySpan<char> _html = html;
    private bool _isLost;
    private bool _differsByPage;
    private bool _knowsCharset;

    public List<Breach>? Breaches { get; private set; }

    public void Run()
    {
        open.Clear();
        ids.Clear();
        if (_html.IndexOfAny(Controls) is >= 0 and var control)
        {
            Refuse(_html.Slice(control, 1), "it holds a control character");
        }

        var tokens = new HtmlTokens(_html);
        while (!_isLost)
        {
            if (PassKnown(ref tokens))
            {
                continue;
            }

            if (!tokens.Next())
            {
                break;
            }

            switch (tokens.Kind)
            {
                case HtmlTokenKind.Text:
                    Text(tokens.Value);
                    break;
                case HtmlTokenKind.Start:
                    Begin(tokens);
                    break;
                case HtmlTokenKind.End:
                    End(tokens);
                    break;
                case HtmlTokenKind.Comment:
                    Comment(tokens.Value);
                    break;
                default:
                    Other(tokens);
                    break;
            }
        }

        if (!_isLost)
        {
            Finish();
        }
    }

    /// <summary>Passes over what needs no reading: the end of the element that is open, a tag that was read before.</summary>
    private readonly bool PassKnown(ref HtmlTokens tokens)
    {
        var rest = tokens.Rest;
        if (rest.Length < 2 || rest[0] != '<' || open.Depth == 0)
        {
            return false;
        }

        if (rest[1] == '/')
        {
            var name = _html.Slice(open.Top.NameStart, open.Top.NameLength);
            if (rest.Length <= name.Length + 2 || rest[name.Length + 2] != '>' || !rest[2..].StartsWith(name))
            {
                return false;
            }

            tokens.Skip(name.Length + 3);
            open.Pop();
            return true;
        }

        if (known.Find(rest, open.Inside) is not { } tag || open.WhyNotHere(tag.Element, tag.Written.AsSpan(1, tag.NameLength)) is not null)
        {
            return false;
        }

        if (!tag.Element.IsVoid && !tag.IsSelfClosing)
        {
            open.Push(tag.Element, _html.Length - rest.Length + 1, tag.NameLength);
        }

        tokens.Skip(tag.Written.Length);
        return true;
    }

    private void Begin(in HtmlTokens tokens)
    {
        var name = tokens.Value;
        var inside = open.Inside;
        var count = Breaches?.Count;
        _differsByPage = name is "noscript";
        if (Elements.Find(open.Depth == 0 ? null : open.Top.Element, name) is not { } element)
        {
            GiveUp(tokens.Written, $"`<{name}>` is no element of a {(open.Inside == Space.Html ? "page" : open.Inside == Space.Svg ? "drawing" : "formula")}");
            return;
        }

        if (open.WhyNotHere(element, name) is { } reason)
        {
            GiveUp(tokens.Written, reason);
            return;
        }

        var attributes = tokens.Attributes.IsEmpty ? default : Attributes(element, name, tokens.Attributes);
        Rely(element, tokens.Written, attributes);
        if (tokens.IsSelfClosing && element is { IsVoid: false, Space: Space.Html })
        {
            GiveUp(tokens.Written, $"`<{name}/>` does not close itself");
            return;
        }

        if (!_differsByPage && Breaches?.Count == count)
        {
            known.Keep(tokens.Written, inside, element, name.Length, tokens.IsSelfClosing);
        }

        if (!element.IsVoid && !tokens.IsSelfClosing)
        {
            open.Push(element, tokens.Start + 1, name.Length);
        }
    }

    private void End(in HtmlTokens tokens)
    {
        var name = tokens.Value;
        if (!tokens.Attributes.IsEmpty || tokens.IsSelfClosing)
        {
            GiveUp(tokens.Written, $"`</{name}>` holds more than its name");
        }
        else if (open.Depth == 0)
        {
            GiveUp(tokens.Written, $"`</{name}>` closes nothing");
        }
        else if (open.Top is var top && !_html.Slice(top.NameStart, top.NameLength).SequenceEqual(name))
        {
            GiveUp(tokens.Written, $"`</{name}>` stands where `<{_html.Slice(top.NameStart, top.NameLength)}>` has to be closed");
        }
        else
        {
            open.Pop();
        }
    }

    private void Text(ReadOnlySpan<char> text)
    {
        if (open.Depth > 0 && !open.Top.Element.HoldsPartsOnly)
        {
            if (open.Top.Element is { Name: "script" })
            {
                Script(text);
            }

            return;
        }

        if (text.Trim(" \n\t\r\f") is { IsEmpty: false } words)
        {
            GiveUp(words, open.Depth == 0 ? "text stands outside of `<html>`" : $"text stands straight in `<{open.Top.Element.Name}>`, where a browser does not keep it");
        }
    }

    // A comment ends where a browser says so, which is not always where it looks.
    private void Comment(ReadOnlySpan<char> comment)
    {
        var inner = comment[4..^3];
        if (open.Depth == 0 || open.Top.Element.HoldsTextOnly || inner.StartsWith(">") || inner.StartsWith("->") || inner.Contains("--", StringComparison.Ordinal))
        {
            GiveUp(comment, "a comment stands where a browser may read it in another way");
        }
    }

    private void Other(in HtmlTokens tokens)
    {
        var isDoctype = tokens.Value.Equals("<!doctype html>", StringComparison.OrdinalIgnoreCase) && _html[..tokens.Start].IsWhiteSpace();
        if (!isDoctype)
        {
            GiveUp(tokens.Written[..Math.Min(tokens.Written.Length, 40)], "`<` stands here, which begins no element");
        }
    }

    private void Finish()
    {
        if (open.Depth > 0)
        {
            var top = open.Top;
            GiveUp(_html.Slice(top.NameStart - 1, top.NameLength + 1), $"`<{_html.Slice(top.NameStart, top.NameLength)}>` is never closed");
        }
        else if (!_html.TrimStart().StartsWith("<!doctype html>", StringComparison.OrdinalIgnoreCase))
        {
            GiveUp(_html[..0], "it does not begin with `<!doctype html>`");
        }
        else if (!open.IsWhole)
        {
            GiveUp(_html[..0], "it has no `<body>`");
        }
        else if (open.Titles == 0 || open.Mains == 0 || !_knowsCharset)
        {
            GiveUp(_html[..0], open.Titles == 0 ? "it has no `<title>`" : open.Mains == 0 ? "it has no `<main>`" : "it has no `<meta charset=\"utf-8\">`");
        }
    }

    private void Refuse(ReadOnlySpan<char> place, string what)
    {
        _html.Overlaps(place, out var start);
        Breaches ??= [];
        Breaches.Add(new Breach(place.IsEmpty ? 0 : start, place.Length, what));
        _isLost |= Breaches.Count == MostBreaches;
    }

    /// <summary>From here on a browser sees another page than the one that is written, so there is nothing more to say about it.</summary>
    private void GiveUp(ReadOnlySpan<char> place, string what)
    {
        Refuse(place, what);
        _isLost = true;
    }
}

/// <summary>Is told where a page leads while it is read.</summary>
internal interface ILinkReader
{
    /// <param name="address">As a browser reads it, entities undone.</param>
    void Read(ReadOnlySpan<char> address);
}
