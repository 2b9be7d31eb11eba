using Playbook.Files;

namespace Playbook.Generation.Writing;

/// <summary>Keeps nothing: a check only wants to know what drawing the site finds.</summary>
internal sealed class DroppedFiles : IOutputFiles
{
    public void Write(OutputFile file)
    {
    }
}
