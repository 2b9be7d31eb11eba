using Playbook.Diagnostics;
using Playbook.Files;
using Playbook.Generation;
using Playbook.Generation.Writing;
using Playbook.Text;

namespace Playbook.Tests.Site;

/// <summary><c>check</c>, <c>build</c> and <c>serve</c> judge alike, whatever people link to and however they write it.</summary>
public sealed class OneJudgementTests
{
    private const int Playbooks = 150;

    private static readonly AddressForm[] Forms = [AddressForm.Root, AddressForm.Below("/handbook/"), AddressForm.Portable];

    // Only what has to do with addresses: a playbook of a few lines lacks much else.
    private static readonly string Settings = "title: Ours\nas-of: 2027-01-01\nseverity:\n"
        + string.Concat(Playbook.Cli.Rules.Catalog.Rules.Where(r => r.Code[..3] is not ("PB3" or "PB5")).Select(r => $"  {r.Name}: off\n"));

    [Fact]
    public void A_check_passes_where_a_build_does_and_what_is_built_has_no_dead_link()
    {
        var passed = 0;
        for (var seed = 0; seed < Playbooks; seed++)
        {
            using var playbook = new RandomPlaybook(seed);
            File.WriteAllText(Path.Combine(playbook.Folder, "playbook.yml"), Settings);
            var form = Forms[seed % Forms.Length];
            var request = new SiteRequest { Input = playbook.Folder, Strict = true, Addresses = form, Rules = () => Playbook.Cli.Rules.Catalog };

            var check = new SiteBuilder(request).Check(TestContext.Current.CancellationToken);
            var (build, files) = Build(request);
            var (serve, shown) = Build(request with { Strict = false, Lenient = true, IsPreview = true, Drafts = true });

            Same(seed, playbook, Reports(check), Reports(build));
            Same(seed, playbook, Reports(check), Reports(serve));
            Assert.Equal(check.Diagnostics.All(d => d.Severity < Severity.Warning), build.IsComplete);
            Assert.True(serve.IsComplete);
            None(seed, playbook, check.Diagnostics.Where(d => d.Rule == OutputAudit.DeadLink).Select(d => d.Message));
            None(seed, playbook, build.IsComplete ? DeadLinks.In(files, form) : []);
            None(seed, playbook, DeadLinks.In(shown, form));
            None(seed, playbook, Clashes(files.Keys).Concat(Clashes(shown.Keys)));
            passed += build.IsComplete ? 1 : 0;
        }

        // Neither all nor none: both sides of the claim were tried.
        Assert.InRange(passed, Playbooks / 4, Playbooks * 3 / 4);
    }

    [Fact]
    public void The_starter_playbook_is_judged_alike()
    {
        var request = new SiteRequest { Input = StarterPlaybook.Folder, Strict = true, Rules = () => Playbook.Cli.Rules.Catalog };

        var check = new SiteBuilder(request).Check(TestContext.Current.CancellationToken);
        var (build, _) = Build(request);

        Assert.Equal(Reports(check), Reports(build));
        Assert.True(build.IsComplete);
    }

    private static (SiteResult Result, Dictionary<string, OutputFile> Files) Build(SiteRequest request)
    {
        var files = new MemoryFiles();
        var result = new SiteBuilder(request).Build(files, TestContext.Current.CancellationToken);
        return (result, files.All.ToDictionary(f => f.Path, StringComparer.Ordinal));
    }

    private static List<string> Reports(SiteResult result) => [.. result.Diagnostics.Select(d => $"{d.Path}:{d.Span?.Start} {d.Rule.Code} {d.Message}")];

    /// <summary>Paths that could not lie in one folder on every computer: alike but for letter case or accents, or a file where another needs a folder.</summary>
    private static IEnumerable<string> Clashes(IEnumerable<string> paths)
    {
        var taken = paths.GroupBy(p => p, SameName.Comparer).ToDictionary(g => g.Key, g => g.Count(), SameName.Comparer);
        return taken.Where(t => t.Value > 1).Select(t => t.Key)
            .Concat(taken.Keys.Where(p => Enumerable.Range(0, p.Length).Any(i => p[i] == '/' && taken.ContainsKey(p[..i]))));
    }

    private static void Same(int seed, RandomPlaybook playbook, List<string> one, List<string> other) =>
        Assert.True(one.SequenceEqual(other), $"seed {seed}\n{string.Join('\n', one)}\n--- or\n{string.Join('\n', other)}\n{playbook}");

    private static void None(int seed, RandomPlaybook playbook, IEnumerable<string> found) =>
        Assert.True(!found.Any(), $"seed {seed}\n{string.Join('\n', found)}\n{playbook}");
}
