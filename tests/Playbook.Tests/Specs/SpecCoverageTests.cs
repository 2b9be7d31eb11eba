using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Generation;

namespace Playbook.Tests.Specs;

/// <summary>Every rule of meaning is shown at work: where it reports, and where it has no reason to.</summary>
public sealed class SpecCoverageTests
{
    private static readonly ImmutableArray<Spec> Specs =
        [.. Directory.EnumerateFiles(Repository.Path("tests", "Playbook.Tests", "Specs"), "*.md", SearchOption.AllDirectories).SelectMany(f => Spec.ReadAll(File.ReadAllText(f)))];

    public static TheoryData<string> Rules =>
        [.. RuleCatalog.From(typeof(SiteBuilder).Assembly).Rules.Where(r => r.Code.StartsWith("PB4", StringComparison.Ordinal)).Select(r => r.Code)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Shows_each_rule_where_it_reports(string code) =>
        Assert.Contains(Specs, s => s.Expected.Any(line => !line.StartsWith(' ') && line.Contains($" {code} ", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Shows_each_rule_where_it_is_silent(string code) =>
        Assert.Contains(Specs, s => s.Expected.IsEmpty && s.Files.Length > 0 && s.Only.Contains(code));
}
