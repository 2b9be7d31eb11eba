using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Causes;

/// <summary>One thing to mend, and all that goes away with it.</summary>
public sealed record Cause
{
    public required Subject Subject { get; init; }

    /// <summary>In reading order; at least one.</summary>
    public required ImmutableArray<Diagnostic> Problems { get; init; }

    /// <summary>In how many files they are.</summary>
    public required int Files { get; init; }

    /// <summary>How many links lead to the pages they are on, the files that are missing among them.</summary>
    public required int Links { get; init; }

    /// <summary>Of the worst of them.</summary>
    public Severity Severity => Problems.Max(p => p.Severity);

    /// <summary>The one that stands for all of them: that of the file itself, or else the first of the worst.</summary>
    public Diagnostic First => Problems.FirstOrDefault(p => Subject.IsFile && p.Path == Subject.Text) ?? Problems.First(p => p.Severity == Severity);

    /// <summary>What that one says, without the number of the same in its own file where others have it too.</summary>
    public string Message => Problems.Length == 1 ? First.Message : NameCauses.WithoutNumber(First.Message);

    /// <summary>
    /// The causes of all problems, those first that harm most readers: the worse before the less bad, then by the files and the links that lead to them.
    /// The same for the same problems.
    /// </summary>
    /// <param name="problems">In reading order, each with its cause.</param>
    /// <param name="linksTo">How many pages link to a file.</param>
    public static ImmutableArray<Cause> Ranked(IEnumerable<Diagnostic> problems, Func<string, int> linksTo) =>
    [
        .. problems.Where(p => p.Cause is not null)
            .GroupBy(p => p.Cause!.Value)
            .Select(g => Of(g.Key, [.. g], linksTo))
            .OrderByDescending(c => c.Severity)
            .ThenByDescending(c => c.Files + c.Links)
            .ThenByDescending(c => c.Problems.Length)
            .ThenBy(c => c.Subject.Text, StringComparer.Ordinal),
    ];

    private static Cause Of(Subject subject, ImmutableArray<Diagnostic> problems, Func<string, int> linksTo)
    {
        var files = problems.Select(p => p.Path).Distinct(StringComparer.Ordinal).ToList();
        return new Cause { Subject = subject, Problems = problems, Files = files.Count, Links = files.Sum(linksTo) };
    }
}
