using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playbook.Metrics;

namespace Playbook.Generation.Rendering.Metrics;

/// <summary>A metric as a schema.org <c>DefinedTerm</c> for search engines and other machines; a block of data, never run.</summary>
internal static class MetricJsonLd
{
    // The default encoder writes < > & and quotes as escapes, so that no text can close the element.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    public static string Of(Metric metric, Uri? siteUrl)
    {
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "DefinedTerm",
            ["name"] = metric.Entry.Title.Value,
            ["description"] = metric.Entry.Fields.Text("definition") ?? metric.Entry.Summary ?? "",
            ["termCode"] = metric.Id.ToString(),
        };
        if (metric.Entry.OtherNames.Select(n => (JsonNode)n.Value).ToArray() is { Length: > 0 } names)
        {
            json["alternateName"] = new JsonArray(names);
        }

        if (siteUrl is not null)
        {
            json["url"] = new Uri(siteUrl, metric.Entry.Address.Value.TrimStart('/')).AbsoluteUri;
            json["inDefinedTermSet"] = new Uri(siteUrl, $"{metric.Entry.Type.Folder}/").AbsoluteUri;
        }

        return $"<script type=\"application/ld+json\">{json.ToJsonString(Options)}</script>";
    }
}
