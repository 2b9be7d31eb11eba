using System.Collections.Concurrent;
using Playbook.Files;

namespace Playbook.Generation.Writing;

/// <summary>Passes files on, each address once, and counts them.</summary>
internal sealed class CountingFiles(IOutputFiles output) : IOutputFiles
{
    private readonly ConcurrentDictionary<string, bool> _paths = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<SitePath> _downloads = [];
    private int _files;
    private int _pages;
    private long _bytes;

    public int Files => _files;

    /// <summary>Files that a reader opens: HTML.</summary>
    public int Pages => _pages;

    public long Bytes => _bytes;

    /// <summary>Addresses of what browsers are told to save, ascending.</summary>
    public IReadOnlyList<SitePath> Downloads => [.. _downloads.OrderBy(d => d.Value, StringComparer.Ordinal)];

    /// <summary>Whether a file of this path, below the output folder, was written.</summary>
    public bool Has(string path) => _paths.ContainsKey(path);

    /// <summary>Of two files with one address the first is kept: a page of the playbook goes before one that is made.</summary>
    public void Write(OutputFile file)
    {
        if (!_paths.TryAdd(file.Path, true))
        {
            return;
        }

        output.Write(file);
        if (file.IsDownload)
        {
            _downloads.Add(file.Address);
        }

        Interlocked.Increment(ref _files);
        Interlocked.Add(ref _bytes, file.Content.Length);
        if (file.MediaType.StartsWith("text/html", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _pages);
        }
    }
}
