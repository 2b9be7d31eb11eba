using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Playbook.Search.Index;

/// <summary>
/// The files being written. Each is a script that hands one JSON value to the client, because a script is all a page opened from a folder
/// may load; over HTTP the client reads the same file as text.
/// </summary>
internal sealed class IndexFiles(string folder)
{
    public const string HeadName = "head";

    /// <summary>Below the folder of the search page; whatever lies in it never changes, so one line tells a web server that it may be kept for ever.</summary>
    public const string KeptFolder = "index";

    /// <summary>How many characters of the hash stand in a name.</summary>
    public const int HashLength = 8;

    private readonly ImmutableArray<SearchFile>.Builder _files = ImmutableArray.CreateBuilder<SearchFile>();

    public static ReadOnlySpan<byte> Opening => "playbook.search.file("u8;

    public static ReadOnlySpan<byte> Closing => ")\n"u8;

    public long Bytes { get; private set; }

    /// <summary>Adds a file under a name that changes with its content, and returns the part that does.</summary>
    public string Add(string name, ReadOnlySpan<byte> json)
    {
        var content = Wrap(json);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..HashLength];
        Add(new SearchFile($"{folder}/{KeptFolder}/{name}.{hash}.js", content));
        return hash;
    }

    /// <summary>
    /// Adds the directory of all the others. Its name stays: were it to change with every edit, so would every page that mentions it.
    /// </summary>
    public void AddHead(ReadOnlySpan<byte> json) => Add(new SearchFile($"{folder}/{HeadName}.js", Wrap(json)));

    /// <summary>Adds files that were written meanwhile.</summary>
    public void AddRange(IndexFiles others)
    {
        _files.AddRange(others._files);
        Bytes += others.Bytes;
    }

    public ImmutableArray<SearchFile> ToImmutable() => _files.ToImmutable();

    private static byte[] Wrap(ReadOnlySpan<byte> json) => [.. Opening, .. json, .. Closing];

    private void Add(SearchFile file)
    {
        _files.Add(file);
        Bytes += file.Content.Length;
    }
}
