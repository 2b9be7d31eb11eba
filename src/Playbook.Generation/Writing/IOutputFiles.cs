using Playbook.Files;

namespace Playbook.Generation.Writing;

/// <summary>Takes finished files, from any thread, each address once.</summary>
public interface IOutputFiles
{
    void Write(OutputFile file);
}
