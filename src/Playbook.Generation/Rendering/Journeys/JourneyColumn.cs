using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Playbook.Generation.Rendering.Journeys;

/// <summary>
/// The curve of <see cref="JourneyDrawing"/> turned on its side for a phone: steps go down, feelings go across, and the whole fits
/// between the margins with letters of the same size.
/// </summary>
internal sealed class JourneyColumn
{
    private const int Width = 328;
    private const int Zero = 100;
    private const int UnitWidth = 36;
    private const int LabelX = 196;
    private const int LabelWidth = 18;
    private const int LabelLines = 3;
    private const int LineHeight = 16;
    private const int Top = 28;
    private const int StageHeight = 40;
    private const int StepHeight = 56;

    private readonly IReadOnlyList<JourneyPoint> _points;
    private readonly int[] _middle;
    private readonly int _height;
    private readonly StringBuilder _svg = new();

    private JourneyColumn(IReadOnlyList<JourneyPoint> points)
    {
        _points = points;
        _middle = new int[points.Count];
        _height = Top;
        for (var i = 0; i < points.Count; i++)
        {
            _height += BeginsStage(i) ? StageHeight : 0;
            _middle[i] = _height + (StepHeight / 2);
            _height += StepHeight;
        }
    }

    /// <summary>The drawing as an <c>svg</c> element; empty when there is no step with a feeling.</summary>
    public static string Of(IReadOnlyList<JourneyPoint> points, JourneyWords words, string id) =>
        points.All(point => point.Emotion is null && point.Before is null) ? "" : new JourneyColumn(points).Draw(words, id);

    private string Draw(JourneyWords words, string id)
    {
        JourneyMarks.Open(_svg, "journey-curve journey-curve--column", Width, _height, id, words.Title, JourneyDrawing.Description(_points));
        DrawScale(words);
        DrawStages();
        DrawBefore();
        foreach (var run in JourneyDrawing.Runs(_points))
        {
            DrawRun([.. run.Select(i => (X(_points[i].Emotion!.Value), _middle[i]))]);
        }

        for (var i = 0; i < _points.Count; i++)
        {
            DrawStep(i);
        }

        return _svg.Append("</svg>").ToString();
    }

    private void DrawScale(JourneyWords words)
    {
        ReadOnlySpan<(int Value, string Word)> lines = [(-2, words.Low), (-1, ""), (0, words.Middle), (1, ""), (2, words.High)];
        foreach (var (value, word) in lines)
        {
            _svg.Append(Invariant($"<path class=\"journey-curve__{(value == 0 ? "zero" : "rule")}\" d=\"M{X(value):0.#} {Top}V{_height}\"/>"));
            if (word.Length > 0)
            {
                JourneyMarks.Text(_svg, "scale", X(value), Top - 12, "middle", word);
            }
        }
    }

    private void DrawStages()
    {
        for (var i = 0; i < _points.Count; i++)
        {
            if (!BeginsStage(i))
            {
                continue;
            }

            var y = _middle[i] - (StepHeight / 2) - StageHeight;
            _svg.Append(Invariant($"<path class=\"journey-curve__stage\" d=\"M0 {y}H{Width}\"/>"));
            foreach (var line in WrappedLabel.Of(_points[i].Stage, LabelWidth, 1))
            {
                JourneyMarks.Text(_svg, "name", LabelX, y + 26, "start", line);
            }
        }
    }

    private void DrawBefore()
    {
        var known = Enumerable.Range(0, _points.Count).Where(i => _points[i].Before is not null).Select(i => (X: X(_points[i].Before!.Value), Y: _middle[i])).ToImmutableArray();
        if (known.Length > 1)
        {
            _svg.Append(Invariant($"<path class=\"journey-curve__before\" fill=\"none\" d=\"M{Curve(known)}\"/>"));
        }

        foreach (var (x, y) in known)
        {
            JourneyMarks.Was(_svg, x, y);
        }
    }

    private void DrawRun(ImmutableArray<(decimal X, int Y)> run)
    {
        var curve = Curve(run);
        _svg.Append(Invariant($"<path class=\"journey-curve__area\" d=\"M{Zero} {run[0].Y}L{curve}L{Zero} {run[^1].Y}Z\"/>"))
            .Append(Invariant($"<path class=\"journey-curve__line\" fill=\"none\" d=\"M{curve}\"/>"));
    }

    private void DrawStep(int index)
    {
        var y = _middle[index];
        if (_points[index].Emotion is { } emotion)
        {
            JourneyMarks.Point(_svg, emotion, X(emotion), y);
        }

        var lines = WrappedLabel.Of(_points[index].Step, LabelWidth, LabelLines);
        for (var i = 0; i < lines.Length; i++)
        {
            JourneyMarks.Text(_svg, "label", LabelX, y + 4 + (i * LineHeight) - ((lines.Length - 1) * LineHeight / 2), "start", lines[i]);
        }
    }

    // Upright at every point, so the curve never swings past a feeling that someone named.
    private static string Curve(ImmutableArray<(decimal X, int Y)> run)
    {
        var curve = new StringBuilder(Invariant($"{run[0].X:0.#} {run[0].Y}"));
        for (var i = 1; i < run.Length; i++)
        {
            var middle = (run[i - 1].Y + run[i].Y) / 2;
            curve.Append(Invariant($"C{run[i - 1].X:0.#} {middle} {run[i].X:0.#} {middle} {run[i].X:0.#} {run[i].Y}"));
        }

        return curve.ToString();
    }

    private bool BeginsStage(int index) => index == 0 || _points[index].Stage != _points[index - 1].Stage;

    private static decimal X(decimal emotion) => Zero + (Math.Clamp(emotion, -2, 2) * UnitWidth);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
