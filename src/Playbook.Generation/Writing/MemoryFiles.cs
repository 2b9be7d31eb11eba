using System.Collections.Concurrent;
using Playbook.Files;

namespace Playbook.Generation.Writing;

/// <summary>Keeps a site in memory, for the preview and for checks.</summary>
public sealed class MemoryFiles : IOutputFiles
{
    private readonly ConcurrentDictionary<string, OutputFile> _files = new(StringComparer.Ordinal);

    public void Write(OutputFile file) => _files[file.Path] = file;

    public IEnumerable<OutputFile> All => _files.Values;
}
