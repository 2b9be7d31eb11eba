namespace Playbook.Generation.Writing.Gate;

/// <summary>
/// All that may stand in a finished page: elements, each with its own attributes. Whatever is not here is refused, so a new kind of element is added here
/// first, with <c>docs/theming.md</c>, which tells the authors of themes the same.
/// </summary>
internal static class AllowedMarkup
{
    /// <summary>On every element, beside <c>data-*</c> and <c>aria-*</c>.</summary>
    public const string Everywhere = "class id lang dir title role hidden tabindex translate autofocus inert popover";

    /// <summary>Elements of HTML; <c>svg</c> and <c>math</c> stand among them. A custom element, whose name has a hyphen, takes the attributes of every element.</summary>
    public const string Html = """
        html head body title
        meta: charset name content property http-equiv media
        link: rel href type title media sizes as integrity crossorigin
        script: src defer async type integrity crossorigin

        main header footer nav section article aside address hgroup div p hr pre
        h1 h2 h3 h4 h5 h6
        blockquote figure figcaption
        ul dl dt dd
        ol: start reversed type
        li: value
        details: open name
        summary
        dialog: open

        span strong em b i u s del ins small mark sub sup q cite dfn abbr code kbd samp var bdi bdo br wbr
        a: href rel download hreflang type
        time: datetime
        data: value
        img: src alt width height loading decoding fetchpriority

        table caption thead tbody tfoot tr colgroup
        col: span
        td: colspan rowspan headers
        th: colspan rowspan headers scope abbr

        form: action method autocomplete name novalidate
        label: for
        input: type name value placeholder checked disabled readonly required min max step minlength maxlength pattern size list inputmode autocomplete autocapitalize spellcheck
        button: type name value disabled popovertarget popovertargetaction
        select: name multiple size disabled required
        option: value selected disabled label
        optgroup: label disabled
        fieldset: name disabled
        legend
        output: for name
        progress: value max
        meter: value min max low high optimum

        template noscript
        """;

    /// <summary>On every element of a drawing, beside those of every element. None leads out of the page.</summary>
    public const string EverywhereInSvg = """
        fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset
        opacity color visibility vector-effect paint-order shape-rendering text-rendering transform clip-path clip-rule mask
        focusable
        """;

    /// <summary>Elements of drawings.</summary>
    public const string Svg = """
        svg: viewBox width height x y preserveAspectRatio xmlns version
        g defs
        symbol: viewBox preserveAspectRatio
        use: href x y width height
        path: d pathLength marker-start marker-mid marker-end
        line: x1 y1 x2 y2 pathLength marker-start marker-mid marker-end
        polyline: points pathLength marker-start marker-mid marker-end
        polygon: points pathLength marker-start marker-mid marker-end
        circle: cx cy r pathLength
        ellipse: cx cy rx ry pathLength
        rect: x y width height rx ry pathLength
        text: x y dx dy rotate text-anchor dominant-baseline font-family font-size font-weight font-style letter-spacing textLength lengthAdjust
        tspan: x y dx dy rotate text-anchor dominant-baseline font-family font-size font-weight font-style letter-spacing
        title desc
        a: href rel
        marker: viewBox refX refY markerWidth markerHeight markerUnits orient preserveAspectRatio
        clipPath: clipPathUnits
        mask: x y width height maskUnits
        linearGradient: x1 y1 x2 y2 gradientUnits gradientTransform spreadMethod
        radialGradient: cx cy r fx fy gradientUnits gradientTransform spreadMethod
        stop: offset stop-color stop-opacity
        """;

    /// <summary>Elements of formulas.</summary>
    public const string MathML = """
        math: display alttext
        mrow mfrac msqrt mroot msup msub msubsup munder mover munderover mtext mi mn ms mspace mtable mtr mtd mstyle mpadded mphantom
        mo: stretchy fence separator form
        """;

    /// <summary>What an element may hold where that is only a few others; white space aside. None of them stands anywhere else, but scripts and <c>noscript</c>.</summary>
    public const string PartsOnly = """
        html: head body
        head: meta title link script noscript
        noscript of head: meta link
        table: caption colgroup thead tbody tfoot
        colgroup: col
        thead: tr
        tbody: tr
        tfoot: tr
        tr: td th
        select: option optgroup
        optgroup: option
        """;

    /// <summary>Elements that hold text and nothing else.</summary>
    public const string TextOnly = "title script option desc mtext mi mn ms mo";

    /// <summary>Elements that hold nothing, and have no closing tag.</summary>
    public const string Void = "meta link hr br wbr img col input";

    /// <summary>Names that spaces or lines part.</summary>
    public static string[] Words(string list) => list.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Each name with what stands behind its colon; a line without one names several.</summary>
    public static IEnumerable<MarkupLine> Lines(string list)
    {
        foreach (var line in list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split(':', 2) is [var name, var others])
            {
                yield return new MarkupLine(name, Words(others));
                continue;
            }

            foreach (var word in Words(line))
            {
                yield return new MarkupLine(word, []);
            }
        }
    }
}

/// <summary>A name, and what belongs to it.</summary>
internal sealed record MarkupLine(string Name, string[] Others);
