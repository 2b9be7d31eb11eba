using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playbook.Content;
using Playbook.Files;
using Playbook.Metrics;

namespace Playbook.Generation.Rendering.Metrics;

/// <summary>
/// The definitions as data, so that a dashboard can take them from the playbook: <c>/api/metrics.json</c> and <c>/api/catalog.json</c>, each with the JSON
/// Schema it keeps to beside it. Numbers are written as numbers, addresses below the site root.
/// </summary>
internal static class OpenData
{
    private const string MediaType = "application/json; charset=utf-8";

    // A sum of many parts is a tree as deep as it has parts.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default, MaxDepth = Formula.MostTokens };

    /// <summary>Whatever the playbook holds.</summary>
    public static IEnumerable<SitePath> Addresses => Names.SelectMany(n => (SitePath[])[new($"/api/{n}.json"), new($"/api/{n}.schema.json")]);

    private static readonly string[] Names = ["metrics", "catalog"];

    public static IEnumerable<OutputFile> Files(PlaybookModel model, PlaybookSettings settings)
    {
        // A handbook of plain pages has nothing that a dashboard could ask for.
        if (model.Entries.All(e => e.Type.Name == "page"))
        {
            yield break;
        }

        yield return File("metrics", Metrics(model, settings));
        yield return File("catalog", Catalog(model, settings));
        foreach (var name in Names)
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"schemas/{name}.schema.json")!;
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            yield return new OutputFile(new SitePath($"/api/{name}.schema.json"), copy.ToArray(), "application/schema+json; charset=utf-8");
        }
    }

    private static OutputFile File(string name, JsonObject json)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteTo(writer);
        }

        return new OutputFile(new SitePath($"/api/{name}.json"), buffer.ToArray(), MediaType);
    }

    private static JsonObject Metrics(PlaybookModel model, PlaybookSettings settings)
    {
        var catalog = MetricCatalog.Of(model);
        return new JsonObject
        {
            ["$schema"] = "metrics.schema.json",
            ["playbook"] = settings.Title,
            ["metrics"] = new JsonArray([.. catalog.Metrics.Select(m => MetricJson.Of(m, catalog, model))]),
        };
    }

    private static JsonObject Catalog(PlaybookModel model, PlaybookSettings settings) => new()
    {
        ["$schema"] = "catalog.schema.json",
        ["playbook"] = settings.Title,
        ["types"] = new JsonArray([.. model.Types.Values.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => new JsonObject { ["name"] = t.Name, ["plural"] = t.Plural, ["description"] = t.Description })]),
        ["entries"] = new JsonArray([.. model.Entries.Where(e => e.Fields["unlisted"] is not BooleanValue { Value: true }).Select(e => Entry(e, model))]),
    };

    private static JsonObject Entry(Entry entry, PlaybookModel model)
    {
        var json = new JsonObject { ["id"] = entry.Id.ToString(), ["type"] = entry.Type.Name, ["title"] = entry.Title.Value, ["url"] = entry.Address.Value };
        MetricJson.Add(json, "summary", entry.Summary);
        MetricJson.Add(json, "status", entry.Fields.Text("status"));
        MetricJson.Add(json, "owner", entry.Fields["owner"] is ReferenceValue owner ? model.Target(owner)?.Id.ToString() : null);
        MetricJson.Add(json, "reviewed", (entry.Fields["reviewed"] as DateValue)?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (entry.OtherNames.Select(n => (JsonNode)n.Value).ToArray() is { Length: > 0 } names)
        {
            json["aliases"] = new JsonArray(names);
        }

        return json;
    }
}
