using System.Collections.Frozen;
using System.Text.Json;
using Playbook.Search.Index;

namespace Playbook.Search.Engine;

/// <summary>Reads the files of an index as the client in the browser does, each when it is first asked for.</summary>
internal sealed class IndexReader
{
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _files;
    private readonly string _folder;
    private readonly string _shardHashes;
    private readonly string _recordHashes;
    private readonly string _spelling;
    private readonly Dictionary<int, Shard> _shards = [];
    private readonly Dictionary<int, PageRecord[]> _records = [];
    private readonly SortedSet<string> _opened = new(StringComparer.Ordinal);
    private (string[] Words, string Weights)? _spellingWords;

    public IndexReader(IEnumerable<SearchFile> files)
    {
        _files = files.ToFrozenDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);
        var headPath = _files.Keys.Single(p => p.EndsWith($"/{IndexFiles.HeadName}.js", StringComparison.Ordinal));
        _folder = $"{headPath[..headPath.LastIndexOf('/')]}/{IndexFiles.KeptFolder}";

        using var json = Parse(headPath);
        var head = json.RootElement;
        Pages = head.GetProperty("pages").GetInt32();
        Bounds = head.GetProperty("bounds").GetString()!.Split(' ');
        _shardHashes = head.GetProperty("shards").GetString()!;
        _recordHashes = head.GetProperty("records").GetString()!;
        _spelling = head.GetProperty("spelling").GetString()!;
        SmallWords = head.GetProperty("small").GetString()!.Split(' ').ToFrozenSet(StringComparer.Ordinal);
        Facets = [.. head.GetProperty("facets").EnumerateArray().Select(FacetValues.Read)];
    }

    public int Pages { get; }

    /// <summary>The first word of each shard; the first is empty.</summary>
    public string[] Bounds { get; }

    public FacetValues[] Facets { get; }

    /// <summary>Those that find nothing by themselves.</summary>
    public FrozenSet<string> SmallWords { get; }

    /// <summary>The files read so far: what a reader's browser would have loaded.</summary>
    public IReadOnlyCollection<string> Opened => _opened;

    public int ShardOf(string word)
    {
        var (low, high) = (0, Bounds.Length);
        while (high - low > 1)
        {
            var middle = (low + high) >> 1;
            (low, high) = string.CompareOrdinal(Bounds[middle], word) <= 0 ? (middle, high) : (low, middle);
        }

        return low;
    }

    public Shard Shard(int number)
    {
        if (!_shards.TryGetValue(number, out var shard))
        {
            using var json = Parse(Path("t", number, _shardHashes));
            _shards.Add(number, shard = new Shard(json.RootElement.GetString()!));
        }

        return shard;
    }

    public PageRecord Record(int page)
    {
        var number = page / Records.PagesPerFile;
        if (!_records.TryGetValue(number, out var records))
        {
            using var json = Parse(Path("m", number, _recordHashes));
            _records.Add(number, records = [.. json.RootElement.EnumerateArray().Select(PageRecord.Read)]);
        }

        return records[page % Records.PagesPerFile];
    }

    /// <summary>Words worth correcting to, in ordinal order, and a weight for each.</summary>
    public (string[] Words, string Weights) Spelling()
    {
        if (_spellingWords is null)
        {
            using var json = Parse($"{_folder}/spell.{_spelling}.js");
            var parts = json.RootElement.GetString()!.Split(Shards.Part);
            _spellingWords = (FrontCoding.Read(parts[0]), parts[1]);
        }

        return _spellingWords.Value;
    }

    private string Path(string kind, int number, string hashes) =>
        $"{_folder}/{kind}{number}.{hashes.AsSpan(number * IndexFiles.HashLength, IndexFiles.HashLength)}.js";

    private JsonDocument Parse(string path)
    {
        var content = _files[path];
        _opened.Add(path);
        return JsonDocument.Parse(content[IndexFiles.Opening.Length..^IndexFiles.Closing.Length]);
    }
}
