using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Playbook.Content;
using Playbook.Metrics;

namespace Playbook.Generation.Rendering.Metrics;

/// <summary>Which metric drives which: drivers to the left, outcomes to the right, as a drawing and as facts for a list.</summary>
internal sealed class MetricTree
{
    private const int NodeWidth = 134;
    private const int NodeHeight = 44;
    private const int ColumnWidth = 178;
    private const int RowHeight = 60;
    private const int Margin = 8;
    private const int LabelWidth = 18;

    private readonly ImmutableDictionary<EntryId, int> _column;
    private readonly Dictionary<EntryId, (int X, int Y)> _place = [];

    public MetricTree(PlaybookModel model)
    {
        var catalog = MetricCatalog.Of(model);
        var drivers = catalog.Metrics.ToDictionary(
            m => m.Id,
            m => m.Drivers.Select(model.Target).Select(catalog.Find).Concat(catalog.UsedBy(m).Select(u => u.Metric)).OfType<Metric>().DistinctBy(d => d.Id).ToImmutableArray());
        Links = [.. catalog.Metrics.SelectMany(m => drivers[m.Id].Select(d => (Driver: d, Outcome: m)))];
        var linked = Links.SelectMany(l => new[] { l.Driver.Id, l.Outcome.Id }).ToHashSet();
        Metrics = [.. catalog.Metrics.Where(m => linked.Contains(m.Id))];
        _column = Columns(Metrics, drivers);
        Place();
    }

    /// <summary>Every metric that drives or is driven.</summary>
    public ImmutableArray<Metric> Metrics { get; }

    public ImmutableArray<(Metric Driver, Metric Outcome)> Links { get; }

    /// <summary>The drawing as an <c>svg</c> element; empty where no metric drives another.</summary>
    public string ToSvg(string title)
    {
        if (Links.IsEmpty)
        {
            return "";
        }

        var width = _place.Values.Max(p => p.X) + NodeWidth + Margin;
        var height = _place.Values.Max(p => p.Y) + NodeHeight + Margin;
        var svg = new StringBuilder(Invariant($"<svg class=\"metric-tree\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"group\" aria-label=\"{Escape(title)}\">"));
        foreach (var (driver, outcome) in Links)
        {
            var (from, to) = (_place[driver.Id], _place[outcome.Id]);
            var (x1, y1, x2, y2) = (from.X + NodeWidth, from.Y + (NodeHeight / 2), to.X, to.Y + (NodeHeight / 2));
            var bend = Math.Max(22, (x2 - x1) / 2);
            svg.Append(Invariant($"<path class=\"metric-tree__link\" d=\"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}\"/>"));
        }

        foreach (var metric in Metrics)
        {
            AppendNode(svg, metric);
        }

        return svg.Append("</svg>").ToString();
    }

    private void AppendNode(StringBuilder svg, Metric metric)
    {
        var (x, y) = _place[metric.Id];
        var lines = Wrap(metric.Entry.Title.Value);
        svg.Append(Invariant($"<a href=\"{Escape(metric.Entry.Address.Value)}\"><rect class=\"metric-tree__node\" x=\"{x}\" y=\"{y}\" width=\"{NodeWidth}\" height=\"{NodeHeight}\" rx=\"4\"/>"));
        for (var i = 0; i < lines.Count; i++)
        {
            var baseline = y + (NodeHeight / 2) + 5 + (lines.Count == 1 ? 0 : (i * 16) - 8);
            svg.Append(Invariant($"<text class=\"metric-tree__name\" x=\"{x + (NodeWidth / 2)}\" y=\"{baseline}\" text-anchor=\"middle\">{Escape(lines[i])}</text>"));
        }

        svg.Append("</a>");
    }

    private static ImmutableDictionary<EntryId, int> Columns(ImmutableArray<Metric> metrics, Dictionary<EntryId, ImmutableArray<Metric>> drivers)
    {
        var columns = new Dictionary<EntryId, int>();
        foreach (var metric in metrics)
        {
            ColumnOf(metric, []);
        }

        return columns.ToImmutableDictionary();

        // A circle is an error elsewhere; here it must only not run for ever.
        int ColumnOf(Metric metric, ImmutableHashSet<EntryId> open)
        {
            if (columns.TryGetValue(metric.Id, out var known) || open.Contains(metric.Id))
            {
                return known;
            }

            return columns[metric.Id] = drivers[metric.Id].Select(d => ColumnOf(d, open.Add(metric.Id)) + 1).DefaultIfEmpty(0).Max();
        }
    }

    // Within a column, metrics stand near the middle of their drivers, which keeps most lines from crossing.
    private void Place()
    {
        var columns = Metrics.GroupBy(m => _column[m.Id]).OrderBy(g => g.Key).ToArray();
        var most = columns.Select(c => c.Count()).DefaultIfEmpty(0).Max();
        foreach (var column in columns)
        {
            var ordered = column.OrderBy(m => Links.Where(l => l.Outcome.Id == m.Id && _place.ContainsKey(l.Driver.Id)).Select(l => (double)_place[l.Driver.Id].Y).DefaultIfEmpty(0).Average())
                .ThenBy(m => m.Id.Slug, StringComparer.Ordinal);
            var top = Margin + ((most - column.Count()) * RowHeight / 2);
            var row = 0;
            foreach (var metric in ordered)
            {
                _place[metric.Id] = (Margin + (column.Key * ColumnWidth), top + (row++ * RowHeight));
            }
        }
    }

    private static List<string> Wrap(string text)
    {
        var at = text.Length <= LabelWidth ? -1 : text.LastIndexOf(' ', Math.Min(LabelWidth, text.Length - 1));
        var lines = at <= 0 ? [text] : new List<string> { text[..at], text[(at + 1)..] };
        return [.. lines.Select(l => l.Length <= LabelWidth + 2 ? l : l[..LabelWidth] + "\u2026")];
    }

    private static string Escape(string text) => HtmlEncoder.Default.Encode(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
