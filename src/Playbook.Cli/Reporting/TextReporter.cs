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

    /// <summary>Every problem in reading order; where there are very many, those of the first things to mend.</summary>
    public void Write(SiteResult result)
    {
        var shown = Shown(result);
        foreach (var diagnostic in shown)
        {
            output.WriteLine(Painted(DiagnosticText.Headline(diagnostic), diagnostic.Severity));
            output.WriteLine(DiagnosticText.Details(diagnostic, paths));
            output.WriteLine();
        }

        if (shown.Length < result.Told.Length)
        {
            output.WriteLine($"... and {result.Told.Length - shown.Length} more, which are counted below; these are the ones to mend first, --format json lists them all");
            output.WriteLine();
        }
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

    private static ImmutableArray<Diagnostic> Shown(SiteResult result)
    {
        var told = result.Told;
        if (told.Length <= MostShown)
        {
            return told;
        }

        var rank = result.Causes.Value.Select((cause, i) => (cause.Subject, i)).ToDictionary();
        var first = told.Index().OrderBy(t => rank[t.Item.Cause!.Value]).ThenBy(t => t.Index).Take(MostShown).Select(t => t.Index).ToHashSet();
        return [.. told.Where((_, i) => first.Contains(i))];
    }

    public static string Painted(string text, Severity severity) => Coloured
        ? $"\u001b[1;{(severity switch { Severity.Error => 31, Severity.Warning => 33, _ => 36 })}m{text}\u001b[0m"
        : text;
}
