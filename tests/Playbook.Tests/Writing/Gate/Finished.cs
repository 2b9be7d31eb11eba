using System.Text;
using Playbook.Diagnostics;
using Playbook.Files;
using Playbook.Generation.Writing;
using Playbook.Generation.Writing.Gate;

namespace Playbook.Tests.Writing.Gate;

/// <summary>A finished page around some HTML, and what the gate says of it.</summary>
internal static class Finished
{
    public const string Head = "<meta charset=\"utf-8\">\n<title>A page</title>\n";

    public static string Page(string body, string head = Head) =>
        $"<!doctype html>\n<html lang=\"en\">\n<head>\n{head}</head>\n<body>\n<main>{body}</main>\n</body>\n</html>\n";

    /// <summary>Why the page is refused; empty when it is not.</summary>
    public static IReadOnlyList<Breach> Breaches(string page)
    {
        var check = new PageCheck(page, new OpenElements(), new UsedIds(), new KnownTags(), null);
        check.Run();
        return check.Breaches ?? [];
    }

    /// <summary>The first reason; null when the file passes.</summary>
    public static string? Refusal(string path, string mediaType, string text) => Refusal(path, mediaType, Encoding.UTF8.GetBytes(text));

    public static string? Refusal(string path, string mediaType, byte[] content)
    {
        var file = new OutputFile(new SitePath("/" + path), content, mediaType);
        var passed = new MemoryFiles();
        var gate = new GatedFiles(passed, null, isPreview: false);
        gate.Write(file);
        var diagnostics = new DiagnosticBag();
        gate.Report(diagnostics, _ => null);
        var reasons = diagnostics.ToSorted();
        Assert.Equal(reasons.IsEmpty, passed.All.Any());
        return reasons.FirstOrDefault()?.Message;
    }
}
