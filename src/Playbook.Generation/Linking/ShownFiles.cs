using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Generation.Loading;
using Playbook.Generation.Parsing;

namespace Playbook.Generation.Linking;

/// <summary>What pages have to know of the files they show: the size of a picture, the cells of a table. A file is read when a page first asks. Safe for many threads.</summary>
internal sealed class ShownFiles(IEnumerable<InputAsset> files)
{
    // The size stands near the beginning; only a camera's notes and colour profile may come before it.
    private const int Beginning = 512 * 1024;

    private readonly FrozenDictionary<string, InputAsset> _files = files.ToFrozenDictionary(f => f.File.Path, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PictureSize?> _sizes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<TableReading>> _tables = new(StringComparer.Ordinal);

    /// <summary>Null for what is no picture, or cannot be read; publishing the file says why.</summary>
    /// <param name="path">Below the input folder.</param>
    public PictureSize? SizeOf(string path) => _sizes.GetOrAdd(path, p => _files.TryGetValue(p, out var file) && file.Kind.Use == FileUse.Picture ? file.Size ?? Measure(file.File) : null);

    /// <summary>What the file is that a link leads to.</summary>
    /// <param name="path">Below the input folder; a file of the site.</param>
    public InputAsset Asset(string path) => _files[path];

    /// <summary>Null, after a diagnostic, for what is no table. Problems of a file are told once, however many pages show it.</summary>
    /// <param name="path">Below the input folder.</param>
    public CsvTable? TableIn(string path, DiagnosticBag diagnostics)
    {
        var reading = _tables.GetOrAdd(path, p => new(() => Read(_files[p].File))).Value;
        reading.TellOnce(diagnostics);
        return reading.Table;
    }

    private static PictureSize? Measure(InputFile file)
    {
        if (file.Length == 0 || file.Length > FileKinds.LargestAsset)
        {
            return null;
        }

        try
        {
            using var stream = File.OpenRead(file.FullPath);
            var start = new byte[Math.Min(file.Length, Beginning)];
            return PictureSize.Of(start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static TableReading Read(InputFile file)
    {
        var own = new DiagnosticBag();
        return new TableReading(ReadText.Read(file, own) is { } text ? CsvReader.Read(text, own) : null, own.ToSorted());
    }

    private sealed class TableReading(CsvTable? table, ImmutableArray<Diagnostic> problems)
    {
        private int _told;

        public CsvTable? Table { get; } = table;

        public void TellOnce(DiagnosticBag diagnostics)
        {
            if (Interlocked.Exchange(ref _told, 1) == 0)
            {
                diagnostics.AddRange(problems);
            }
        }
    }
}
