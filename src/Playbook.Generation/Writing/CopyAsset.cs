using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Files;
using Playbook.Generation.Loading;

namespace Playbook.Generation.Writing;

/// <summary>Publishes a picture or document unchanged, if it is what its name says.</summary>
internal sealed class CopyAsset : IEachModule<InputFile, OutputFile>
{
    public Stage Stage => Stage.Load;

    public OutputFile? Execute(InputFile item, DiagnosticBag diagnostics)
    {
        if (!ReadText.WithinLimit(item, diagnostics))
        {
            return null;
        }

        byte[] content;
        try
        {
            content = item.Length == 0 ? [] : File.ReadAllBytes(item.FullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(LoadRules.UnreadableFile, item.Path).Help("check that it still exists and that you may read it");
            return null;
        }

        if (!FileKinds.HasItsMagic(item.Path, content))
        {
            diagnostics.Report(LoadRules.WrongFileContent, item.Path, Path.GetExtension(item.Path)).Help("export the picture again, or give the file its right ending");
            return null;
        }

        return new OutputFile(new SitePath("/" + item.Path), content, FileKinds.MediaTypeOf(item.Path));
    }
}
