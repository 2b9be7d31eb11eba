using Playbook.Content;
using Playbook.Files;
using Playbook.Text;

namespace Playbook.Generation.Linking;

/// <summary>
/// Which file of the finished site is whose. Nothing can be a file and a folder at once, and letter case and the way accents are written tell no two files
/// apart: the site may be built, or copied to, where they do not.
/// </summary>
internal sealed class TakenAddresses
{
    private readonly Dictionary<string, AddressOwner> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AddressOwner> _folders = new(StringComparer.Ordinal);

    /// <summary>Gives the address away if nobody has it; otherwise says who stands in the way.</summary>
    public AddressOwner? Take(SitePath address, AddressOwner owner)
    {
        var file = ComposedLetters.Compose(address.OutputFile).ToLowerInvariant();
        if (InTheWayOf(file) is { } other)
        {
            return other;
        }

        _files.Add(file, owner);
        foreach (var folder in FoldersOf(file))
        {
            _folders.TryAdd(folder, owner);
        }

        return null;
    }

    private AddressOwner? InTheWayOf(string file) =>
        _files.GetValueOrDefault(file)
        ?? _folders.GetValueOrDefault(file)
        ?? FoldersOf(file).Select(f => _files.GetValueOrDefault(f)).FirstOrDefault(o => o is not null);

    private static IEnumerable<string> FoldersOf(string file)
    {
        for (var slash = file.LastIndexOf('/'); slash > 0; slash = file.LastIndexOf('/', slash - 1))
        {
            yield return file[..slash];
        }
    }
}

/// <summary>Who has an address.</summary>
/// <param name="Address">As it was taken.</param>
/// <param name="Entry">The entry whose page it is, or whose earlier address.</param>
/// <param name="Asset">The path of the picture or document below the input folder.</param>
internal sealed record AddressOwner(SitePath Address, Entry? Entry = null, string? Asset = null)
{
    /// <summary>Where an entry claims it as an earlier one of its own.</summary>
    public SourceSpan? Claimed { get; init; }

    /// <summary>Whether every playbook has it.</summary>
    public bool IsReserved => Entry is null && Asset is null;

    /// <summary>Whether it is the same address, but for capital letters.</summary>
    public bool DiffersInCaseFrom(SitePath address) => Address != address && Address.Value.Equals(address.Value, StringComparison.OrdinalIgnoreCase);

    public string Noun => Address.IsPage ? "a page" : "a file";
}
