using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Generation.Validation.Metrics;
using Playbook.Metrics;

namespace Playbook.Tests.Metrics;

public sealed class MutationTests
{
    private static readonly MetricCatalog Catalog = MetricCatalog.Of(MetricBook.Starter.Model);

    public static TheoryData<string, string> WrongDefinitions =>
        new(MetricMutations.All.SelectMany(slip => Catalog.Metrics.Where(m => slip.Value.Spoil(m) is not null).Select(m => (slip.Key, m.Id.Slug))));

    public static TheoryData<string> Slugs => new(Catalog.Metrics.Select(m => m.Id.Slug));

    [Fact]
    public void There_are_more_than_200_wrong_definitions_over_every_kind_of_slip()
    {
        Assert.True(WrongDefinitions.Count >= 200, $"only {WrongDefinitions.Count}");
        Assert.All(MetricMutations.All, slip => Assert.Contains(Catalog.Metrics, m => slip.Value.Spoil(m) is not null));
    }

    [Theory]
    [MemberData(nameof(WrongDefinitions), DisableDiscoveryEnumeration = true)]
    public void The_rule_meant_for_a_slip_catches_it(string slip, string slug)
    {
        var metric = Metric(slug);
        var (code, spoil) = MetricMutations.All[slip];

        var wrong = MetricBook.Starter.With(metric.Entry.Source.Path, spoil(metric)!);
        var found = wrong.Check(code);

        // A file that cannot be read, or was reported before, would prove nothing.
        Assert.Empty(wrong.Unreadable);
        Assert.Empty(MetricBook.Starter.Check(code));
        var diagnostic = Assert.IsType<Diagnostic>(found.FirstOrDefault(d => d.Rule.Code == code && Concerns(d, metric)));
        Assert.NotEmpty(diagnostic.Help);
        Assert.NotNull(diagnostic.Span);
    }

    [Theory]
    [MemberData(nameof(Slugs), DisableDiscoveryEnumeration = true)]
    public void A_metric_that_nobody_uses_is_reported(string slug)
    {
        var metric = Metric(slug);
        var copy = MetricMutations.Replace(metric, metric.Entry.Title.Span, "Something else altogether");

        var found = MetricBook.Starter.With("metrics/something-else.md", copy).Check("PB4119");

        Assert.Contains(found, d => d.Rule.Code == "PB4119" && d.Path == "metrics/something-else.md");
    }

    [Theory]
    [MemberData(nameof(Slugs), DisableDiscoveryEnumeration = true)]
    public void A_changed_definition_without_a_new_version_is_reported_with_old_and_new(string slug)
    {
        var metric = Metric(slug);
        var formula = metric.FormulaText!.Value;

        var changed = Compare(metric, MetricMutations.Replace(metric, metric.FormulaText.Span, $"{formula} + 0.5"));
        Assert.Equal("PB4122", changed.Rule.Code);
        Assert.Contains(changed.Help, h => h.Contains($"old: `{formula}`, new: `{formula} + 0.5`", StringComparison.Ordinal));

        Assert.Contains("window", Compare(metric, MetricMutations.WithField(metric, "window", "Calendar decade")).Message, StringComparison.Ordinal);
        Assert.Contains("population", Compare(metric, MetricMutations.WithField(metric, "population", "Everybody")).Message, StringComparison.Ordinal);
        Assert.Contains("input", Compare(metric, metric.Entry.Source.Text.Replace(metric.Inputs[0].Meaning, "Another thing", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_version_or_a_rearranged_formula_is_no_unversioned_change()
    {
        var nps = Metric("nps");
        var rearranged = MetricMutations.Replace(nps, nps.FormulaText!.Span, "100 * promoters / responses - 100 * detractors / responses");

        Assert.Empty(Changes(nps, rearranged));
        Assert.Empty(Changes(nps, MetricMutations.WithField(nps, "window", "Calendar decade").Replace("version: \"1.0\"\neffective: 2026-01-01", "version: \"2.0\"\neffective: 2026-11-01\nchanges:\n  - { version: \"2.0\", date: 2026-11-01, what: A longer window. }", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_slip_that_changes_nothing_is_caught_by_nothing()
    {
        var metric = Metric("nps");

        var same = MetricBook.Starter.With(metric.Entry.Source.Path, MetricMutations.Append(metric, ""));

        Assert.Empty(same.Check());
    }

    private static bool Concerns(Diagnostic diagnostic, Metric metric) =>
        diagnostic.Path == metric.Entry.Source.Path || diagnostic.Related.Any(r => r.Span.File.Path == metric.Entry.Source.Path);

    private static Metric Metric(string slug) => Catalog.Metrics.Single(m => m.Id.Slug == slug);

    private static Diagnostic Compare(Metric metric, string text) => Assert.Single(Changes(metric, text));

    private static ImmutableArray<Diagnostic> Changes(Metric metric, string text)
    {
        var diagnostics = new DiagnosticBag();
        DefinitionChanges.Report(MetricBook.Starter.Model, MetricBook.Starter.With(metric.Entry.Source.Path, text).Model, diagnostics);
        return diagnostics.ToSorted();
    }
}
