using System.Text.Json;
using Playbook.Diagnostics;
using Playbook.Generation;

namespace Playbook.Cli.Reporting;

/// <summary>The same totals for a program: <c>{errors, warnings, hints, known, waiting, folded, byRule, byCause}</c>, causes in the order of mending.</summary>
internal static class TotalJson
{
    public static void Write(Utf8JsonWriter json, SiteResult result, ShownPaths paths)
    {
        json.WriteStartObject();
        json.WriteNumber("errors", result.Count(Severity.Error));
        json.WriteNumber("warnings", result.Count(Severity.Warning));
        json.WriteNumber("hints", result.Count(Severity.Hint));
        json.WriteNumber("known", result.Known);
        json.WriteNumber("waiting", result.Waiting);
        json.WriteNumber("folded", result.Diagnostics.Length - result.Told.Length);
        WriteRules(json, result);
        WriteCauses(json, result, paths);
        json.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter json, SiteResult result)
    {
        json.WriteStartArray("byRule");
        foreach (var total in RuleTotal.Of(result.Diagnostics))
        {
            json.WriteStartObject();
            json.WriteString("code", total.Rule.Code);
            json.WriteString("name", total.Rule.Name);
            json.WriteString("severity", DiagnosticText.Word(total.Severity));
            json.WriteNumber("count", total.Count);
            json.WriteNumber("files", total.Files);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCauses(Utf8JsonWriter json, SiteResult result, ShownPaths paths)
    {
        json.WriteStartArray("byCause");
        foreach (var cause in result.Causes.Value)
        {
            json.WriteStartObject();
            JsonReporter.WriteSubject(json, "cause", cause.Subject, paths);
            json.WriteString("severity", DiagnosticText.Word(cause.Severity));
            json.WriteNumber("count", cause.Problems.Length);
            json.WriteNumber("files", cause.Files);
            json.WriteNumber("links", cause.Links);
            json.WriteString("code", cause.First.Rule.Code);
            json.WriteString("name", cause.First.Rule.Name);
            json.WriteString("message", cause.Message);
            json.WriteString("file", paths[cause.First.Path]);
            JsonReporter.WritePlace(json, cause.First);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
