using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Generation.Validation;
using Playbook.Generation.Validation.Causes;
using Playbook.Generation.Writing.Gate;
using Playbook.Search;

namespace Playbook.Generation;

/// <summary>What came of a build.</summary>
public sealed record SiteResult
{
    /// <summary>In reading order, severities as the settings have them.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>What a person is told of them: in a handbook that comes from elsewhere, a habit that many files share once.</summary>
    public ImmutableArray<Diagnostic> Told => IsHabitual ? [.. FoldRepeats.Of(Diagnostics)] : Diagnostics;

    /// <summary>Whether a habit that many files share is told once: in a lenient build of a folder without settings.</summary>
    public bool IsHabitual { get; init; }

    /// <summary>Every problem one by one: those the baseline knows too.</summary>
    public required ImmutableArray<Diagnostic> Present { get; init; }

    /// <summary>How many problems the baseline knows; they are not among <see cref="Diagnostics"/>.</summary>
    public required int Known { get; init; }

    /// <summary>How many problems wait until a file that they depend on can be read; they are told nowhere.</summary>
    public int Waiting { get; init; }

    /// <summary>What there is to mend, that first which harms most readers. Made when somebody asks: it reads who links to whom.</summary>
    public required Lazy<ImmutableArray<Cause>> Causes { get; init; }

    /// <summary>Whether the site was handed over whole; false when a problem stands in the way.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Of the diagnostics, those of finished files that did not pass the last gate: mistakes of the program or of the theme, never of a text.</summary>
    public IEnumerable<Diagnostic> Refused => Diagnostics.Where(d => d.Rule == GatedFiles.RefusedOutput);

    public required PlaybookModel Model { get; init; }

    /// <summary>What was kept from readers.</summary>
    public ImmutableArray<Entry> Drafts { get; init; } = [];

    public required PlaybookSettings Settings { get; init; }

    public int Pages { get; init; }

    public int Files { get; init; }

    public long Bytes { get; init; }

    /// <summary>About the search index; null when none was needed.</summary>
    public SearchReport? Search { get; init; }

    public required FrozenDictionary<Stage, TimeSpan> Stages { get; init; }

    /// <summary>The address of the page written in a file; null when there is none.</summary>
    public string? PageOf(string path) => Model.Entries.FirstOrDefault(e => e.Source.Path == path)?.Address.Value;

    public int Count(Severity severity) => Diagnostics.Count(d => d.Severity == severity);
}
