using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Unicode;
using Playbook.Diagnostics;
using Playbook.Files;
using Playbook.Text;

namespace Playbook.Generation.Writing.Gate;

/// <summary>
/// The last door of the site. Every finished file is read once more, whoever made it, and passes if it holds nothing but what a file of its kind may hold.
/// What does not pass was made wrong by this program or by a theme: the site is then not published. A preview shows why in the place of the page.
/// </summary>
internal sealed class GatedFiles(IOutputFiles output, OutputAudit? audit, bool isPreview) : IOutputFiles
{
    public static readonly DiagnosticRule RefusedOutput = new("PB6001", "refused-output", Severity.Error, "this finished file is refused: {0}") { IsFixed = true };

    private readonly ConcurrentBag<(OpenElements Open, UsedIds Ids, KnownTags Tags)> _idle = [];
    private readonly RefusedFiles _refused = new();

    public void Write(OutputFile file)
    {
        var breaches = file.IsCopied ? [] : IsPage(file) ? CheckPage(file) : FileCheck.Of(file);
        if (breaches.Count == 0)
        {
            output.Write(file);
            return;
        }

        _refused.Add(file, breaches);
        if (isPreview && IsPage(file))
        {
            output.Write(file with { Content = RefusedPage.Of(file, breaches) });
        }
    }

    /// <param name="sourceOf">The file an address was written from; null for what has no file of its own.</param>
    public void Report(DiagnosticBag diagnostics, Func<SitePath, SourceFile?> sourceOf) => _refused.Report(diagnostics, sourceOf);

    private static bool IsPage(OutputFile file) =>
        file.MediaType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
        || file.Path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        || file.Path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    private List<Breach> CheckPage(OutputFile file)
    {
        var text = ArrayPool<char>.Shared.Rent(file.Content.Length);
        try
        {
            var status = Utf8.ToUtf16(file.Content.Span, text, out _, out var length, replaceInvalidSequences: false);
            return status != OperationStatus.Done ? [new Breach(length, 0, "it is not UTF-8")] : CheckPage(text.AsSpan(0, length), file.Path);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    private List<Breach> CheckPage(ReadOnlySpan<char> html, string path)
    {
        var buffers = _idle.TryTake(out var idle) ? idle : (Open: new OpenElements(), Ids: new UsedIds(), Tags: new KnownTags());
        var check = new PageCheck(html, buffers.Open, buffers.Ids, buffers.Tags, audit?.Reading(path));
        check.Run();
        audit?.Note(path, buffers.Ids.ToArray());
        _idle.Add(buffers);
        return check.Breaches ?? [];
    }
}
