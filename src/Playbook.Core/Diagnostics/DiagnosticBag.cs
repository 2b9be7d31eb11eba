using System.Collections.Concurrent;
using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Diagnostics;

/// <summary>Collects problems from any thread; reading them sorts them.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<DiagnosticBuilder> _reported = [];
    private readonly ConcurrentQueue<Diagnostic> _finished = [];

    public bool IsEmpty => _reported.IsEmpty && _finished.IsEmpty;

    /// <summary>Reports a problem at exact characters; <paramref name="values"/> fill the rule's headline.</summary>
    public DiagnosticBuilder Report(DiagnosticRule rule, SourceSpan place, params object?[] values) =>
        Add(new DiagnosticBuilder(rule, place.File.Path, place, values));

    /// <summary>Reports a problem of a file or folder whose text was not, or could not be, read.</summary>
    public DiagnosticBuilder Report(DiagnosticRule rule, string path, params object?[] values) =>
        Add(new DiagnosticBuilder(rule, path, null, values));

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            _finished.Enqueue(diagnostic);
        }
    }

    public ImmutableArray<Diagnostic> ToSorted() =>
        [.. _finished.Concat(_reported.Select(b => b.Build())).Order(Diagnostic.ReadingOrder)];

    private DiagnosticBuilder Add(DiagnosticBuilder builder)
    {
        _reported.Enqueue(builder);
        return builder;
    }
}
