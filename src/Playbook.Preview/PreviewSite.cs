using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Playbook.Files;

namespace Playbook.Preview;

/// <summary>The last whole build, as the preview serves it: addresses and bytes, nothing that could lead to the disk. Immutable.</summary>
public sealed record PreviewSite
{
    private readonly Dictionary<string, OutputFile> _files;

    // A plain dictionary that nobody can reach: freezing 30,000 addresses takes longer than the edit they wait for.
    private PreviewSite(Dictionary<string, OutputFile> files) => _files = files;

    /// <summary>The address of the page for addresses that do not exist; the plain words of the server when the site has none.</summary>
    public string NotFoundPath { get; init; } = "/404.html";

    /// <summary>The headers production sends with every file, such as the content security policy.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What to show over the page, in reading order.</summary>
    public ImmutableArray<ProblemText> Problems { get; init; } = [];

    public static PreviewSite Of(IEnumerable<OutputFile> files) =>
        new(files.ToDictionary(f => f.Address.Value, StringComparer.Ordinal));

    /// <summary>The file at exactly this address; null when there is none.</summary>
    public OutputFile? Find(string path) => _files.GetValueOrDefault(path);
}
