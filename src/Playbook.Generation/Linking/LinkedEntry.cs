using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Generation.Parsing;

namespace Playbook.Generation.Linking;

/// <summary>An entry whose links and references are resolved, as far as they lead anywhere.</summary>
public sealed record LinkedEntry
{
    public required ParsedEntry Parsed { get; init; }

    public Entry Entry => Parsed.Entry;

    public required LinkedBody Body { get; init; }

    /// <summary>The Markdown fields, by the value each was read from.</summary>
    public required FrozenDictionary<MarkdownValue, LinkedBody> Fragments { get; init; }

    public IEnumerable<LinkedBody> AllBodies => Fragments.Values.Prepend(Body);
}

/// <summary>Markdown with the targets of its links.</summary>
/// <param name="Links">Parallel to <see cref="MarkdownBody.Links"/>.</param>
public sealed record LinkedBody(MarkdownBody Body, ImmutableArray<ResolvedLink> Links)
{
    public static LinkedBody Empty { get; } = new(MarkdownBody.Empty, []);
}

/// <summary>Where a link leads.</summary>
/// <param name="Kind">How to write it.</param>
/// <param name="Href">The address: site-relative with query and fragment for a page or file, percent-encoded; as written for the outside; empty for a broken one.</param>
/// <param name="Page">The page it leads to, if it is one of ours.</param>
public readonly record struct ResolvedLink(ResolvedLinkKind Kind, string Href, LinkTarget? Page)
{
    /// <summary>Of a picture, as its file says; null where it does not, or for another link.</summary>
    public PictureSize? Size { get; init; }

    /// <summary>The path of the file it leads to, below the input folder; null for another link.</summary>
    public string? Asset { get; init; }

    /// <summary>What readers are told of a document before they open it; null for another link.</summary>
    public LinkedDocument? Document { get; init; }

    /// <summary>What a table's file holds; null for another link.</summary>
    public CsvTable? Table { get; init; }

    /// <summary>The part of the page that is meant, while nobody knows whether there is one; null for most links.</summary>
    public string? Part { get; init; }

    /// <summary>The same link to a part of the page.</summary>
    public ResolvedLink At(string id) => this with { Part = null, Href = $"{Href}#{LinkPath.EscapeFragment(id)}" };

    public static ResolvedLink Broken { get; } = new(ResolvedLinkKind.Broken, "", null);
}

/// <summary>A document that a link leads to.</summary>
/// <param name="Name">Of its kind, such as <c>Word</c>.</param>
/// <param name="Length">In bytes.</param>
/// <param name="IsSaved">Whether the browser saves it instead of showing it.</param>
public sealed record LinkedDocument(string Name, long Length, bool IsSaved);

public enum ResolvedLinkKind
{
    /// <summary>Shown as plain text.</summary>
    Broken,
    Page,
    Asset,
    External,
}
