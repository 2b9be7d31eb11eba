namespace Playbook.Generation.Rendering.Templating;

/// <summary>Where in a page's HTML a template has got to.</summary>
internal enum HtmlState
{
    Text,

    /// <summary>Behind <c>&lt;</c>, in the name of a tag.</summary>
    TagName,

    /// <summary>In a tag, between attributes.</summary>
    Tag,
    AttributeName,

    /// <summary>Behind <c>=</c>, before the quote.</summary>
    BeforeValue,
    Value,
    Comment,

    /// <summary>Between <c>&lt;script&gt;</c> or <c>&lt;style&gt;</c> and its end.</summary>
    Code,
}

/// <summary>What may be written into a place.</summary>
internal enum HoleKind
{
    /// <summary>Text, and HTML that the generator made.</summary>
    Text,

    /// <summary>Text inside quotes.</summary>
    Attribute,

    /// <summary>The beginning of an address: a <see cref="WebAddress"/> and nothing else.</summary>
    Address,

    /// <summary>Behind <c>#</c> or <c>?</c> of an address: text, with the signs that no address holds written as numbers.</summary>
    Mark,
}

/// <summary>
/// Reads the literal parts of a template as HTML, so that each value between them is known by its place before any page is drawn. A value type: branches go on from copies,
/// and have to arrive at the same place.
/// </summary>
internal record struct HtmlPlace
{
    private static readonly string[] AddressAttributes = ["href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "background", "manifest", "ping"];
    private static readonly string[] ClosedAttributes = ["style", "srcdoc", "srcset", "http-equiv"];

    private static readonly string[] VoidElements = ["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    public HtmlPlace()
    {
    }

    public HtmlState State { get; private set; } = HtmlState.Text;

    /// <summary>Of the tag that is open, in lower case.</summary>
    public string Element { get; private set; } = "";

    /// <summary>Of the attribute that is open, in lower case.</summary>
    public string Attribute { get; private set; } = "";

    private int _dashes;

    private char Quote { get; set; }

    /// <summary>Whether the value of an address attribute has come to its fragment or query, where any text may stand.</summary>
    private bool IsBehindMark { get; set; }

    /// <summary>Whether nothing of the value has been written yet.</summary>
    private bool IsAtStart { get; set; }

    /// <summary>Whether spaces and lines are shown as they stand.</summary>
    public bool IsPreformatted { get; private set; }

    /// <summary>Whether the last tag was one that begins an element with content.</summary>
    public readonly bool IsOpen => Element.Length > 0 && !Element.StartsWith('/') && !Element.StartsWith('!') && !VoidElements.Contains(Element);

    /// <summary>Goes on over one literal character.</summary>
    /// <param name="rest">The literal text from that character on.</param>
    /// <returns>Why no template may hold it; null when all is well.</returns>
    public string? Read(ReadOnlySpan<char> rest)
    {
        var c = rest[0];
        switch (State)
        {
            case HtmlState.Text when c == '<':
                return Open(rest);
            case HtmlState.Comment when c == '>' && _dashes >= 2:
                State = HtmlState.Text;
                break;
            case HtmlState.Comment:
                _dashes = c == '-' ? _dashes + 1 : 0;
                break;
            case HtmlState.Code when c == '<' && rest.StartsWith($"</{Element}", StringComparison.OrdinalIgnoreCase):
                (State, Element) = (HtmlState.TagName, "");
                break;
            case HtmlState.TagName or HtmlState.Tag or HtmlState.AttributeName when c == '>':
                Close();
                break;
            case HtmlState.TagName when char.IsWhiteSpace(c):
            case HtmlState.AttributeName when char.IsWhiteSpace(c):
                State = HtmlState.Tag;
                break;
            case HtmlState.TagName:
                Element += char.ToLowerInvariant(c);
                break;
            case HtmlState.Tag when !char.IsWhiteSpace(c) && c != '/':
                (State, Attribute) = (HtmlState.AttributeName, char.ToLowerInvariant(c).ToString());
                break;
            case HtmlState.AttributeName when c == '=':
                State = HtmlState.BeforeValue;
                break;
            case HtmlState.AttributeName:
                Attribute += char.ToLowerInvariant(c);
                break;
            case HtmlState.BeforeValue when c is not ('"' or '\''):
                return $"the value of `{Attribute}` needs quotes around it";
            case HtmlState.BeforeValue:
                (State, Quote, IsAtStart, IsBehindMark) = (HtmlState.Value, c, true, false);
                break;
            case HtmlState.Value when c == Quote:
                State = HtmlState.Tag;
                break;
            case HtmlState.Value:
                IsAtStart = false;
                IsBehindMark |= c is '#' or '?';
                break;
        }

        return null;
    }

    private string? Open(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            (State, _dashes) = (HtmlState.Comment, -2);
        }
        else if (rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!'))
        {
            (State, Element) = (HtmlState.TagName, "");
        }
        else
        {
            return "a `<` that begins no tag is written `&lt;`";
        }

        return null;
    }

    private void Close()
    {
        State = Element is "script" or "style" ? HtmlState.Code : HtmlState.Text;
        IsPreformatted = Element is "pre" or "textarea" || (IsPreformatted && Element is not ("/pre" or "/textarea"));
    }

    /// <summary>Whether what follows means the same after either of two ways.</summary>
    public readonly bool Meets(HtmlPlace other) => (IsInTag && other.IsInTag && Element == other.Element)
        || (State == other.State && (State != HtmlState.Value || (Attribute == other.Attribute && Quote == other.Quote)));

    private readonly bool IsInTag => State is HtmlState.TagName or HtmlState.Tag or HtmlState.AttributeName;

    /// <summary>Where two ways have met: of an address, what is sure on both.</summary>
    public readonly HtmlPlace Joined(HtmlPlace other) => this with { State = IsInTag ? HtmlState.Tag : State, IsAtStart = IsAtStart && other.IsAtStart, IsBehindMark = IsBehindMark && other.IsBehindMark };

    /// <summary>What may be written here.</summary>
    /// <param name="refusal">Why nothing may; null when something may.</param>
    public HoleKind Hole(out string? refusal)
    {
        refusal = State switch
        {
            HtmlState.Text => null,
            HtmlState.Value when Attribute.StartsWith("on", StringComparison.Ordinal) || ClosedAttributes.Contains(Attribute) => $"the attribute `{Attribute}` takes no value of a page",
            HtmlState.Value when AddressAttributes.Contains(Attribute) && !IsAtStart && !IsBehindMark => $"the address in `{Attribute}` is whole before it; only behind `#` or `?` may text follow",
            HtmlState.Value => null,
            HtmlState.BeforeValue => $"the value of `{Attribute}` needs quotes around it",
            HtmlState.Code => $"`{Element}` takes no value of a page",
            HtmlState.Comment => "a comment takes no value of a page",
            _ => "the name of a tag or an attribute takes no value of a page",
        };
        var kind = State == HtmlState.Text ? HoleKind.Text
            : AddressAttributes.Contains(Attribute) ? IsAtStart ? HoleKind.Address : HoleKind.Mark
            : HoleKind.Attribute;
        IsAtStart = false;
        return kind;
    }
}
