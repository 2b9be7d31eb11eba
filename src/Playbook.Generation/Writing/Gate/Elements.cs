namespace Playbook.Generation.Writing.Gate;

/// <summary>
/// <see cref="AllowedMarkup"/> ready to be asked, together with what a browser does with an element by the HTML standard ("tree construction"): a
/// <c>div</c> ends a <c>p</c> around it, an <c>a</c> an <c>a</c>. A page is refused where the browser's tree would not be the one that is written.
/// </summary>
internal static class Elements
{
    private const Within Lists = Within.Item | Within.Pair;

    private static readonly HashSet<string> EndParagraphs = Set(
        "main header footer nav section article aside address hgroup div p hr pre h1 h2 h3 h4 h5 h6 blockquote figure figcaption ul ol dl dt dd li details summary dialog form fieldset table");

    // The standard's "special" elements but `address`, `div` and `p`: what stands inside of them is a list item of its own.
    private static readonly HashSet<string> Special = Set(
        "main header footer nav section article aside hgroup pre h1 h2 h3 h4 h5 h6 blockquote figure figcaption ul ol dl dt dd li details summary form fieldset table caption thead tbody tfoot tr td th "
        + "colgroup button select noscript template body head html title script");

    private static readonly HashSet<string> Void = Set(AllowedMarkup.Void);
    private static readonly HashSet<string> TextOnly = Set(AllowedMarkup.TextOnly);
    private static readonly MarkupLine[] PartsOnly = [.. AllowedMarkup.Lines(AllowedMarkup.PartsOnly)];

    private static readonly Dictionary<string, Element> Svg = Of(Space.Svg, AllowedMarkup.Svg);
    private static readonly Dictionary<string, Element> MathML = Of(Space.MathML, AllowedMarkup.MathML);
    private static readonly Dictionary<string, Element> Html = Of(Space.Html, AllowedMarkup.Html);

    /// <summary>An element with a name of its own, such as <c>pb-tabs</c>; a browser gives it no meaning but what a script of the site defines.</summary>
    private static readonly Element Custom = Make(Space.Html, "", []);

    // In the head a browser keeps less of it.
    private static readonly Element NoscriptOfHead = Make(Space.Html, "noscript of head", []);

    /// <summary>The element of that name; null when no page may hold one.</summary>
    /// <param name="parent">What it stands in; null at the beginning of a page.</param>
    public static Element? Find(Element? parent, ReadOnlySpan<char> name)
    {
        var inside = parent?.Space ?? Space.Html;
        if (name is "noscript" && parent is { Name: "head", Space: Space.Html })
        {
            return NoscriptOfHead;
        }

        var list = inside switch { Space.Svg => Svg, Space.MathML => MathML, _ => Html };
        return list.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var element) ? element : inside == Space.Html && IsCustom(name) ? Custom : null;
    }

    private static bool IsCustom(ReadOnlySpan<char> name) =>
        name.Contains('-') && !name.EndsWith('-') && char.IsAsciiLetterLower(name[0]) && !name.ContainsAnyInRange('A', 'Z');

    private static HashSet<string> Set(string words) => new(AllowedMarkup.Words(words), StringComparer.Ordinal);

    private static Dictionary<string, Element> Of(Space space, string list)
    {
        var elements = new Dictionary<string, Element>(StringComparer.Ordinal);
        foreach (var line in AllowedMarkup.Lines(list))
        {
            elements.Add(line.Name, Make(space, line.Name, line.Others));
        }

        // Both begin in HTML.
        if (space == Space.Html)
        {
            elements.Add("svg", Svg["svg"]);
            elements.Add("math", MathML["math"]);
        }

        return elements;
    }

    private static Element Make(Space space, string name, string[] attributes)
    {
        if (space != Space.Html)
        {
            return new Element(name, space, attributes) { HoldsTextOnly = TextOnly.Contains(name) };
        }

        string[] parents = name == "noscript of head" ? ["head"] : [.. PartsOnly.Where(p => p.Others.Contains(name)).Select(p => p.Name)];
        return new Element(name, space, attributes)
        {
            IsVoid = Void.Contains(name),
            HoldsTextOnly = TextOnly.Contains(name),
            HoldsPartsOnly = PartsOnly.Any(p => p.Name == name),
            Parents = parents,
            IsPart = parents.Length > 0 && name is not ("script" or "noscript"),
            IsHeading = name is ['h', >= '1' and <= '6'],
            Ends = EndsOf(name),
            Begins = BeginsOf(name),
            Shuts = ShutsOf(name),
        };
    }

    private static Within EndsOf(string name) =>
        (EndParagraphs.Contains(name) ? Within.Paragraph : Within.Nothing)
        | (BeginsOf(name) & ~Within.Paragraph);

    private static Within BeginsOf(string name) => name switch
    {
        "p" => Within.Paragraph,
        "li" => Within.Item,
        "dt" or "dd" => Within.Pair,
        "a" => Within.Link,
        "form" => Within.Form,
        "button" => Within.Button,
        "noscript" => Within.NoScript,
        _ => Within.Nothing,
    };

    private static Within ShutsOf(string name) =>
        (Special.Contains(name) ? Lists : Within.Nothing)
        | name switch
        {
            "template" => Within.Paragraph | Within.Link | Within.Form | Within.Button,
            "td" or "th" or "caption" => Within.Paragraph | Within.Link | Within.Button,
            "table" => Within.Paragraph | Within.Button,
            "button" => Within.Paragraph,
            _ => Within.Nothing,
        };
}
