using Playbook.Metrics;

namespace Playbook.Tests.Metrics;

public sealed class StarterMetricsTests
{
    [Fact]
    public void No_rule_about_metrics_has_anything_to_say_about_the_starter_playbook() =>
        Assert.Empty(MetricBook.Starter.Check().Select(d => $"{d.Path}:{d.Span?.Start} {d.Severity} {d.Rule.Code} {d.Message}"));

    [Fact]
    public void At_least_24_metrics_are_defined_with_formulas() =>
        Assert.True(MetricCatalog.Of(MetricBook.Starter.Model).Metrics.Count(m => m.Formula is not null) >= 24);
}
