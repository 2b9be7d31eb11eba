using Playbook.Diagnostics;
using Playbook.Generation.Linking;

namespace Playbook.Generation.Loading.Drawings;

/// <summary>An SVG drawing, written anew from what is known to do nothing but draw.</summary>
/// <param name="Svg">UTF-8, one <c>svg</c> element.</param>
/// <param name="Size">As it says itself, in pixels; null where it does not.</param>
internal sealed record Drawing(byte[] Svg, PictureSize? Size);

/// <summary>Problems of drawings.</summary>
public static class DrawingRules
{
    public static readonly DiagnosticRule UnsafeDrawing = new("PB1030", "unsafe-drawing", Severity.Error, "the drawing has {0}");

    public static readonly DiagnosticRule UnreadableDrawing = new("PB1031", "unreadable-drawing", Severity.Error, "this is no drawing that a browser can read: {0}");

    public static readonly DiagnosticRule UnloadedPart = new("PB1032", "unloaded-part", Severity.Warning, "no browser loads `{0}` inside a picture");
}
