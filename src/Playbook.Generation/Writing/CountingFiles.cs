using Playbook.Files;

namespace Playbook.Generation.Writing;

/// <summary>Passes files on and counts them.</summary>
internal sealed class CountingFiles(IOutputFiles output) : IOutputFiles
{
    private int _files;
    private int _pages;
    private long _bytes;

    public int Files => _files;

    /// <summary>Files that a reader opens: HTML.</summary>
    public int Pages => _pages;

    public long Bytes => _bytes;

    public void Write(OutputFile file)
    {
        output.Write(file);
        Interlocked.Increment(ref _files);
        Interlocked.Add(ref _bytes, file.Content.Length);
        if (file.MediaType.StartsWith("text/html", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _pages);
        }
    }
}
