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

    [Theory]
    [InlineData("CSAT", "csat")]
    [InlineData("NPS", "nps")]
    [InlineData("CES", "ces")]
    [InlineData("conversion rate", "conversion-rate")]
    [InlineData("retention rate", "retention-rate")]
    [InlineData("churn rate", "churn-rate")]
    [InlineData("signups", "signups")]
    [InlineData("qualified leads", "qualified-leads")]
    [InlineData("revenue", "revenue")]
    [InlineData("user engagement", "engagement-rate")]
    [InlineData("SUS", "sus")]
    [InlineData("bounce rate", "bounce-rate")]
    [InlineData("feature adoption", "adoption-rate")]
    [InlineData("overall satisfaction", "overall-satisfaction")]
    [InlineData("customer loyalty", "loyalty-rate")]
    [InlineData("audience reach", "audience-reach")]
    [InlineData("contact frequency", "contact-frequency")]
    public void What_every_team_quotes_has_one_definition(string words, string slug) =>
        Assert.Equal(slug, Assert.Single(MetricBook.Starter.Model.Lookup(words)).Id.Slug);
}
