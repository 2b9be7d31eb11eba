namespace Playbook.Files;

/// <summary>One finished file of the site. The bytes are final: writing, serving and checking see the same ones.</summary>
public sealed record OutputFile(SitePath Address, ReadOnlyMemory<byte> Content, string MediaType)
{
    /// <summary>Whether a browser is told to save it instead of showing it.</summary>
    public bool IsDownload { get; init; }

    /// <summary>Whether these are a contributor's own bytes, looked at when they were loaded and not changed since.</summary>
    public bool IsCopied { get; init; }

    public string Path => Address.OutputFile;
}
