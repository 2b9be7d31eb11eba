using System.Text.Json;
using Playbook.Diagnostics;
using Playbook.Generation;

namespace Playbook.Cli.Reporting;

/// <summary>Reports as SARIF 2.1.0, which code hosts and editors read. Columns count characters (code points), as in every other format.</summary>
internal static class SarifReporter
{
    public static void Write(SiteResult result, ShownPaths paths, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            json.WriteString("columnKind", "unicodeCodePoints");
            WriteTool(json, result);
            json.WriteStartArray("results");
            foreach (var diagnostic in result.Diagnostics)
            {
                WriteResult(json, paths, diagnostic);
            }

            json.WriteEndArray();
            json.WriteStartObject("properties");
            json.WritePropertyName("totals");
            TotalJson.Write(json, result, paths);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WriteTool(Utf8JsonWriter json, SiteResult result)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "playbook");
        json.WriteStartArray("rules");
        foreach (var rule in result.Diagnostics.Select(d => d.Rule).Distinct().OrderBy(r => r.Code, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, ShownPaths paths, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Code);
        json.WriteString("level", diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        json.WriteStartObject("message");
        json.WriteString("text", string.Join(". ", [diagnostic.Message, .. diagnostic.Help]));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', paths[diagnostic.Path].Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (diagnostic.Span is { } span)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", span.Start.Line);
            json.WriteNumber("startColumn", span.Start.Column);
            json.WriteNumber("endLine", span.End.Line);
            json.WriteNumber("endColumn", span.End.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("properties");
        JsonReporter.WriteSubject(json, "target", diagnostic.Target, paths);
        JsonReporter.WriteSubject(json, "cause", diagnostic.Cause, paths);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
