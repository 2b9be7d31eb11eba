using Playbook.Content;
using Playbook.Metrics;

namespace Playbook.Generation.Rendering.Metrics;

/// <summary>What the list page of metrics shows beyond the list: the tree from drivers to outcomes, and which function answers to which number.</summary>
internal static class MetricsOverview
{
    public static View Of(PlaybookModel model, LinkViews links, string treeTitle)
    {
        var metrics = MetricCatalog.Of(model).Metrics;
        var tree = new MetricTree(model);
        var functions = model.OfType("function").Where(f => metrics.Any(m => Names(model, m, f))).ToArray();
        var svg = tree.ToSvg(treeTitle);
        return new View
        {
            ["tree"] = svg.Length == 0 ? null : new View
            {
                ["svg"] = HtmlText.Safe(svg),
                ["items"] = tree.Links.GroupBy(l => l.Outcome.Id).Select(g => new View
                {
                    ["outcome"] = links.Of(g.First().Outcome.Entry),
                    ["drivers"] = g.Select(l => links.Of(l.Driver.Entry)).ToArray(),
                }).ToArray(),
            },
            ["matrix"] = functions.Length == 0 ? null : new View
            {
                ["functions"] = functions.Select(f => Head(links.Of(f), metrics.Count(m => Names(model, m, f)))).ToArray(),
                ["rows"] = metrics.Select(m => Row(model, links, m, functions)).ToArray(),
            },
        };
    }

    private static View Head(View function, int count)
    {
        var head = function.Copy();
        head["count"] = count;
        return head;
    }

    private static View Row(PlaybookModel model, LinkViews links, Metric metric, Entry[] functions)
    {
        var cells = functions.Select(f => new View { ["function"] = f.Title.Value, ["accent"] = links.AccentOf(f), ["has"] = Names(model, metric, f) }).ToArray();
        var count = cells.Count(c => c["has"] is true);
        return new View { ["metric"] = links.Of(metric.Entry), ["cells"] = cells, ["count"] = count, ["shared"] = count > 1 };
    }

    private static bool Names(PlaybookModel model, Metric metric, Entry function) =>
        metric.Entry.Fields.Items<ReferenceValue>("functions").Any(r => model.Target(r)?.Id == function.Id);
}
