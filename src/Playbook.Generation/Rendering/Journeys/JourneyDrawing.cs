using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Playbook.Generation.Rendering.Journeys;

/// <summary>
/// Draws how a person feels along a journey: stages as columns, steps as points, the feeling as a curve.
/// Colours come from the theme by class. The shape of a point tells good from bad without colour,
/// and the description lists every step for those who do not see it.
/// </summary>
public static class JourneyDrawing
{
    private const int StepWidth = 104;
    private const int Left = 88;
    private const int Right = 16;
    private const int Top = 48;
    private const int UnitHeight = 44;
    private const int ZeroY = Top + (2 * UnitHeight);
    private const int Bottom = Top + (4 * UnitHeight);
    private const int Height = Bottom + 84;
    private const int LabelWidth = 15;
    private const int LabelLines = 4;
    private const int LineHeight = 16;

    /// <summary>The drawing as an <c>svg</c> element; empty when there is no step with a feeling.</summary>
    /// <param name="points">The steps in order; those of one stage stand together.</param>
    /// <param name="words">What the scale and the title say.</param>
    /// <param name="id">Begins the ids inside the drawing, so that they stay unique on the page.</param>
    public static string Of(IReadOnlyList<JourneyPoint> points, JourneyWords words, string id = "journey-curve")
    {
        if (points.All(point => point.Emotion is null && point.Before is null))
        {
            return "";
        }

        var width = Left + (points.Count * StepWidth) + Right;
        var svg = new StringBuilder();
        JourneyMarks.Open(svg, "journey-curve", width, Height, id, words.Title, Description(points));

        DrawScale(svg, words, width);
        DrawStages(svg, points);
        DrawBefore(svg, points);
        foreach (var run in Runs(points))
        {
            DrawRun(svg, [.. run.Select(i => (X(i), Y(points[i].Emotion!.Value)))]);
        }

        for (var i = 0; i < points.Count; i++)
        {
            DrawStep(svg, points[i], i);
        }

        return svg.Append("</svg>").ToString();
    }

    private static void DrawScale(StringBuilder svg, JourneyWords words, int width)
    {
        ReadOnlySpan<(int Value, string Word)> lines = [(2, words.High), (1, ""), (0, words.Middle), (-1, ""), (-2, words.Low)];
        foreach (var (value, word) in lines)
        {
            var y = Y(value);
            svg.Append(Invariant($"<path class=\"journey-curve__{(value == 0 ? "zero" : "rule")}\" d=\"M{Left} {y:0.#}H{width - Right}\"/>"));
            if (word.Length > 0)
            {
                JourneyMarks.Text(svg, "scale", Left - 10, y + 4, "end", word);
            }
        }
    }

    private static void DrawStages(StringBuilder svg, IReadOnlyList<JourneyPoint> points)
    {
        for (int start = 0, end; start < points.Count; start = end)
        {
            end = start + 1;
            while (end < points.Count && points[end].Stage == points[start].Stage)
            {
                end++;
            }

            var x = Left + (start * StepWidth);
            svg.Append(Invariant($"<path class=\"journey-curve__stage\" d=\"M{x} 12V{Bottom}\"/>"));
            foreach (var line in WrappedLabel.Of(points[start].Stage, (end - start) * LabelWidth, 1))
            {
                JourneyMarks.Text(svg, "name", x + 8, 26, "start", line);
            }
        }
    }

    /// <summary>Neighbouring steps whose feeling is known, by their place in the list; the curve does not cross a step of which nothing is known.</summary>
    internal static IEnumerable<ImmutableArray<int>> Runs(IReadOnlyList<JourneyPoint> points)
    {
        var run = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Emotion is not null)
            {
                run.Add(i);
                continue;
            }

            // A step that only the other state has is no gap in what is known.
            if (points[i].Before is not null)
            {
                continue;
            }

            if (run.Count > 1)
            {
                yield return run.ToImmutable();
            }

            run.Clear();
        }

        if (run.Count > 1)
        {
            yield return run.ToImmutable();
        }
    }

    // A step that falls away or is new leaves no hole in it: the line is there to compare with, step for step.
    private static void DrawBefore(StringBuilder svg, IReadOnlyList<JourneyPoint> points)
    {
        var known = Enumerable.Range(0, points.Count).Where(i => points[i].Before is not null).Select(i => (X: X(i), Y: Y(points[i].Before!.Value))).ToImmutableArray();
        if (known.Length > 1)
        {
            svg.Append(Invariant($"<path class=\"journey-curve__before\" fill=\"none\" d=\"M{Curve(known)}\"/>"));
        }

        foreach (var (x, y) in known)
        {
            JourneyMarks.Was(svg, x, y);
        }
    }

    // Level at every point, so the curve never swings past a feeling that someone named.
    private static string Curve(ImmutableArray<(int X, decimal Y)> run)
    {
        var curve = new StringBuilder(Invariant($"{run[0].X} {run[0].Y:0.#}"));
        for (var i = 1; i < run.Length; i++)
        {
            var middle = (run[i - 1].X + run[i].X) / 2;
            curve.Append(Invariant($"C{middle} {run[i - 1].Y:0.#} {middle} {run[i].Y:0.#} {run[i].X} {run[i].Y:0.#}"));
        }

        return curve.ToString();
    }

    private static void DrawRun(StringBuilder svg, ImmutableArray<(int X, decimal Y)> run)
    {
        var curve = Curve(run);
        svg.Append(Invariant($"<path class=\"journey-curve__area\" d=\"M{run[0].X} {ZeroY}L{curve}L{run[^1].X} {ZeroY}Z\"/>"))
            .Append(Invariant($"<path class=\"journey-curve__line\" fill=\"none\" d=\"M{curve}\"/>"));
    }

    private static void DrawStep(StringBuilder svg, JourneyPoint point, int index)
    {
        var x = X(index);
        if (point.Emotion is { } emotion)
        {
            JourneyMarks.Point(svg, emotion, x, Y(emotion));
        }

        var lineY = Bottom + 24;
        foreach (var line in WrappedLabel.Of(point.Step, LabelWidth, LabelLines))
        {
            JourneyMarks.Text(svg, "label", x, lineY, "middle", line);
            lineY += LineHeight;
        }
    }

    internal static string Description(IReadOnlyList<JourneyPoint> points) => string.Join("; ", points.Select(point =>
        $"{point.Stage}, {point.Step}{Feeling(point)}"));

    private static string Feeling(JourneyPoint point) => (point.Before, point.Emotion) switch
    {
        ({ } before, { } after) => Invariant($": {before:+0.##;-0.##;0} \u2192 {after:+0.##;-0.##;0}"),
        ({ } before, null) => Invariant($": {before:+0.##;-0.##;0} \u2192"),
        (null, { } after) => Invariant($": {after:+0.##;-0.##;0}"),
        _ => "",
    };

    private static int X(int index) => Left + (index * StepWidth) + (StepWidth / 2);

    /// <summary>A feeling outside the scale is drawn at its end; that it is outside is another rule's matter.</summary>
    private static decimal Y(decimal emotion) => ZeroY - (Math.Clamp(emotion, -2, 2) * UnitHeight);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
