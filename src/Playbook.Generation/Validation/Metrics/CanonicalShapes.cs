using System.Collections.Immutable;
using System.Globalization;
using Playbook.Metrics;
using YamlDotNet.RepresentationModel;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>The well-known metrics of <c>canonical-shapes.yml</c>, in its order. The file is ours: what is wrong with it is a bug, and a test reads it.</summary>
internal static class CanonicalShapes
{
    private static readonly Lazy<ImmutableArray<CanonicalMetric>> Read = new(Load);

    public static ImmutableArray<CanonicalMetric> All => Read.Value;

    public static CanonicalMetric? Find(string id) => All.FirstOrDefault(c => c.Id == id);

    /// <summary>The well-known metric that a metric says it is, or is recognised as by its title, abbreviation, expansion or an alias.</summary>
    public static CanonicalMetric? RecognisedIn(Metric metric) =>
        metric.Canonical is { } stated ? Find(stated.Value) : NamedBy(metric);

    /// <summary>The well-known metric that a metric is called, whatever it says it is.</summary>
    public static CanonicalMetric? NamedBy(Metric metric) => All.FirstOrDefault(c => NamesOf(metric).Any(c.IsNamed));

    private static IEnumerable<string> NamesOf(Metric metric) =>
    [
        metric.Entry.Title.Value,
        .. metric.Entry.Fields.Text("expansion") is { } expansion ? [expansion] : Array.Empty<string>(),
        .. metric.Entry.OtherNames.Select(n => n.Value),
    ];

    private static ImmutableArray<CanonicalMetric> Load()
    {
        using var stream = typeof(CanonicalShapes).Assembly.GetManifestResourceStream("metrics/canonical-shapes.yml")!;
        using var reader = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return [.. ((YamlMappingNode)yaml.Documents[0].RootNode).Select(e => ReadMetric(Word(e.Key), (YamlMappingNode)e.Value))];
    }

    private static CanonicalMetric ReadMetric(string id, YamlMappingNode map) => new()
    {
        Id = id,
        Title = Word(map["title"]),
        Names = Words(map, "names"),
        Scale = ReadRange(map, "scale"),
        Direction = Word(map["direction"]) == "down" ? MetricDirection.Down : MetricDirection.Up,
        IsInPoints = map.Children.ContainsKey("unit"),
        Shapes =
        [
            .. ((YamlSequenceNode)map["shapes"]).Cast<YamlMappingNode>()
                .Select(s => new CanonicalShape(Formula.Parse(Word(s["formula"]))!, ReadRange(s, "range")!.Value, s.Children.ContainsKey("of"))),
        ],
        Roles =
        [
            .. ((YamlMappingNode)map["roles"])
                .Select(r => (Name: Word(r.Key), Map: (YamlMappingNode)r.Value))
                .Select(r => new CanonicalRole(r.Name, Words(r.Map, "words"), Words(r.Map, "not"), ReadRange(r.Map, "answers"))),
        ],
        Variants = Words(map, "variants"),
    };

    private static Interval? ReadRange(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) && node is YamlMappingNode range
            ? new Interval(Number(range, "from"), Number(range, "to"))
            : null;

    private static ExactNumber? Number(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) ? decimal.Parse(Word(node), CultureInfo.InvariantCulture) : null;

    private static ImmutableArray<string> Words(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) ? [.. ((YamlSequenceNode)node).Select(Word)] : [];

    private static string Word(YamlNode node) => ((YamlScalarNode)node).Value!;
}
