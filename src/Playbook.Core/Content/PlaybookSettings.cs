using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Content;

/// <summary>What <c>playbook.yml</c> says; a playbook without one has these defaults.</summary>
public sealed record PlaybookSettings
{
    public string Title { get; init; } = "Playbook";

    public string? Description { get; init; }

    /// <summary>A BCP 47 tag such as <c>en</c>; chooses the interface's words and the text direction.</summary>
    public string Language { get; init; } = "en";

    /// <summary><c>ltr</c> or <c>rtl</c>; null leaves it to the language.</summary>
    public string? Direction { get; init; }

    /// <summary>Where the site will be reached, http or https; null leaves out what needs it (canonical links, the sitemap).</summary>
    public Uri? SiteUrl { get; init; }

    /// <summary>What comes before a file's path to edit it on the git host; null hides the link.</summary>
    public string? EditUrl { get; init; }

    public string Theme { get; init; } = "default";

    /// <summary>Where the theme is named; null when it is not.</summary>
    public SourceSpan? ThemePlace { get; init; }

    /// <summary>Whether readers' browsers keep what was read, for when there is no connection.</summary>
    public bool Offline { get; init; } = true;

    /// <summary>The day that reviews and dates are measured against; null measures none.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Where that day is named; null when it is the clock's.</summary>
    public SourceSpan? AsOfPlace { get; init; }

    /// <summary>The day it is; null where nobody asked a clock.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Whether each page is also published as Markdown, and the site has an <c>llms.txt</c>.</summary>
    public bool MarkdownTwins { get; init; } = true;

    /// <summary>In the order written; a later one that fits wins.</summary>
    public ImmutableArray<SeverityOverride> Severities { get; init; } = [];
}

/// <summary>What a rule counts as, for all files or for some.</summary>
/// <param name="Rule">Its number or its name.</param>
/// <param name="Path">A glob below the input folder (<c>plays/**</c>); null for every file.</param>
public sealed record SeverityOverride(string Rule, string? Path, Severity Severity);
