using Playbook.Files;
using Playbook.Generation.Linking;

namespace Playbook.Generation.Loading;

/// <summary>A picture or document that was looked at and may be published.</summary>
/// <param name="File">Where it lies.</param>
/// <param name="Kind">What it is, which need not be what it is called.</param>
/// <param name="Length">Of what will be published, in bytes.</param>
internal sealed record InputAsset(InputFile File, FileKind Kind, long Length)
{
    /// <summary>Of a drawing, as it says itself; that of other pictures is measured when a page asks.</summary>
    public PictureSize? Size { get; init; }

    /// <summary>Whether its name promises another kind of picture.</summary>
    public bool IsMisnamed => FileKinds.Of(File.Path) != Kind;

    /// <summary>Where it would be published: at its path, without the dots that names of hidden folders begin with, and with the ending it should have.</summary>
    public SitePath Address => new("/" + (IsMisnamed ? Path.ChangeExtension(Shown, Kind.Ending) : Shown));

    /// <summary>Where it is published should another file have that address.</summary>
    public SitePath OtherAddress => new("/" + Shown + (IsMisnamed ? Kind.Ending : ""));

    private string Shown => string.Join('/', File.Path.Split('/').Select(s => s.TrimStart('.')));
}
