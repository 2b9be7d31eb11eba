using System.Globalization;
using System.Xml.Linq;
using Playbook.Content;
using Playbook.Generation.Rendering;
using Playbook.Generation.Rendering.Metrics;
using Playbook.Metrics;
using Playbook.Tests.Rendering;

namespace Playbook.Tests.Metrics;

public sealed class MetricDrawingTests
{
    private static readonly MetricCatalog Catalog = MetricCatalog.Of(MetricBook.Starter.Model);

    [Fact]
    public void A_scale_shows_every_band_in_order_without_gap_and_the_target_within()
    {
        foreach (var metric in Catalog.Metrics)
        {
            var svg = XElement.Parse(BandScale.Of(metric, NoWords.Instance));
            var bars = svg.Elements("rect").Select(r => (X: Number(r, "x"), Width: Number(r, "width"))).ToList();

            Assert.Equal(metric.Bands.Length, bars.Count);
            Assert.All(bars.Zip(bars.Skip(1)), pair => Assert.Equal(pair.Second.X, pair.First.X + pair.First.Width, 0.2));
            Assert.Equal(metric.Target is null ? 0 : 1, svg.Elements("path").Count(p => (string?)p.Attribute("class") == "band-scale__target"));
            Assert.Contains(metric.Bands[0].Label, (string?)svg.Attribute("aria-label"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_tree_stands_drivers_to_the_left_of_what_they_drive()
    {
        var tree = new MetricTree(MetricBook.Starter.Model);
        var svg = XElement.Parse(tree.ToSvg("What drives what"));
        var left = svg.Elements("a").ToDictionary(a => (string)a.Attribute("href")!, a => Number(a.Element("rect")!, "x"), StringComparer.Ordinal);

        Assert.Equal(tree.Links.Length, svg.Elements("path").Count());
        Assert.All(tree.Links, l => Assert.True(left[l.Driver.Entry.Address.Value] < left[l.Outcome.Entry.Address.Value]));
    }

    [Fact]
    public void A_circle_of_drivers_is_drawn_all_the_same()
    {
        var book = MetricBook.Of(("metrics/a.md", "---\ntitle: A\ndrivers: [b]\n---\n"), ("metrics/b.md", "---\ntitle: B\ndrivers: [a]\n---\n"));

        Assert.Equal(2, XElement.Parse(new MetricTree(book.Model).ToSvg("Circle")).Elements("a").Count());
    }

    [Fact]
    public void The_matrix_marks_which_functions_share_a_metric()
    {
        var model = MetricBook.Starter.Model;
        var matrix = (View)MetricsOverview.Of(model, new LinkViews(model, new PlaybookSettings(), NoWords.Instance), "Tree")["matrix"]!;
        var rows = (View[])matrix["rows"]!;

        foreach (var (row, metric) in rows.Zip(Catalog.Metrics))
        {
            var functions = metric.Entry.Fields.Items("functions").Length;
            Assert.Equal(functions, ((View[])row["cells"]!).Count(c => c["has"] is true));
            Assert.Equal(functions > 1, row["shared"]);
        }
    }

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
