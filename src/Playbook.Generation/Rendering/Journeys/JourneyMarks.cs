using System.Globalization;
using System.Net;
using System.Text;

namespace Playbook.Generation.Rendering.Journeys;

/// <summary>The signs of a journey's curve, the same whether it runs across or down.</summary>
internal static class JourneyMarks
{
    /// <summary>How a step feels. Its shape tells good from bad without colour.</summary>
    public static void Point(StringBuilder svg, decimal emotion, decimal x, decimal y) => svg.Append(emotion switch
    {
        > 0 => Invariant($"<circle class=\"journey-curve__point journey-curve__point--up\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"7\"/>"),
        < 0 => Invariant($"<path class=\"journey-curve__point journey-curve__point--down\" d=\"M{x:0.#} {y - 9:0.#}l9 9-9 9-9-9z\"/>"),
        _ => Invariant($"<circle class=\"journey-curve__point journey-curve__point--level\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"6\"/>"),
    });

    /// <summary>How it felt in the other state.</summary>
    public static void Was(StringBuilder svg, decimal x, decimal y) =>
        svg.Append(Invariant($"<path class=\"journey-curve__was\" d=\"M{x - 5:0.#} {y - 5:0.#}h10v10h-10z\"/>"));

    public static void Text(StringBuilder svg, string part, decimal x, decimal y, string anchor, string text) =>
        svg.Append(Invariant($"<text class=\"journey-curve__{part}\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>"));

    /// <summary>The beginning of a drawing that is closed by its caller: its size, its name and its description in words.</summary>
    /// <param name="id">Begins the ids inside the drawing, so that they stay unique on the page.</param>
    public static void Open(StringBuilder svg, string style, int width, int height, string id, string title, string description)
    {
        var name = WebUtility.HtmlEncode(id);
        svg.Append(Invariant($"<svg class=\"{style}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{name}~title {name}~desc\">"))
            .Append(Invariant($"<title id=\"{name}~title\">{WebUtility.HtmlEncode(title)}</title>"))
            .Append(Invariant($"<desc id=\"{name}~desc\">{WebUtility.HtmlEncode(description)}</desc>"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
