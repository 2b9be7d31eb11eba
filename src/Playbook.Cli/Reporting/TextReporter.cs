using System.Collections.Immutable;
using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Generation;
using Playbook.Search;

namespace Playbook.Cli.Reporting;

/// <summary>Reports to a person. Colour only where a terminal shows it and <c>NO_COLOR</c> is not set.</summary>
internal sealed class TextReporter(TextWriter output, ShownPaths paths)
{
    private const int MostShown = 200;
    private static readonly bool Coloured = !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public void Write(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Take(MostShown))
        {
            output.WriteLine(Painted(DiagnosticText.Headline(diagnostic), diagnostic.Severity));
            output.WriteLine(DiagnosticText.Details(diagnostic, paths));
            output.WriteLine();
        }

        if (diagnostics.Length > MostShown)
        {
            output.WriteLine($"... and {diagnostics.Length - MostShown} more; mend these first, or read them all with --format json");
            output.WriteLine();
        }
    }

    /// <summary>One line: how many of each, or that all is well.</summary>
    public void WriteSummary(SiteResult result)
    {
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Hint }
            .Select(s => (Severity: s, Count: result.Count(s)))
            .Where(c => c.Count > 0)
            .Select(c => $"{c.Count} {DiagnosticText.Word(c.Severity)}{(c.Count == 1 ? "" : "s")}")
            .ToList();
        if (result.Known > 0)
        {
            counts.Add($"{result.Known} known before");
        }

        output.WriteLine(counts.Count == 0
            ? $"{result.Model.Entries.Length} entries checked: all is well"
            : $"{result.Model.Entries.Length} entries checked: {string.Join(", ", counts)}");
    }

    /// <summary>The six stages with their times.</summary>
    public void WriteStages(SiteResult result)
    {
        foreach (var stage in Enum.GetValues<Stage>())
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {stage.ToString().ToLowerInvariant(),-9} {result.Stages[stage].TotalMilliseconds,7:0} ms"));
        }
    }

    /// <summary>What there is to know about the search index: its size, the words it cannot tell pages apart by, the names that several pages claim.</summary>
    public void WriteSearch(SearchReport search)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  search    {search.Bytes / 1024.0:0} kB, {search.Words} words in {search.Shards} shards; most pages share {string.Join(", ", search.CommonestWords.Take(8).Select(w => w.Word))}"));
        foreach (var clash in search.Clashes.Take(10))
        {
            output.WriteLine($"  search    `{clash.Name}` is a name of {string.Join(" and ", clash.Urls)}");
        }
    }

    private static string Painted(string text, Severity severity) => Coloured
        ? $"\u001b[1;{(severity switch { Severity.Error => 31, Severity.Warning => 33, _ => 36 })}m{text}\u001b[0m"
        : text;
}
