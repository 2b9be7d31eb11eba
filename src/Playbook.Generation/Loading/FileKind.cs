namespace Playbook.Generation.Loading;

/// <summary>What readers do with a file.</summary>
internal enum FileUse
{
    /// <summary>See it on a page.</summary>
    Picture,

    /// <summary>Open it in the browser, or see its cells on a page.</summary>
    Document,

    /// <summary>Take it along and open it in another program. It is published when a page links to it.</summary>
    Download,
}

/// <summary>How a file tells that it is what its name says.</summary>
internal enum FileForm
{
    /// <summary>By its first bytes.</summary>
    Bytes,

    /// <summary>It is a ZIP archive with certain names in it.</summary>
    Archive,

    /// <summary>It is UTF-8 text with a certain beginning.</summary>
    Text,

    /// <summary>It is an SVG drawing, which is written anew.</summary>
    Drawing,
}

/// <summary>A kind of file that is published as it is, or nearly so.</summary>
/// <param name="Ending">With its dot, lower case.</param>
/// <param name="Name">What readers see beside a link to it: a proper name, the same in every language.</param>
/// <param name="MediaType">As sent in the Content-Type header.</param>
/// <param name="Signs">What it begins with, or, in an archive, names one of which must be in it; several of them are alternatives, none means anything will do.</param>
internal sealed record FileKind(string Ending, string Name, string MediaType, FileUse Use, FileForm Form, params string[] Signs)
{
    /// <summary>Whether a browser is told to save it instead of showing it. A drawing is shown in pages, and by itself never.</summary>
    public bool IsSaved => Use == FileUse.Download || Form is FileForm.Drawing or FileForm.Text;
}
