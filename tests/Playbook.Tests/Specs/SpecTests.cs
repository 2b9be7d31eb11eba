using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Generation;

namespace Playbook.Tests.Specs;

/// <summary>Runs every Markdown file in this folder through a real check. With PLAYBOOK_ACCEPT=1 what was found becomes what is expected.</summary>
public sealed class SpecTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Playbook.Tests", "Specs");

    private static readonly bool Accepts = Environment.GetEnvironmentVariable("PLAYBOOK_ACCEPT") == "1";

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var file in Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var name = Path.GetRelativePath(Folder, file).Replace('\\', '/');
                for (var number = 1; number <= Spec.ReadAll(File.ReadAllText(file)).Length; number++)
                {
                    cases.Add(name, number);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_check_says_what_the_spec_says(string file, int number)
    {
        var path = Path.Combine(Folder, file);
        var spec = Spec.ReadAll(File.ReadAllText(path))[number - 1];

        var found = Check(spec);

        if (Accepts && !Agree(spec.Expected, found))
        {
            Accept(path, spec, found);
            return;
        }

        Assert.True(Agree(spec.Expected, found), $"expected:\n{string.Join('\n', spec.Expected)}\n\nfound:\n{string.Join('\n', found)}");
    }

    private static ImmutableArray<string> Check(Spec spec)
    {
        var home = Directory.CreateTempSubdirectory("playbook-spec-").FullName;
        var input = Directory.CreateDirectory(Path.Combine(home, "input")).FullName;
        var held = new List<IDisposable?>();
        try
        {
            held.AddRange(spec.Files.Select(f => f.WriteBelow(input)));
            var builder = new SiteBuilder(new SiteRequest { Input = input, Rules = () => Playbook.Cli.Rules.Catalog, Clock = spec.Today is { } today ? () => today : null });
            var result = builder.Check(TestContext.Current.CancellationToken);
            return [.. result.Diagnostics.Where(d => spec.LooksAt(d.Rule.Code)).SelectMany(Lines).Select(l => l.Replace(input, "input", StringComparison.Ordinal))];
        }
        finally
        {
            held.ForEach(h => h?.Dispose());
            Directory.Delete(home, recursive: true);
        }
    }

    private static IEnumerable<string> Lines(Diagnostic diagnostic)
    {
        var place = diagnostic.Span is { } span ? $"{diagnostic.Path}:{span.Start}" : diagnostic.Path.Length > 0 ? diagnostic.Path : ".";
        yield return $"{place} {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Rule.Code} {diagnostic.Message}";
        if (diagnostic.Span is { } underlined && diagnostic.Label is not null)
        {
            yield return $"  label: {OnOneLine(underlined.Text)} - {diagnostic.Label}";
        }

        foreach (var related in diagnostic.Related)
        {
            yield return $"  see: {related.Span.File.Path}:{related.Span.Start} {related.Message}";
        }

        foreach (var help in diagnostic.Help)
        {
            yield return $"  help: {help}";
        }

        if (diagnostic.Suggestion is { } fix)
        {
            yield return $"  fix{(fix.IsSafe ? " (safe)" : "")}: `{OnOneLine(fix.Place.Text)}` -> `{OnOneLine(fix.Replacement)}`";
        }
    }

    private static string OnOneLine(string text) => text.ReplaceLineEndings("⏎");

    // A spec may leave out the indented lines that it is not about.
    private static bool Agree(ImmutableArray<string> expected, ImmutableArray<string> found)
    {
        var at = 0;
        foreach (var line in expected)
        {
            while (at < found.Length && found[at] != line && found[at].StartsWith(' '))
            {
                at++;
            }

            if (at == found.Length || found[at++] != line)
            {
                return false;
            }
        }

        return found.Skip(at).All(line => line.StartsWith(' '));
    }

    private static void Accept(string path, Spec spec, ImmutableArray<string> found)
    {
        var lines = File.ReadAllText(path).Split('\n').ToList();
        lines.RemoveRange(spec.FirstLine, spec.Expected.Length);
        lines.InsertRange(spec.FirstLine, found);
        File.WriteAllText(path, string.Join('\n', lines));
    }
}
