using System.Text.RegularExpressions;
using Playbook.Diagnostics;

namespace Playbook.Tests.Diagnostics;

public sealed partial class RuleCatalogTests
{
    private static readonly string[] Headings = ["What it finds", "Why it matters", "Example", "Instead", "When to allow it"];

    private static readonly RuleCatalog Catalog = Playbook.Cli.Rules.Catalog;

    [Fact]
    public void Finds_the_rules_where_they_are_declared() => Assert.NotEmpty(Catalog.Rules);

    [Fact]
    public void Numbers_no_two_rules_alike() => Assert.Empty(Repeated(r => r.Code));

    [Fact]
    public void Names_no_two_rules_alike() => Assert.Empty(Repeated(r => r.Name));

    [Fact]
    public void Numbers_each_rule_within_the_ranges() => Assert.Empty(Those(r => !Number().IsMatch(r.Code)));

    [Fact]
    public void Names_the_defect_in_lower_case_words() => Assert.Empty(Those(r => !Name().IsMatch(r.Name)));

    [Fact]
    public void Writes_headlines_without_capital_full_stop_or_scolding() =>
        Assert.Empty(Those(r => char.IsUpper(r.Headline[0]) || r.Headline.EndsWith('.') || Scolding().IsMatch(r.Headline)));

    [Fact]
    public void Leaves_no_rule_switched_off() => Assert.Empty(Those(r => r.DefaultSeverity == Severity.Off));

    [Fact]
    public void Has_a_page_with_the_five_headings_for_each_rule() =>
        Assert.Empty(Those(r => ProseOf(r) is not { } page
            || !page.StartsWith($"# {r.Code} {r.Name}\n", StringComparison.Ordinal)
            || !HeadingLine().Matches(page).Select(h => h.Groups[1].Value).SequenceEqual(Headings)));

    [Fact]
    public void Leaves_no_heading_of_a_page_empty() =>
        Assert.Empty(Those(r => ProseOf(r) is { } page && EmptySection().IsMatch(page)));

    [Fact]
    public void Has_no_page_without_a_rule()
    {
        var known = Catalog.Rules.Select(r => $"rules/{r.Code}-{r.Name}.md").ToHashSet(StringComparer.Ordinal);

        var pages = typeof(RuleCatalog).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("rules/", StringComparison.Ordinal));

        Assert.Empty(pages.Except(known));
    }

    /// <summary>The page without its examples, which may have headings of their own.</summary>
    private static string? ProseOf(DiagnosticRule rule) => RuleCatalog.PageOf(rule) is { } page ? Fenced().Replace(page, "(example)") : null;

    private static IEnumerable<string> Those(Func<DiagnosticRule, bool> offend) => Catalog.Rules.Where(offend).Select(r => $"{r.Code} {r.Name}");

    private static IEnumerable<string> Repeated(Func<DiagnosticRule, string> key) =>
        Catalog.Rules.GroupBy(key, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);

    [GeneratedRegex("^PB[1-69][0-9]{3}$")]
    private static partial Regex Number();

    [GeneratedRegex("^[a-z]+(-[a-z0-9]+){1,4}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(please|invalid|illegal|bad)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Scolding();

    [GeneratedRegex("^(`{3,}).*?^\\1`*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^## .+\n\s*(?=##|\z)", RegexOptions.Multiline)]
    private static partial Regex EmptySection();
}
