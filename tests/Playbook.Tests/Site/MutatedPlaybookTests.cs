using System.Text;
using Playbook.Diagnostics;
using Playbook.Generation;

namespace Playbook.Tests.Site;

/// <summary>Whatever happens to a file, the check names that file, or one that refers to it, and never falls over.</summary>
public sealed class MutatedPlaybookTests
{
    private const int Mutations = 2000;

    // A build for each mutation would take an hour; many mutated copies lie in one playbook, each beside the whole and sound one.
    private const int PerRun = 100;

    [Fact]
    public void A_mutated_entry_is_the_only_place_where_errors_are_reported()
    {
        var random = new Random(20261101);
        var sources = Directory.EnumerateFiles(StarterPlaybook.Folder, "*.*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(StarterPlaybook.Folder, f).Replace('\\', '/'))
            .Where(f => f.Contains('/', StringComparison.Ordinal) && !f.StartsWith('_') && (f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".yml", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .ToArray();
        for (var run = 0; run < Mutations / PerRun; run++)
        {
            var folder = Directory.CreateTempSubdirectory("playbook-mutated-").FullName;
            try
            {
                CopyStarter(folder);
                var mutated = Enumerable.Range(0, PerRun).Select(i => Mutate(folder, sources[random.Next(sources.Length)], $"x{i}", random)).ToHashSet(StringComparer.Ordinal);

                var result = new SiteBuilder(new SiteRequest { Input = folder }).Check(TestContext.Current.CancellationToken);

                var strangers = result.Diagnostics.Where(d => d.Severity == Severity.Error && !mutated.Contains(d.Path) && !mutated.Any(m => Mentions(d, m)));
                Assert.Empty(strangers.Select(d => $"{d.Path} {d.Rule.Code} {d.Message}"));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>An unmutated file may be named only when it refers to a copy: by path, by name, or by sharing a name with it.</summary>
    private static bool Mentions(Diagnostic diagnostic, string mutated)
    {
        var slug = Path.GetFileNameWithoutExtension(mutated);
        var text = string.Join(' ', [diagnostic.Message, .. diagnostic.Help, .. diagnostic.Related.Select(r => r.Span.File.Path + r.Message)]);
        return text.Contains(slug, StringComparison.Ordinal);
    }

    private static string Mutate(string folder, string source, string tag, Random random)
    {
        var path = $"{Path.GetDirectoryName(source)!.Replace('\\', '/')}/{tag}-{Path.GetFileName(source)}";
        var bytes = File.ReadAllBytes(Path.Combine(StarterPlaybook.Folder, source)).ToList();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at));
                    break;
                case 1:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Scraps[random.Next(Scraps.Length)]));
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count), 1));
                    break;
            }

            if (bytes.Count == 0)
            {
                break;
            }
        }

        File.WriteAllBytes(Path.Combine(folder, path), [.. bytes]);
        return path;
    }

    private static readonly string[] Scraps = [": ", "\n- ", "[", "]", "{", "\"", "'", "&a ", "*a", "!!x ", "|\n", ">\n", "\t", "---\n", "# ", "<b>", "](", "[[", "`", "\r\n", "\u0000", "<<<<<<< ", "é", "🎲", "%", "@"];

    private static void CopyStarter(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(StarterPlaybook.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(StarterPlaybook.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
