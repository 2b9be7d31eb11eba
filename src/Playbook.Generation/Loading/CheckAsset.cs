using Playbook.Diagnostics;
using Playbook.Execution;

namespace Playbook.Generation.Loading;

/// <summary>Refuses a picture or document that is too large or not what its name says, without reading more than its beginning.</summary>
internal sealed class CheckAsset : IEachModule<InputFile, InputFile>
{
    private const int LongestMagic = 12;

    public Stage Stage => Stage.Load;

    public InputFile? Execute(InputFile item, DiagnosticBag diagnostics)
    {
        if (!ReadText.WithinLimit(item, diagnostics))
        {
            return null;
        }

        try
        {
            Span<byte> start = stackalloc byte[LongestMagic];
            using var file = File.OpenHandle(item.FullPath);
            return HoldsWhatItIsCalled(item, start[..RandomAccess.Read(file, start, 0)], diagnostics) ? item : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(LoadRules.UnreadableFile, item.Path, "file").Help(ReadText.UnreadableAdvice);
            return null;
        }
    }

    public static bool HoldsWhatItIsCalled(InputFile item, ReadOnlySpan<byte> start, DiagnosticBag diagnostics)
    {
        if (FileKinds.HasItsMagic(item.Path, start))
        {
            return true;
        }

        diagnostics.Report(LoadRules.WrongFileContent, item.Path, Path.GetExtension(item.Path)).Help("export the picture again, or give the file its right ending");
        return false;
    }
}
