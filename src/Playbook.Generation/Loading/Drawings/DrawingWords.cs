using System.Collections.Frozen;

namespace Playbook.Generation.Loading.Drawings;

/// <summary>What a drawing may be made of: names of SVG, of the little HTML in which some programs write labels, and of styles.</summary>
internal static class DrawingWords
{
    public const string Svg = "http://www.w3.org/2000/svg";
    public const string Html = "http://www.w3.org/1999/xhtml";
    public const string XLink = "http://www.w3.org/1999/xlink";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";

    public static readonly FrozenSet<string> Elements = Set("""
        svg g defs symbol use a switch title desc style path rect circle ellipse line polyline polygon text tspan textPath image foreignObject
        linearGradient radialGradient stop pattern mask clipPath marker filter
        feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
        feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
        """);

    /// <summary>Elements that would do something. All others that are not known are passed over by browsers too.</summary>
    public static readonly FrozenDictionary<string, string> Active = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["script"] = "a script",
        ["handler"] = "a script",
        ["listener"] = "a script",
        ["animate"] = "an animation",
        ["animateColor"] = "an animation",
        ["animateMotion"] = "an animation",
        ["animateTransform"] = "an animation",
        ["set"] = "an animation",
        ["discard"] = "an animation",
        ["audio"] = "a sound",
        ["video"] = "a video",
        ["canvas"] = "a canvas",
        ["iframe"] = "a frame",
        ["embed"] = "another document in it",
        ["object"] = "another document in it",
        ["link"] = "a style sheet from elsewhere",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static readonly FrozenSet<string> HtmlElements = Set("""
        div span p br b strong i em u s sub sup small font center pre code ul ol li table thead tbody tfoot tr td th caption h1 h2 h3 h4 h5 h6 hr a blockquote section
        """);

    /// <summary>Attributes of both that are read as styles.</summary>
    public static readonly FrozenSet<string> Styles = Set("""
        style alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering direction display dominant-baseline
        fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant
        font-variation-settings font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color line-height
        marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity
        stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
        text-anchor text-decoration text-overflow text-rendering transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
        """);

    public static readonly FrozenSet<string> Attributes = Set("""
        id class type media version transform
        x y z width height cx cy r rx ry fx fy fr x1 y1 x2 y2 dx dy rotate d points pathLength viewBox preserveAspectRatio offset
        gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform maskUnits maskContentUnits clipPathUnits
        markerWidth markerHeight markerUnits refX refY orient textLength lengthAdjust startOffset method spacing side zoomAndPan
        in in2 result values mode operator k1 k2 k3 k4 stdDeviation edgeMode kernelMatrix kernelUnitLength order divisor bias targetX targetY preserveAlpha
        surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle azimuth elevation pointsAtX pointsAtY pointsAtZ radius baseFrequency numOctaves seed stitchTiles
        scale xChannelSelector yChannelSelector tableValues slope intercept amplitude exponent filterUnits primitiveUnits filterRes
        path requiredFeatures requiredExtensions systemLanguage
        """);

    public static readonly FrozenSet<string> HtmlAttributes = Set("class dir align valign face size width height cellpadding cellspacing border bgcolor colspan rowspan start type");

    /// <summary>Functions of styles that only compute.</summary>
    public static readonly FrozenSet<string> Functions = Set("""
        url rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color device-cmyk var calc min max clamp abs sign round mod rem sin cos tan sqrt pow hypot
        matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d rotate rotatex rotatey rotatez rotate3d skew skewx skewy perspective
        blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia polygon circle ellipse inset path rect xywh
        linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient
        cubic-bezier steps linear format tech local minmax repeat fit-content
        not is where has nth-child nth-last-child nth-of-type nth-last-of-type lang dir
        """);

    public static readonly FrozenSet<string> AtRules = Set("media font-face supports charset page");

    public static readonly FrozenSet<string> FontTypes = Set("""
        font/woff2 font/woff font/ttf font/otf font/sfnt font/truetype font/opentype font/collection application/font-woff application/font-woff2 application/x-font-woff application/x-font-woff2
        application/x-font-ttf application/x-font-otf application/x-font-truetype application/x-font-opentype application/font-sfnt application/vnd.ms-opentype application/font application/octet-stream
        """);

    private static FrozenSet<string> Set(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
