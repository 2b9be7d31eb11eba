using System.Globalization;
using System.Xml;
using Playbook.Generation.Linking;

namespace Playbook.Generation.Loading.Drawings;

/// <summary>How large a drawing says it is.</summary>
internal static class DrawingSize
{
    private const double Largest = 65_535;

    /// <summary>From its width and height, or the part of the plane that it shows; null where neither tells.</summary>
    public static PictureSize? Of(XmlReader svg)
    {
        var (width, height) = (Pixels(svg.GetAttribute("width")), Pixels(svg.GetAttribute("height")));
        var box = svg.GetAttribute("viewBox")?.Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (box is [_, _, var boxWidth, var boxHeight] && Number(boxWidth) is > 0 and var w && Number(boxHeight) is > 0 and var h)
        {
            (width, height) = (width ?? (height is { } tall ? tall * w / h : w), height ?? (width is { } wide ? wide * h / w : h));
        }

        return width is { } x && height is { } y && Math.Round(x) is >= 1 and <= Largest and var across && Math.Round(y) is >= 1 and <= Largest and var down
            ? new PictureSize((int)across, (int)down)
            : null;
    }

    private static double? Pixels(string? length)
    {
        var text = length?.Trim() ?? "";
        var (unit, pixels) = text switch
        {
            [.., 'p', 'x'] => (2, 1.0),
            [.., 'p', 't'] => (2, 96 / 72.0),
            [.., 'p', 'c'] => (2, 16),
            [.., 'm', 'm'] => (2, 96 / 25.4),
            [.., 'c', 'm'] => (2, 96 / 2.54),
            [.., 'i', 'n'] => (2, 96),
            [.., 'e', 'm'] => (2, 16),
            _ => (0, 1),
        };
        return Number(text[..^unit]) is > 0 and var number ? number * pixels : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
