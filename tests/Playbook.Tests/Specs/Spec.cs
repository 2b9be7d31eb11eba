using System.Collections.Immutable;

namespace Playbook.Tests.Specs;

/// <summary>
/// One case of a spec: the files it is about and what a check must say. In the Markdown file a case is every <c>file=</c> block since the last
/// <c>diagnostics</c> block, and the <c>diagnostics</c> block that follows them.
/// </summary>
/// <param name="Files">A tiny playbook.</param>
/// <param name="Only">Beginnings of the rule numbers that are looked at; empty looks at all.</param>
/// <param name="Expected">The lines between the fences of the <c>diagnostics</c> block.</param>
/// <param name="Today">The day a clock shows, from <c>today=2027-03-01</c>; null where there is no clock.</param>
/// <param name="FirstLine">Where those lines start in the Markdown file, from 0.</param>
internal sealed record Spec(ImmutableArray<SpecFile> Files, ImmutableArray<string> Only, ImmutableArray<string> Expected, DateOnly? Today, int FirstLine)
{
    private const string OnlyWord = "only=";
    private const string TodayWord = "today=";

    public static ImmutableArray<Spec> ReadAll(string markdown)
    {
        var lines = markdown.Split('\n');
        var specs = ImmutableArray.CreateBuilder<Spec>();
        var files = ImmutableArray.CreateBuilder<SpecFile>();
        for (var i = 0; i < lines.Length; i++)
        {
            var fence = lines[i].Length - lines[i].TrimStart('`').Length;
            if (fence < 3)
            {
                continue;
            }

            var words = lines[i][fence..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var first = i + 1;
            for (i = first; i < lines.Length && !lines[i].StartsWith(new string('`', fence), StringComparison.Ordinal); i++)
            {
            }

            ImmutableArray<string> content = [.. lines[first..i]];
            if (SpecFile.Of(words, content) is { } file)
            {
                files.Add(file);
            }
            else if (words is ["diagnostics", ..])
            {
                var only = ValueOf(words, OnlyWord);
                var today = ValueOf(words, TodayWord);
                specs.Add(new Spec(files.ToImmutable(), [.. only?.Split(',') ?? []], content, today is null ? null : DateOnly.ParseExact(today, "yyyy-MM-dd", null), first));
                files.Clear();
            }
        }

        return specs.ToImmutable();
    }

    private static string? ValueOf(string[] words, string name) =>
        words.FirstOrDefault(w => w.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

    /// <summary>Whether the case would show a report of this rule.</summary>
    public bool LooksAt(string code) => Only.IsEmpty || Only.Any(o => code.StartsWith(o, StringComparison.Ordinal));

    /// <summary>Whether this rule is among what is expected.</summary>
    public bool Reports(string code) => Expected.Any(line => !line.StartsWith(' ') && line.Contains($" {code} ", StringComparison.Ordinal));
}
