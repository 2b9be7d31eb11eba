using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Playwright;
using Playbook.Metrics;

namespace Playbook.Browser.Tests.Metrics;

/// <summary>The page and the checks must never tell a reader two different numbers.</summary>
public sealed class CalculatorAgreementTests(Browser browser, StarterSite site) : IClassFixture<StarterSite>
{
    private const int Tries = 10_000;

    [Fact]
    public async Task The_browser_and_the_checks_agree_on_10000_random_inputs_for_each_metric()
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address("/metrics/nps/"));
        var catalog = MetricCatalog.Of(site.Model);
        var results = 0;
        foreach (var metric in catalog.Metrics)
        {
            var calculator = MetricCalculator.For(metric, catalog)!;
            var numbers = new RandomNumbers(seed: 2026);
            var given = Enumerable.Range(0, Tries).Select(_ => numbers.For(metric)).ToArray();

            var inBrowser = await Calculate(page, calculator, given);

            for (var i = 0; i < Tries; i++)
            {
                var expected = Describe(calculator.Calculate(name => Parse(given[i][name])));
                Assert.True(expected == inBrowser[i], $"{metric} of {string.Join(", ", given[i])}: `{expected}` here, `{inBrowser[i]}` in the browser");
                results += expected.StartsWith("= ", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        // Agreement on refusals alone would prove little.
        Assert.True(results > catalog.Metrics.Length * Tries / 10, $"only {results} results");
    }

    [Fact]
    public async Task They_agree_on_10000_random_formulas_with_every_sign_and_function()
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address("/metrics/nps/"));
        var catalog = MetricCatalog.Of(site.Model);
        var formulas = new RandomFormulas(seed: 2026);
        var numbers = new RandomNumbers(seed: 2027);
        var counts = RandomFormulas.Names.Select(n => catalog.Metrics[0].Inputs[0] with { Name = new(n, catalog.Metrics[0].Inputs[0].Span), Kind = "score", SubsetOf = [], Range = null }).ToImmutableArray();
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Tries / 10; i++)
        {
            var metric = catalog.Metrics[0] with { Formula = formulas.Next(), Inputs = counts, Scale = null, Precision = i % 7 };
            var calculator = MetricCalculator.For(metric, catalog)!;
            var given = Enumerable.Range(0, 10).Select(_ => numbers.For(metric)).ToArray();

            var inBrowser = await Calculate(page, calculator, given);

            for (var g = 0; g < given.Length; g++)
            {
                var expected = Describe(calculator.Calculate(name => Parse(given[g][name])));
                Assert.True(expected == inBrowser[g], $"{metric.Formula} of {string.Join(", ", given[g])}: `{expected}` here, `{inBrowser[g]}` in the browser");
                var kind = expected.StartsWith("= ", StringComparison.Ordinal) ? "result" : expected;
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            }
        }

        // Results, and refusals of zero and of what is too large.
        Assert.True(kinds["result"] > Tries / 2 && kinds["no result"] > Tries / 100, string.Join(", ", kinds));
    }

    private static Task<string[]> Calculate(IPage page, MetricCalculator calculator, Dictionary<string, string>[] given) => page.EvaluateAsync<string[]>(
        """
        ([spec, given]) => {
          const kinds = { range: "Range", negative: "Negative", whole: "Whole", subset: "Subset", "total-high": "TotalHigh", "total-low": "TotalLow" };
          const parsed = JSON.parse(spec);
          return given.map((numbers) => {
            const { result, band, refusal } = playbook.calculate(parsed, numbers);
            return !refusal ? `= ${result} in ${band}` : refusal.input ? `${kinds[refusal.reason]} of ${refusal.input}` : "no result";
          });
        }
        """,
        new object[] { calculator.ToJson().ToJsonString(), given });

    // Each side says it in its own words: the checks to writers, the page to readers. The reason is what counts.
    private static string Describe(CalculatorAnswer answer) =>
        answer.Refusal is null ? $"= {answer.Result} in {answer.Band}" : answer.Input is null ? "no result" : $"{answer.Kind} of {answer.Input}";

    private static ExactNumber? Parse(string number) => decimal.Parse(number, NumberStyles.Number, CultureInfo.InvariantCulture);
}
