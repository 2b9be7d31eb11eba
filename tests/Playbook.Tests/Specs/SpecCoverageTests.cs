using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Playbook.Tests.Specs;

/// <summary>Every rule is shown at work in one file of this folder: where it reports, and where it has no reason to.</summary>
public sealed class SpecCoverageTests
{
    // A rule leaves this list when a spec can show it.
    private static readonly FrozenDictionary<string, Type> ShownByOtherTests = new Dictionary<string, Type>
    {
        // No text is known on which the parser of Markdown fails; one that becomes known is mended.
        ["PB1212"] = typeof(Parsing.Markdown.MarkdownLimitTests),
        // A clone without its history, and a history without end, are no files of a playbook.
        ["PB9201"] = typeof(Rendering.Changes.ChangeFeedTests),
        ["PB9202"] = typeof(Rendering.Changes.ChangeFeedTests),
    }.ToFrozenDictionary();

    private static readonly ImmutableArray<ImmutableArray<Spec>> Files =
        [.. Directory.EnumerateFiles(Repository.Path("tests", "Playbook.Tests", "Specs"), "*.md", SearchOption.AllDirectories).Select(f => Spec.ReadAll(File.ReadAllText(f)))];

    public static TheoryData<string> Rules =>
        [.. Playbook.Cli.Rules.Catalog.Rules.Select(r => r.Code).Where(c => !ShownByOtherTests.ContainsKey(c))];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Shows_each_rule_where_it_reports_and_where_it_is_silent(string code) =>
        Assert.True(
            Files.Any(specs => specs.Any(s => s.Reports(code)) && specs.Any(s => s.Expected.IsEmpty && s.Files.Length > 0 && s.LooksAt(code))),
            $"no file in Specs has a case that expects {code} and a case that looks at it and expects nothing");
}
