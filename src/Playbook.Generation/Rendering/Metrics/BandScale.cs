using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Playbook.Generation.Rendering.Theming;
using Playbook.Metrics;

namespace Playbook.Generation.Rendering.Metrics;

/// <summary>
/// Draws a metric's bands as a bar with their ends below and the target above. Each band carries its number in the list beside the drawing,
/// so that neither colour nor width has to be understood.
/// </summary>
internal static class BandScale
{
    /// <summary>Letters keep their size on a phone when the drawing for it is narrower, not shrunk.</summary>
    public const double Wide = 640;

    public const double Narrow = 300;

    private const double Left = 28;
    private const double Top = 30;
    private const double BarHeight = 36;
    private const double Height = 96;

    // A narrow band still has to hold its number and the label of its end.
    private const double Narrowest = 52;

    /// <summary>The drawing as an <c>svg</c> element; empty for a metric without bands.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="words">The site's.</param>
    /// <param name="width">How long the bar is, in pixels of letters at their own size.</param>
    public static string Of(Metric metric, SiteWords words, double width = Wide)
    {
        var bands = metric.Bands.OrderBy(b => b.Range.Low is null ? 0 : 1).ThenBy(b => b.Range.Low ?? ExactNumber.Zero).ToImmutableArray();
        if (bands.IsEmpty)
        {
            return "";
        }

        var edges = Edges(bands, width);
        var title = HtmlEncoder.Default.Encode($"{metric}: {string.Join(", ", bands.Select((b, i) => $"{i + 1} {b.Label}, {CalculatorWords.Describe(b.Range, name => words.Find("calculator-" + name))}"))}{(metric.Target is { } goal ? $"; {words.Say("target")} {Shown(goal.Value, words)}" : "")}");
        var svg = new StringBuilder(CultureInvariant($"<svg class=\"band-scale band-scale--{(width == Narrow ? "narrow" : "wide")}\" viewBox=\"0 0 {width + (2 * Left)} {Height}\" role=\"img\" aria-label=\"{title}\">"));
        for (var i = 0; i < bands.Length; i++)
        {
            var middle = (edges[i] + edges[i + 1]) / 2;
            svg.Append(CultureInvariant($"<rect class=\"band-scale__band band-scale__band--{Place(i, bands.Length, metric)}\" x=\"{edges[i]:0.#}\" y=\"{Top}\" width=\"{edges[i + 1] - edges[i]:0.#}\" height=\"{BarHeight}\"/>"))
                .Append(CultureInvariant($"<text class=\"band-scale__number\" x=\"{middle:0.#}\" y=\"{Top + 24}\" text-anchor=\"middle\">{i + 1}</text>"));
            AppendEnd(svg, edges[i], bands[i].Range.Low, words);
        }

        AppendEnd(svg, edges[^1], bands[^1].Range.High, words);
        if (metric.Target is { } target && PositionOf(target.Value, bands, edges) is { } at)
        {
            svg.Append(CultureInvariant($"<path class=\"band-scale__target\" d=\"M{at:0.#} {Top + BarHeight}V{Top - 4}m-6-7h12l-6 8z\"/>"))
                .Append(CultureInvariant($"<text class=\"band-scale__goal\" x=\"{at:0.#}\" y=\"14\" text-anchor=\"middle\">{Shown(target.Value, words)}</text>"));
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>Which of three shades a band wears: good towards the better end; without a better end all wear the middle one.</summary>
    private static string Place(int index, int count, Metric metric) => metric.Direction?.Value switch
    {
        _ when count == 1 => "middle",
        MetricDirection.Up => index == 0 ? "worst" : index == count - 1 ? "best" : "middle",
        MetricDirection.Down => index == 0 ? "best" : index == count - 1 ? "worst" : "middle",
        _ => "middle",
    };

    // In proportion to what each band spans, as far as the narrowest allows; an open band spans as much as the widest.
    private static double[] Edges(ImmutableArray<MetricBand> bands, double width)
    {
        var spans = bands.Select(b => b.Range is { Low: { } low, High: { } high } ? (double?)ToDouble(high - low) : null).ToArray();
        var widest = spans.Max() is > 0 and var most ? most : 1;
        var shares = spans.Select(s => Math.Max(s ?? widest, 0)).ToArray();
        var narrowest = Math.Min(Narrowest, width / bands.Length);
        var free = width - (narrowest * bands.Length);
        var edges = new double[bands.Length + 1];
        edges[0] = Left;
        for (var i = 0; i < bands.Length; i++)
        {
            edges[i + 1] = edges[i] + narrowest + (free * shares[i] / Math.Max(shares.Sum(), double.Epsilon));
        }

        return edges;
    }

    private static double? PositionOf(decimal value, ImmutableArray<MetricBand> bands, double[] edges)
    {
        for (var i = 0; i < bands.Length; i++)
        {
            var (low, high) = bands[i].Range;
            if (!(value < low) && !(value > high))
            {
                var share = low is { } from && high is { } to && to > from ? ToDouble(((ExactNumber)value - from) / (to - from)) : 0.5;
                return edges[i] + (share * (edges[i + 1] - edges[i]));
            }
        }

        return null;
    }

    private static void AppendEnd(StringBuilder svg, double x, ExactNumber? end, SiteWords words)
    {
        if (end is { } number)
        {
            svg.Append(CultureInvariant($"<path class=\"band-scale__tick\" d=\"M{x:0.#} {Top + BarHeight}v6\"/>"))
                .Append(CultureInvariant($"<text class=\"band-scale__end\" x=\"{x:0.#}\" y=\"{Top + BarHeight + 22}\" text-anchor=\"middle\">{Shown(number, words)}</text>"));
        }
    }

    private static string Shown(ExactNumber number, SiteWords words) => words.Number(number.ToString());

    private static double ToDouble(ExactNumber number) => (double)number.Numerator / (double)number.Denominator;

    private static string CultureInvariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
