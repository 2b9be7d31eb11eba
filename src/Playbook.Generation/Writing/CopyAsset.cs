using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Files;
using Playbook.Generation.Linking;
using Playbook.Generation.Loading;
using Playbook.Generation.Loading.Drawings;

namespace Playbook.Generation.Writing;

/// <summary>Publishes a picture or document, if it is still what it was found to be: a drawing written anew, a table without live formulas, all others unchanged.</summary>
internal sealed class CopyAsset(SiteMap map) : IEachModule<InputAsset, OutputFile>
{
    public Stage Stage => Stage.Load;

    public OutputFile? Execute(InputAsset item, DiagnosticBag diagnostics)
    {
        byte[] content;
        try
        {
            content = item.File.Length == 0 ? [] : File.ReadAllBytes(item.File.FullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(LoadRules.UnreadableFile, item.File.Path, "file").Help(ReadText.UnreadableAdvice);
            return null;
        }

        // Looked at before, but not held: what is published is judged as it is now. What was told then is not told again.
        var problems = new DiagnosticBag();
        if (Published(item, content, problems) is { } published)
        {
            return new OutputFile(map.AddressOfAsset(item.File.Path), published, item.Kind.MediaType) { IsDownload = item.Kind.IsSaved, IsCopied = true };
        }

        diagnostics.AddRange(problems.ToSorted());
        return null;
    }

    private static ReadOnlyMemory<byte>? Published(InputAsset item, byte[] content, DiagnosticBag diagnostics)
    {
        if (item.Kind.Form == FileForm.Drawing)
        {
            return DrawingReader.Read(item.File.Path, content, diagnostics)?.Svg;
        }

        using var stream = new MemoryStream(content);
        return CheckAsset.Judge(item.File, stream, diagnostics)?.Kind != item.Kind ? null
            : FileKinds.IsSheet(item.File.Path) ? FormulaCells.Disarm(content)
            : content;
    }
}
