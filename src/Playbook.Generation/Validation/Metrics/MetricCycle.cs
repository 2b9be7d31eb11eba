using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Metrics;
using Playbook.Text;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>Nothing drives or calculates itself: what a formula uses and what is named as a driver come first.</summary>
internal sealed class MetricCycle : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4103", "metric-cycle", Severity.Error, "{0} leads back to itself: {1}");

    public void Check(RuleContext context)
    {
        var catalog = MetricCatalog.Of(context.Model);
        var done = new HashSet<EntryId>();
        foreach (var metric in catalog.Metrics)
        {
            Follow(metric, []);
        }

        void Follow(Metric metric, List<(Metric Metric, SourceSpan Place)> path)
        {
            if (done.Contains(metric.Id))
            {
                return;
            }

            foreach (var (next, place) in Before(context.Model, catalog, metric))
            {
                var start = path.FindIndex(p => p.Metric.Id == next.Id);
                List<(Metric Metric, SourceSpan Place)> longer = [.. path, (metric, place)];
                if (next.Id == metric.Id || start >= 0)
                {
                    Report(context, next, next.Id == metric.Id ? [(metric, place)] : longer[start..]);
                }
                else
                {
                    Follow(next, longer);
                }
            }

            done.Add(metric.Id);
        }
    }

    private static IEnumerable<(Metric Metric, SourceSpan Place)> Before(PlaybookModel model, MetricCatalog catalog, Metric metric)
    {
        foreach (var name in metric.Formula?.Root.WithDescendants().OfType<NameNode>() ?? [])
        {
            if (metric.FindInput(name.Name) is null && catalog.FindNamed(name.Name) is { } used)
            {
                yield return (used, metric.Formula!.Locate(name.Span));
            }
        }

        foreach (var driver in metric.Drivers)
        {
            if (catalog.Find(model.Target(driver)) is { } used)
            {
                yield return (used, driver.Span);
            }
        }
    }

    private static void Report(RuleContext context, Metric start, List<(Metric Metric, SourceSpan Place)> loop)
    {
        var chain = string.Join(" → ", loop.Select(l => l.Metric.Id.ToString()).Append(start.Id.ToString()));
        var report = context.Diagnostics.Report(Rule, loop[^1].Place, $"`{start.Id}`", $"`{chain}`")
            .Label("closes the circle")
            .Help("remove the link that does not hold: a driver moves first, and a formula uses what is known before it");
        foreach (var (metric, place) in loop[..^1])
        {
            report.Related(place, $"from {metric}");
        }
    }
}
