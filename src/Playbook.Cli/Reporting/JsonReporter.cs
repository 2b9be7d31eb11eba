using System.Collections.Immutable;
using System.Text.Json;
using Playbook.Diagnostics;
using Playbook.Generation;

namespace Playbook.Cli.Reporting;

/// <summary>Reports to a program: one JSON value on one line.</summary>
internal static class JsonReporter
{
    /// <summary>
    /// <c>{entries, columnKind, diagnostics, totals}</c>; a diagnostic is <c>{code, name, severity, file, line, column, endLine, endColumn, message, help, target, cause}</c>, places are null where no text was
    /// read. A summary has no diagnostics.
    /// </summary>
    public static void WriteCheck(SiteResult result, bool summary, ShownPaths paths, TextWriter output) => output.WriteLine(Text(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("entries", result.Model.Entries.Length);
        WriteFindings(json, result, summary, paths);
        json.WriteEndObject();
    }));

    /// <summary><c>{pages, files, bytes, stages}</c> and the same; stages in milliseconds.</summary>
    public static void WriteBuild(SiteResult result, bool summary, ShownPaths paths, TextWriter output) => output.WriteLine(Text(json =>
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
        WriteFindings(json, result, summary, paths);
        json.WriteEndObject();
    }));

    private static void WriteFindings(Utf8JsonWriter json, SiteResult result, bool summary, ShownPaths paths)
    {
        json.WriteString("columnKind", "unicodeCodePoints");
        if (!summary)
        {
            json.WritePropertyName("diagnostics");
            WriteAll(json, paths, result.Diagnostics);
        }

        json.WritePropertyName("totals");
        TotalJson.Write(json, result, paths);
    }

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
            WriteSubject(json, "target", diagnostic.Target, paths);
            WriteSubject(json, "cause", diagnostic.Cause, paths);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteSubject(Utf8JsonWriter json, string name, Subject? subject, ShownPaths paths)
    {
        if (subject is { } named)
        {
            json.WriteString(name, named.IsFile ? paths[named.Text] : named.Text);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WritePlace(Utf8JsonWriter json, Diagnostic diagnostic)
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
