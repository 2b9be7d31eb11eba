using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Generation.Loading.Drawings;

namespace Playbook.Generation.Loading;

/// <summary>Refuses a picture or document that is too large, or not what its name says; what a browser or an office program could run is never published.</summary>
internal sealed class CheckAsset : IEachModule<InputFile, InputAsset>
{
    public const string Rename = "save it again, or give the file its right ending";
    private const int LongestSign = 512;

    public Stage Stage => Stage.Load;

    public InputAsset? Execute(InputFile item, DiagnosticBag diagnostics)
    {
        if (!ReadText.WithinLimit(item, diagnostics))
        {
            return null;
        }

        try
        {
            using var content = item.Length == 0 ? Stream.Null : File.OpenRead(item.FullPath);
            return Judge(item, content, diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(LoadRules.UnreadableFile, item.Path, "file").Help(ReadText.UnreadableAdvice);
            return null;
        }
    }

    /// <summary>What the file really is; null, after a diagnostic, for what must not be published.</summary>
    public static InputAsset? Judge(InputFile item, Stream content, DiagnosticBag diagnostics)
    {
        var named = FileKinds.Of(item.Path)!;
        Span<byte> buffer = stackalloc byte[LongestSign];
        var start = (ReadOnlySpan<byte>)buffer[..content.ReadAtLeast(buffer, LongestSign, throwOnEndOfStream: false)];
        content.Position = 0;
        if (start.IsEmpty)
        {
            diagnostics.Report(LoadRules.EmptyFile, item.Path).Help("save it again, or delete the file");
            return null;
        }

        var kind = named.Use == FileUse.Picture ? TrueKindOf(named, start) : named;
        if (kind is null || (kind.Form == FileForm.Bytes && !FileKinds.Begins(kind, start)))
        {
            diagnostics.Report(LoadRules.WrongFileContent, item.Path, named.Ending)
                .Help(OtherKind.Of(start) is { } other ? $"it looks like {other.What}: {other.Advice}" : named.Use == FileUse.Picture ? "export the picture again, or give the file its right ending" : Rename);
            return null;
        }

        if (kind != named)
        {
            diagnostics.Report(LoadRules.MisnamedPicture, item.Path, named.Ending, kind.Name)
                .Help($"rename it to `{Path.GetFileName(Path.ChangeExtension(item.Path, kind.Ending))}`, and in the links to it; until then it is published under that name");
        }

        switch (kind.Form)
        {
            case FileForm.Drawing:
                return DrawingReader.Read(item.Path, Bytes(content), diagnostics) is { } drawing ? new InputAsset(item, kind, drawing.Svg.Length) { Size = drawing.Size } : null;
            case FileForm.Text:
                return TextContent.IsGood(item, kind, Bytes(content), diagnostics) ? new InputAsset(item, kind, item.Length) : null;
            case FileForm.Archive when ArchiveContent.Fault(kind, content) is { } fault:
                diagnostics.Report(LoadRules.RefusedContent, item.Path, fault.Reason).Help(fault.Advice);
                return null;
            default:
                return new InputAsset(item, kind, item.Length);
        }
    }

    // A drawing is text, so that it has no first bytes; a browser knows it by its first element.
    private static FileKind? TrueKindOf(FileKind named, ReadOnlySpan<byte> start) =>
        named.Form == FileForm.Bytes && FileKinds.Begins(named, start) ? named
        : FileKinds.PictureOf(start) ?? (named.Form == FileForm.Drawing ? named : OtherKind.LooksLikeDrawing(start) ? FileKinds.Of(".svg") : null);

    private static byte[] Bytes(Stream content)
    {
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
