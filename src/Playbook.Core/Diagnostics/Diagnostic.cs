using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Diagnostics;

/// <summary>One problem of the content: what, where, why, and what to do next. Immutable.</summary>
public sealed record Diagnostic
{
    public required DiagnosticRule Rule { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>The file or folder, below the input folder; empty for the command line itself.</summary>
    public required string Path { get; init; }

    /// <summary>The exact characters; null where no text was read (a missing folder, a picture).</summary>
    public SourceSpan? Span { get; init; }

    public required string Message { get; init; }

    /// <summary>A few words under the underlined characters.</summary>
    public string? Label { get; init; }

    /// <summary>Next steps, in the imperative, the best first.</summary>
    public ImmutableArray<string> Help { get; init; } = [];

    /// <summary>Other places that explain this one.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    public Suggestion? Suggestion { get; init; }

    /// <summary>What a link or reference names that leads nowhere: the file it would be, or the name as written; null for any other problem.</summary>
    public Subject? Target { get; init; }

    /// <summary>What there is to mend: problems with one cause go away together. Null until all problems are known.</summary>
    public Subject? Cause { get; init; }

    /// <summary>By path, then position, then number: the order of every report, whatever the threads did.</summary>
    public static IComparer<Diagnostic> ReadingOrder { get; } = Comparer<Diagnostic>.Create(Compare);

    private static int Compare(Diagnostic a, Diagnostic b)
    {
        var order = string.CompareOrdinal(a.Path, b.Path);
        order = order != 0 ? order : (a.Span?.Span.Start ?? -1).CompareTo(b.Span?.Span.Start ?? -1);
        order = order != 0 ? order : string.CompareOrdinal(a.Rule.Code, b.Rule.Code);
        order = order != 0 ? order : (a.Span?.Span.Length ?? 0).CompareTo(b.Span?.Span.Length ?? 0);
        return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
    }
}

/// <summary>A second place, with a few words on what it has to do with the first.</summary>
public sealed record RelatedPlace(SourceSpan Span, string Message);
