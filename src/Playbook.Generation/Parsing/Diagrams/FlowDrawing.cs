using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;

namespace Playbook.Generation.Parsing.Diagrams;

/// <summary>Draws a flow as SVG. Colours come from the theme's styles; a list beside the drawing says the same.</summary>
internal sealed class FlowDrawing
{
    // Two steps side by side fit on a phone.
    private const int StepWidth = 144;
    private const int PassWidth = 24;
    private const int Gap = 20;
    private const int LineHeight = 18;
    private const int Padding = 9;
    private const int RowGap = 44;
    private const int LabelledRowGap = 76;
    private const int StepCharacters = 17;
    private const int LabelCharacters = 18;
    private const int Head = 9;
    private const int PortDistance = 40;

    // An average letter of the label's size.
    private const double LetterWidth = 7.2;

    private readonly Flow _flow;
    private readonly FlowLayout _layout;
    private readonly Dictionary<int, int> _middle = [];
    private readonly int[] _top;
    private readonly int[] _height;
    private int _left;
    private int _right;

    private FlowDrawing(Flow flow)
    {
        _flow = flow;
        _layout = new FlowLayout(flow);
        _top = new int[_layout.RowsOfSpots.Length];
        _height = new int[_layout.RowsOfSpots.Length];
        PlaceRows();
    }

    /// <param name="title">The drawing's accessible name.</param>
    public static string Of(Flow flow, string title) => new FlowDrawing(flow).Draw(title);

    private void PlaceRows()
    {
        var y = Padding;
        for (var row = 0; row < _top.Length; row++)
        {
            var spots = _layout.RowsOfSpots[row];
            var width = spots.Sum(WidthOf) + ((spots.Length - 1) * Gap);
            var x = -width / 2;
            foreach (var spot in spots)
            {
                _middle[spot] = x + (WidthOf(spot) / 2);
                x += WidthOf(spot) + Gap;
            }

            _left = Math.Min(_left, -width / 2);
            _right = Math.Max(_right, width - (width / 2));
            var lines = spots.Select(_layout.StepAt).Where(s => s >= 0).Select(s => DiagramLabel.Lines(_flow.Steps[s], StepCharacters).Length).DefaultIfEmpty(1).Max();
            _top[row] = y;
            _height[row] = (lines * LineHeight) + (2 * Padding);
            y += _height[row] + (HasLabelBelow(row) ? LabelledRowGap : RowGap);
        }
    }

    private int WidthOf(int spot) => _layout.StepAt(spot) < 0 ? PassWidth : StepWidth;

    private bool HasLabelBelow(int row) =>
        Enumerable.Range(0, _flow.Arrows.Length).Any(i => _flow.Arrows[i].Label.Length > 0 && _layout.RowOf(_layout.RouteOf(i)[0]) == row);

    private string Draw(string title)
    {
        var parts = new StringBuilder();
        for (var i = 0; i < _flow.Arrows.Length; i++)
        {
            DrawArrow(parts, i);
        }

        foreach (var spot in _layout.RowsOfSpots.SelectMany(r => r).Where(s => _layout.StepAt(s) >= 0))
        {
            DrawStep(parts, spot);
        }

        // Above all lines, so that none runs through words.
        for (var i = 0; i < _flow.Arrows.Length; i++)
        {
            DrawLabel(parts, i);
        }

        var (width, height) = (_right - _left + (2 * Padding), _top[^1] + _height[^1] + Padding);
        return Text($"<svg class=\"flow\" viewBox=\"{_left - Padding} 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(title)}\">{parts}</svg>");
    }

    private void DrawStep(StringBuilder svg, int spot)
    {
        var row = _layout.RowOf(spot);
        var lines = DiagramLabel.Lines(_flow.Steps[_layout.StepAt(spot)], StepCharacters);
        svg.Append(Text($"<rect class=\"flow__step\" x=\"{_middle[spot] - (StepWidth / 2)}\" y=\"{_top[row]}\" width=\"{StepWidth}\" height=\"{_height[row]}\" rx=\"4\"/>"));
        DrawLines(svg, "name", lines, _middle[spot], _top[row] + (_height[row] / 2));
    }

