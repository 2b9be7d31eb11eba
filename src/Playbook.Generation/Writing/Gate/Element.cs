namespace Playbook.Generation.Writing.Gate;

/// <summary>An element that may stand in a page: its attributes, and where a browser leaves it where it was written.</summary>
/// <param name="attributes">Its own, beside those that every element has.</param>
internal sealed class Element(string name, Space space, string[] attributes)
{
    private static readonly string[] Everywhere = AllowedMarkup.Words(AllowedMarkup.Everywhere);
    private static readonly string[] EverywhereInSvg = AllowedMarkup.Words(AllowedMarkup.EverywhereInSvg);

    public string Name => name;

    /// <summary>Where it stands in the list; its children are looked up there too.</summary>
    public Space Space => space;

    public bool IsVoid { get; init; }

    public bool HoldsTextOnly { get; init; }

    /// <summary>Whether it holds only elements that name it among their <see cref="Parents"/>.</summary>
    public bool HoldsPartsOnly { get; init; }

    /// <summary>What it stands in straight away; empty where that does not matter.</summary>
    public string[] Parents { get; init; } = [];

    /// <summary>Whether parents that hold parts only are the only ones it may have.</summary>
    public bool IsPart { get; init; }

    /// <summary>Inside of what a browser would end something else to begin this.</summary>
    public Within Ends { get; init; }

    /// <summary>What its children are then within.</summary>
    public Within Begins { get; init; }

    /// <summary>What its children are no longer within, however deep they stand in it.</summary>
    public Within Shuts { get; init; }

    public bool IsHeading { get; init; }

    /// <summary>What an attribute's value is checked for; None when the element has no such attribute.</summary>
    public AttributeUse UseOf(ReadOnlySpan<char> attribute)
    {
        if (Holds(Everywhere, attribute))
        {
            return attribute is "id" ? AttributeUse.Id : AttributeUse.Text;
        }

        return Holds(attributes, attribute) ? UseOfOwn(attribute)
            : space == Space.Svg && Holds(EverywhereInSvg, attribute) ? AttributeUse.Paint
            : AttributeUse.None;
    }

    private AttributeUse UseOfOwn(ReadOnlySpan<char> attribute) => attribute switch
    {
        "href" => name switch { "a" => AttributeUse.Link, "link" => AttributeUse.Related, _ => AttributeUse.Place },
        "src" => AttributeUse.Resource,
        "action" => AttributeUse.Page,
        "method" => AttributeUse.Method,
        _ => space == Space.Svg ? AttributeUse.Paint : AttributeUse.Text,
    };

    private static bool Holds(string[] names, ReadOnlySpan<char> wanted)
    {
        foreach (var name in names)
        {
            if (wanted.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Which names mean what: a <c>title</c> of a page is not the <c>title</c> of a drawing.</summary>
internal enum Space
{
    Html,
    Svg,
    MathML,
}

/// <summary>What a value is checked for.</summary>
internal enum AttributeUse
{
    /// <summary>The element has no such attribute.</summary>
    None,
    Text,
    Id,

    /// <summary>Leads a reader on.</summary>
    Link,

    /// <summary>Loaded by the page: a file of this site.</summary>
    Resource,

    /// <summary>What a <c>link</c> leads to depends on its <c>rel</c>.</summary>
    Related,

    /// <summary>A page of this site.</summary>
    Page,

    /// <summary>A form's way to send what was typed: into an address, never elsewhere.</summary>
    Method,

    /// <summary>A place on the same page.</summary>
    Place,

    /// <summary>May name a part of the same drawing as <c>url(#...)</c>, and nothing beside it.</summary>
    Paint,
}

/// <summary>Elements that are open, as far as a browser minds them.</summary>
[Flags]
internal enum Within
{
    Nothing = 0,
    Paragraph = 1,
    Item = 2,
    Pair = 4,
    Link = 8,
    Form = 16,
    Button = 32,
    NoScript = 64,
}
