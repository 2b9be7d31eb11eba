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
        byte[] content;
        try
        {
            content = item.Length == 0 ? [] : File.ReadAllBytes(item.FullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(LoadRules.UnreadableFile, item.Path, "file").Help(ReadText.UnreadableAdvice);
            return null;
        }

        // Looked at before, but not held: what is published is judged as it is now.
        return !CheckAsset.HoldsWhatItIsCalled(item, content, diagnostics) ? null : new OutputFile(new SitePath("/" + item.Path), content, FileKinds.MediaTypeOf(item.Path));
    }
}
