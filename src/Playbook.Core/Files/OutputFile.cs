namespace Playbook.Files;

/// <summary>One finished file of the site. The bytes are final: writing, serving and checking see the same ones.</summary>
public sealed record OutputFile(SitePath Address, ReadOnlyMemory<byte> Content, string MediaType)
{
    public string Path => Address.OutputFile;
}
