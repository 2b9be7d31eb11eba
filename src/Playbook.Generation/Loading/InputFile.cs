using Playbook.Text;

namespace Playbook.Generation.Loading;

/// <summary>A file found in the input folder, not read yet.</summary>
/// <param name="Path">Below the input folder, forward slashes.</param>
/// <param name="FullPath">Where to open it.</param>
/// <param name="Length">In bytes, as the folder listing tells.</param>
public sealed record InputFile(string Path, string FullPath, long Length)
{
    /// <summary>The table that belongs to a comparison: the <c>.csv</c> of the same name; null for most files.</summary>
    public InputFile? Table { get; init; }

    /// <summary>Whether it is the page of its folder: its <c>index.md</c>, or its <c>README.md</c> where there is no index.</summary>
    public bool IsFolderIndex { get; init; }
}

/// <summary>What one entry is written in: its file and, for a comparison, the table beside it.</summary>
/// <param name="IsFolderIndex">Whether it is the page of its folder.</param>
public sealed record EntrySource(SourceFile File, SourceFile? Table, bool IsFolderIndex);