    private void DrawArrow(StringBuilder svg, int arrow)
    {
        var points = PointsOf(arrow);
        var isUpward = _layout.IsUpward(arrow);
        var path = new StringBuilder();
        for (var i = 0; i + 1 < points.Length; i++)
        {
            var ((x1, y1), (x2, y2)) = (points[i], points[i + 1]);

            // The line ends where its head begins.
            y1 += isUpward && i == 0 ? Head : 0;
            y2 -= !isUpward && i + 2 == points.Length ? Head : 0;
            var middle = (y1 + y2) / 2;
            path.Append(Text($"{(i == 0 ? "M" : "L")}{x1} {y1}C{x1} {middle} {x2} {middle} {x2} {y2}"));
        }

        var (x, y) = isUpward ? points[0] : points[^1];
        svg.Append(Text($"<path class=\"flow__arrow\" d=\"{path}\"/>"))
            .Append(Text($"<path class=\"flow__head\" d=\"M{x} {y}l-5 {(isUpward ? Head : -Head)}h10z\"/>"));
    }

    /// <summary>Leaves a step below and reaches the next one above; passes a row between them straight.</summary>
    private ImmutableArray<(int X, int Y)> PointsOf(int arrow)
    {
        var route = _layout.RouteOf(arrow);
        var points = ImmutableArray.CreateBuilder<(int, int)>();
        points.Add((PortX(arrow, route[0], isBelow: true), _top[_layout.RowOf(route[0])] + _height[_layout.RowOf(route[0])]));
        foreach (var spot in route.Skip(1).SkipLast(1))
        {
            var row = _layout.RowOf(spot);
            points.Add((_middle[spot], _top[row]));
            points.Add((_middle[spot], _top[row] + _height[row]));
        }

        points.Add((PortX(arrow, route[^1], isBelow: false), _top[_layout.RowOf(route[^1])]));
        return points.ToImmutable();
    }

    /// <summary>Arrows at one side of a step stand beside each other, in the order of where they come from or go to.</summary>
    private int PortX(int arrow, int spot, bool isBelow)
    {
        var arrows = Enumerable.Range(0, _flow.Arrows.Length)
            .Where(i => (isBelow ? _layout.RouteOf(i)[0] : _layout.RouteOf(i)[^1]) == spot)
            .OrderBy(i => _middle[isBelow ? _layout.RouteOf(i)[1] : _layout.RouteOf(i)[^2]])
            .ThenBy(i => i)
            .ToList();
        var distance = arrows.Count < 2 ? 0 : Math.Min(PortDistance, (StepWidth - 40) / (arrows.Count - 1));
        return _middle[spot] + ((2 * arrows.IndexOf(arrow)) - (arrows.Count - 1)) * distance / 2;
    }

    private void DrawLabel(StringBuilder svg, int arrow)
    {
        if (_flow.Arrows[arrow].Label.Length == 0)
        {
            return;
        }

        var lines = DiagramLabel.Lines(_flow.Arrows[arrow].Label, LabelCharacters);
        var (from, to) = (PointsOf(arrow)[0], PointsOf(arrow)[1]);
        var half = (int)(lines.Max(l => l.Length) * LetterWidth / 2);

        // Where arrows of one step spread, words stand at the end where there is room; of two between the same steps, one to either side.
        var x = Spreads(arrow) ? to.X : (from.X + to.X) / 2;
        x += SideOf(arrow) * (half + 6);
        _left = Math.Min(_left, x - half);
        _right = Math.Max(_right, x + half);
        DrawLines(svg, "label", lines, x, (from.Y + to.Y) / 2);
    }

    private bool Spreads(int arrow) => Enumerable.Range(0, _flow.Arrows.Length).Count(i => _layout.RouteOf(i)[0] == _layout.RouteOf(arrow)[0]) > 1;

    private int SideOf(int arrow)
    {
        var (first, last) = (_layout.RouteOf(arrow)[0], _layout.RouteOf(arrow)[^1]);
        var same = Enumerable.Range(0, _flow.Arrows.Length).Where(i => _layout.RouteOf(i)[0] == first && _layout.RouteOf(i)[^1] == last).ToList();
        return same.Count < 2 ? 0 : PortX(arrow, first, isBelow: true) < same.Average(i => PortX(i, first, isBelow: true)) ? -1 : 1;
    }

    private static void DrawLines(StringBuilder svg, string part, ImmutableArray<string> lines, int x, int middle)
    {
        var y = middle - ((lines.Length - 1) * LineHeight / 2) + 5;
        foreach (var line in lines)
        {
            svg.Append(Text($"<text class=\"flow__{part}\" x=\"{x}\" y=\"{y}\" text-anchor=\"middle\">{WebUtility.HtmlEncode(line)}</text>"));
            y += LineHeight;
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
