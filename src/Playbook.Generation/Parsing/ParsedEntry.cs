using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Files;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>An entry as read from its file: facts, its text as HTML with gaps, and what was wrong with it. Nothing in it depends on another file.</summary>
public sealed record ParsedEntry
{
    public required Entry Entry { get; init; }

    public required MarkdownBody Body { get; init; }

    /// <summary>The HTML of each Markdown field, by the value it was read from.</summary>
    public required FrozenDictionary<MarkdownValue, MarkdownBody> Fragments { get; init; }

    /// <summary>A comparison's rows; null for every other entry.</summary>
    public ComparisonTable? Table { get; init; }

    /// <summary>Addresses by which other pages may know this one: <c>redirect-from</c>, and the <c>permalink</c> of an imported page.</summary>
    public ImmutableArray<OtherAddress> OtherAddresses { get; init; } = [];

    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }
}

/// <summary>An address by which other pages may know an entry.</summary>
/// <param name="IsDeclared">Whether the author wrote it for this site, as <c>redirect-from</c>; false for what another generator made of the page.</param>
public readonly record struct OtherAddress(SitePath Address, SourceSpan Span, bool IsDeclared);
