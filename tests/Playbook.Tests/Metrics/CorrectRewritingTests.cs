using Playbook.Metrics;

namespace Playbook.Tests.Metrics;

/// <summary>Other ways to write what is right must raise nothing.</summary>
public sealed class CorrectRewritingTests
{
    private static readonly MetricCatalog Catalog = MetricCatalog.Of(MetricBook.Starter.Model);

    private static readonly Dictionary<string, Func<string, string, int, string>> Ratios = new(StringComparer.Ordinal)
    {
        ["hundred last"] = (a, b, _) => $"{a} / {b} * 100",
        ["hundred inside"] = (a, b, _) => $"100 * ({a} / {b})",
        ["typographic signs"] = (a, b, _) => $"100 \u00D7 {a} \u00F7 {b}",
        ["divided by a hundredth"] = (a, b, _) => $"{a} / ({b} / 100)",
        ["twice denied"] = (a, b, _) => $"100 - 100 * ({b} - {a}) / {b}",
        ["rounded"] = (a, b, p) => $"round(100 * {a} / {b}, {p})",
        ["sum with nothing"] = (a, b, _) => $"100 * sum({a}, 0) / {b}",
        ["square undone"] = (a, b, _) => $"100 * {a} * {b} / {b} ^ 2",
    };

    public static TheoryData<string, string> Rewritten =>
        new(Ratios.Keys.SelectMany(way => Catalog.Metrics.Where(m => m is { Unit.Value: "percent", Formula.Names.Length: 2 }).Select(m => (way, m.Id.Slug))));

    [Fact]
    public void There_are_more_than_40_of_them() => Assert.True(Rewritten.Count >= 40);

    [Theory]
    [MemberData(nameof(Rewritten), DisableDiscoveryEnumeration = true)]
    public void A_rate_written_another_way_is_as_right_as_before(string way, string slug)
    {
        var metric = Catalog.Metrics.Single(m => m.Id.Slug == slug);

        AssertClean(slug, Ratios[way](metric.Formula!.Names[0], metric.Formula.Names[1], metric.Precision));
    }

    [Theory]
    [InlineData("nps", "(promoters / responses - detractors / responses) * 100")]
    [InlineData("nps", "100 * promoters / responses - 100 * detractors / responses")]
    [InlineData("nps", "-100 * (detractors - promoters) / responses")]
    [InlineData("nps", "(promoters - detractors) / (0.01 * responses)")]
    [InlineData("retention-rate", "100 * (customers_at_end / customers_at_start - new_customers / customers_at_start)")]
    [InlineData("retention-rate", "(customers_at_end - new_customers) / customers_at_start * 100")]
    [InlineData("sus", "2.5 * (odd_items - even_items + 20)")]
    [InlineData("sus", "50 + 2.5 * (odd_items - even_items)")]
    [InlineData("sus", "2.5 * sum(odd_items - 5, 25 - even_items)")]
    [InlineData("overall-satisfaction", "25 * answer_total / responses - 25")]
    [InlineData("signups", "sum(web_signups, app_signups, branch_signups)")]
    [InlineData("signups", "branch_signups + (web_signups + app_signups)")]
    [InlineData("revenue", "sum(service_income, plan_income)")]
    [InlineData("cost-per-transaction", "service_cost \u00F7 completed_transactions")]
    [InlineData("contact-frequency", "1 / (people_reached / contacts)")]
    [InlineData("delivery-time", "round(waiting_days / delivered_changes)")]
    [InlineData("first-response-time", "waiting_hours / (60 * answered_requests) * 60")]
    public void So_is_another_formula(string slug, string formula) => AssertClean(slug, formula);

    [Theory]
    [InlineData("nps", "NPS is not a percentage, and a lower NPS is never better.")]
    [InlineData("nps", "NPS runs from -100 to 100, and a higher NPS is better.")]
    [InlineData("nps", "An NPS above 60 is outstanding.")]
    [InlineData("nps", "An NPS of 70 is outstanding, one of 20 is not.")]
    [InlineData("churn-rate", "A churn rate of 12 % is high.")]
    [InlineData("churn-rate", "The lower the churn rate, the better.")]
    [InlineData("churn-rate", "Churn rate is a percentage. Lower is better.")]
    [InlineData("ces", "On the older form, where a lower score is better, people answered from 1 to 5.")]
    [InlineData("sus", "Is the SUS a percentage? No.")]
    [InlineData("sus", "Under pressure, a lower price is better.")]
    public void So_is_prose_that_agrees_or_denies(string slug, string sentence)
    {
        var metric = Catalog.Metrics.Single(m => m.Id.Slug == slug);

        AssertCleanFile(metric.Entry.Source.Path, MetricMutations.Append(metric, sentence));
    }

    private static void AssertClean(string slug, string formula)
    {
        var metric = Catalog.Metrics.Single(m => m.Id.Slug == slug);
        AssertCleanFile(metric.Entry.Source.Path, MetricMutations.Replace(metric, metric.FormulaText!.Span, formula));
    }

    private static void AssertCleanFile(string path, string text) =>
        Assert.Empty(MetricBook.Starter.With(path, text).Check().Select(d => $"{d.Rule.Code} {d.Message} at {d.Span?.Text}"));
}
