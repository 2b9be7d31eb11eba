using System.Collections.Immutable;
using System.Text.Json;
using Playbook.Diagnostics;
using Playbook.Generation;

namespace Playbook.Cli.Reporting;

/// <summary>Reports to a program: one JSON value on one line.</summary>
internal static class JsonReporter
{
    /// <summary><c>[{code, name, severity, file, line, column, endLine, endColumn, message, help}]</c>; places are null where no text was read.</summary>
    public static void WriteDiagnostics(SiteResult result, ShownPaths paths, TextWriter output) => output.WriteLine(Text(json => WriteAll(json, paths, result.Diagnostics)));

    /// <summary><c>{pages, files, bytes, stages, diagnostics}</c>; stages in milliseconds.</summary>
    public static void WriteBuild(SiteResult result, ShownPaths paths, TextWriter output) => output.WriteLine(Text(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("pages", result.Pages);
        json.WriteNumber("files", result.Files);
        json.WriteNumber("bytes", result.Bytes);
        json.WriteStartObject("stages");
        foreach (var (stage, time) in result.Stages.OrderBy(s => s.Key))
        {
            json.WriteNumber(stage.ToString().ToLowerInvariant(), Math.Round(time.TotalMilliseconds, 1));
        }

        json.WriteEndObject();
        json.WritePropertyName("diagnostics");
        WriteAll(json, paths, result.Diagnostics);
        json.WriteEndObject();
    }));

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteAll(Utf8JsonWriter json, ShownPaths paths, ImmutableArray<Diagnostic> diagnostics)
    {
        json.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Rule.Code);
            json.WriteString("name", diagnostic.Rule.Name);
            json.WriteString("severity", DiagnosticText.Word(diagnostic.Severity));
            json.WriteString("file", paths[diagnostic.Path]);
            WritePlace(json, diagnostic);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("help", string.Join("; ", diagnostic.Help));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        if (diagnostic.Span is { } span)
        {
            var (start, end) = (span.Start, span.End);
            json.WriteNumber("line", start.Line);
            json.WriteNumber("column", start.Column);
            json.WriteNumber("endLine", end.Line);
            json.WriteNumber("endColumn", end.Column);
            return;
        }

        foreach (var name in (ReadOnlySpan<string>)["line", "column", "endLine", "endColumn"])
        {
            json.WriteNull(name);
        }
    }
}
