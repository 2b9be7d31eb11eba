using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Writing;

namespace Playbook.Generation;

/// <summary>What to build and how.</summary>
public sealed record SiteRequest
{
    /// <summary>The folder that holds an input folder, and the themes beside it.</summary>
    public static string HomeOf(string input) => Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input)))!;

    /// <summary>The input folder; it exists.</summary>
    public required string Input { get; init; }

    /// <summary>A theme's name or folder; null takes the settings' choice.</summary>
    public string? Theme { get; init; }

    /// <summary>How addresses are spelt; null takes the folder of the site's own address as base path.</summary>
    public AddressForm? Addresses { get; init; }

    /// <summary>Where the site will be reached; null takes the settings' address.</summary>
    public Uri? SiteUrl { get; init; }

    /// <summary>Whether to publish in spite of errors of content, which then count as warnings.</summary>
    public bool Lenient { get; init; }

    /// <summary>The rules that settings may name; null accepts any name.</summary>
    public Func<RuleCatalog>? Rules { get; init; }

    /// <summary>Whether drafts are shown like other pages.</summary>
    public bool Drafts { get; init; }

    /// <summary>
    /// Tells the day it is, asked once a build: reviews and dates are measured against it where the settings name no day. Null then measures none.
    /// </summary>
    public Func<DateOnly>? Clock { get; init; }

    /// <summary>The day to measure against whatever the settings say.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The playbook as it was before, to compare definitions with; null compares nothing.</summary>
    public PlaybookModel? Before { get; init; }

    /// <summary>Tells when files last changed; asked once, when there is a site to publish. Null, as a whole or as an answer, tells nothing.</summary>
    public Func<FileHistory?>? History { get; init; }

    /// <summary>Whether to follow the links of the finished pages once more.</summary>
    public bool Audit { get; init; } = true;

    /// <summary>Whether this is a preview: nobody's browser is to keep what changes with the next stroke of a key.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Whether warnings stop the publication.</summary>
    public bool Strict { get; init; }
}
