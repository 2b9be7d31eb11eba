namespace Playbook.Generation.Writing.Gate;

/// <summary>The elements that are open at one place of a page, and whether a browser would leave the next one where it is written.</summary>
internal sealed class OpenElements
{
    /// <summary>Browsers move what is nested deeper than 512; no honest page comes near.</summary>
    private const int Deepest = 256;

    private readonly Open[] _open = new Open[Deepest];
    private bool _hasHead;
    private bool _hasBody;

    public int Depth { get; private set; }

    public Open Top => _open[Depth - 1];

    /// <summary>Where names of elements are looked up now.</summary>
    public Space Inside => Depth == 0 ? Space.Html : Top.Element.Space;

    public int Titles { get; private set; }

    public int Mains { get; private set; }

    public bool IsWhole => Depth == 0 && _hasBody;

    public void Clear() => (Depth, _hasHead, _hasBody, Titles, Mains) = (0, false, false, 0, 0);

    /// <summary>Why a browser would not put the element here; null when it does.</summary>
    public string? WhyNotHere(Element element, ReadOnlySpan<char> name)
    {
        if (Depth == 0)
        {
            return element.Name != "html" || _hasBody ? $"`<{name}>` stands outside of `<html>`" : null;
        }

        var parent = Top.Element;
        if (parent.HoldsTextOnly)
        {
            return $"`<{name}>` stands in `<{parent.Name}>`, which holds text only";
        }

        if ((parent.HoldsPartsOnly || element.IsPart) && !element.Parents.Contains(parent.Name))
        {
            return $"`<{name}>` stands straight in `<{parent.Name}>`, where a browser does not keep it";
        }

        if (element.IsHeading && parent.IsHeading)
        {
            return $"`<{name}>` stands in `<{parent.Name}>`, which it ends";
        }

        if ((Top.Within & element.Ends) is not Within.Nothing and var ended)
        {
            return $"`<{name}>` stands in {NameOf(ended)}, which it ends";
        }

        return Depth == Deepest ? $"`<{name}>` is nested more than {Deepest} deep" : OutOfOrder(element);
    }

    public void Push(Element element, int nameStart, int nameLength)
    {
        var within = Depth == 0 ? Within.Nothing : Top.Within;
        _open[Depth++] = new Open(element, nameStart, nameLength, (within & ~element.Shuts) | element.Begins);
        Count(element);
    }

    public void Pop() => Depth--;

    private string? OutOfOrder(Element element) => element switch
    {
        { Name: "html", Space: Space.Html } => "a second `<html>`",
        { Name: "head", Space: Space.Html } when _hasHead || _hasBody => "a second `<head>`, or one behind `<body>`",
        { Name: "body", Space: Space.Html } when !_hasHead || _hasBody => "a second `<body>`, or one without `<head>`",
        { Name: "title", Space: Space.Html } when Titles > 0 => "a second `<title>`",
        { Name: "main", Space: Space.Html } when Mains > 0 => "a second `<main>`",
        _ => null,
    };

    private void Count(Element element)
    {
        if (element.Space != Space.Html)
        {
            return;
        }

        switch (element.Name)
        {
            case "head":
                _hasHead = true;
                break;
            case "body":
                _hasBody = true;
                break;
            case "title":
                Titles++;
                break;
            case "main":
                Mains++;
                break;
        }
    }

    private static string NameOf(Within ended) => ended switch
    {
        _ when ended.HasFlag(Within.Paragraph) => "`<p>`",
        _ when ended.HasFlag(Within.Item) => "another `<li>`",
        _ when ended.HasFlag(Within.Pair) => "another `<dt>` or `<dd>`",
        _ when ended.HasFlag(Within.Link) => "another `<a>`",
        _ when ended.HasFlag(Within.Form) => "another `<form>`",
        _ when ended.HasFlag(Within.Button) => "another `<button>`",
        _ => "another `<noscript>`",
    };
}

/// <summary>One open element, and where its name stands in the page.</summary>
internal readonly record struct Open(Element Element, int NameStart, int NameLength, Within Within);
