using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Playbook.Content;

namespace Playbook.Metrics;

/// <summary>Every metric of a playbook, read once and shared by all who ask.</summary>
public sealed class MetricCatalog
{
    private static readonly ConditionalWeakTable<PlaybookModel, MetricCatalog> Known = [];

    private readonly Dictionary<string, Metric> _bySlug;

    private MetricCatalog(PlaybookModel model)
    {
        var entries = model.OfType("metric");
        var slugs = entries.Select(e => e.Id.Slug).ToImmutableArray();
        Metrics = [.. entries.Select(e => MetricReader.Read(e, slugs))];
        _bySlug = Metrics.DistinctBy(m => m.Id.Slug, StringComparer.Ordinal).ToDictionary(m => m.Id.Slug, StringComparer.Ordinal);
    }

    /// <summary>In the order of their files.</summary>
    public ImmutableArray<Metric> Metrics { get; }

    public static MetricCatalog Of(PlaybookModel model) => Known.GetValue(model, m => new MetricCatalog(m));

    public Metric? Find(Entry? entry) => entry is { Type.Name: "metric" } ? _bySlug.GetValueOrDefault(entry.Id.Slug) : null;

    /// <summary>The metric that a formula means by a name: an id (<c>metric/nps</c>) or a slug; null for anything else.</summary>
    public Metric? FindNamed(string name) =>
        _bySlug.GetValueOrDefault(name.StartsWith("metric/", StringComparison.Ordinal) ? name["metric/".Length..] : name);

    /// <summary>The metrics a formula uses, without its inputs.</summary>
    public IEnumerable<(string Name, Metric Metric)> UsedBy(Metric metric) =>
        from name in metric.Formula?.Names ?? []
        where metric.FindInput(name) is null
        let used = FindNamed(name)
        where used is not null
        select (name, used);

    /// <summary>The names of a metric's formula that are neither an input nor a metric.</summary>
    public ImmutableArray<string> Undeclared(Metric metric) =>
        [.. (metric.Formula?.Names ?? []).Where(n => metric.FindInput(n) is null && FindNamed(n) is null)];

    /// <summary>A metric with the formulas of the metrics it uses in their place: retention as a hundred minus churn is a calculation over customers.</summary>
    public Metric Unfolded(Metric metric)
    {
        var used = UsedBy(metric).ToImmutableArray();
        if (used.IsEmpty || used.Any(u => u.Metric.Formula is null))
        {
            return metric;
        }

        var text = metric.Formula!.Text.Value;
        foreach (var name in metric.Formula.Root.WithDescendants().OfType<NameNode>().OrderByDescending(n => n.Span.Start))
        {
            if (used.FirstOrDefault(u => u.Name == name.Name).Metric is { } other)
            {
                text = $"{text[..name.Span.Start]}({other.Formula!.Text.Value}){text[name.Span.End..]}";
            }
        }

        return metric with { Formula = Formula.Parse(text), Inputs = [.. metric.Inputs, .. used.SelectMany(u => u.Metric.Inputs)] };
    }

    /// <summary>What is known of every number a metric's formula uses, other metrics included.</summary>
    public ImmutableArray<FormulaInput> InputsOf(Metric metric) =>
    [
        .. metric.Inputs.Select(i => i.ToFormulaInput(metric.Scale?.Value)),
        .. UsedBy(metric).Select(u => new FormulaInput(u.Name, u.Metric.Range?.Value ?? Interval.All) { Label = u.Metric.Entry.Title.Value }),
    ];

    /// <summary>The unit behind a name of a metric's formula; null when it is not known.</summary>
    public Unit? UnitOf(Metric metric, string name) => metric.FindInput(name)?.Unit ?? FindNamed(name)?.UnitOfResult;
}
