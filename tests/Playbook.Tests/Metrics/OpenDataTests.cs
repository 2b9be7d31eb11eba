using System.Text.Json;
using Playbook.Content;
using Playbook.Generation.Rendering.Metrics;
using Playbook.Metrics;

namespace Playbook.Tests.Metrics;

public sealed class OpenDataTests
{
    private static readonly Dictionary<string, JsonElement> Files = OpenData.Files(MetricBook.Starter.Model, new PlaybookSettings { Title = "Ours" })
        .ToDictionary(f => f.Address.Value, f => JsonDocument.Parse(f.Content).RootElement, StringComparer.Ordinal);

    [Theory]
    [InlineData("metrics")]
    [InlineData("catalog")]
    public void Keeps_to_the_schema_published_beside_it(string name)
    {
        var problems = new SchemaCheck(Files[$"/api/{name}.schema.json"]).Problems(Files[$"/api/{name}.json"]);

        Assert.Empty(problems);
    }

    [Fact]
    public void Lists_every_metric_with_results_that_were_worked_out()
    {
        var nps = Files["/api/metrics.json"].GetProperty("metrics").EnumerateArray().Single(m => m.GetProperty("id").GetString() == "metric/nps");

        Assert.Equal(MetricCatalog.Of(MetricBook.Starter.Model).Metrics.Length, Files["/api/metrics.json"].GetProperty("metrics").GetArrayLength());
        Assert.Equal(35, nps.GetProperty("examples")[0].GetProperty("result").GetDecimal());
        Assert.Equal(-100, nps.GetProperty("range").GetProperty("from").GetDecimal());
    }

    [Fact]
    public void A_handbook_of_plain_pages_publishes_none() =>
        Assert.Empty(OpenData.Files(new PlaybookModel([], []), new PlaybookSettings()));

    [Fact]
    public void Holds_the_longest_sum_and_a_result_of_any_length()
    {
        var book = MetricBook.Of(
            ("metrics/sum.md", $"---\ntitle: Sum\nformula: {string.Join(" + ", Enumerable.Repeat("cases", 500))}\ninputs: [{{ name: cases, meaning: Cases, kind: count, unit: cases }}]\n---\n"),
            ("metrics/product.md", $"---\ntitle: Product\nformula: {string.Join(" * ", Enumerable.Repeat("cases", 5))}\ninputs: [{{ name: cases, meaning: Cases, kind: count, unit: cases }}]\nexamples: [{{ given: {{ cases: 1000000000 }}, result: 1 }}]\n---\n"));

        var json = OpenData.Files(book.Model, new PlaybookSettings { Title = "Ours" }).Single(f => f.Address.Value == "/api/metrics.json").Content;

        var metrics = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Formula.MostTokens }).RootElement.GetProperty("metrics");
        Assert.Equal("1" + new string('0', 45), metrics.EnumerateArray().Single(m => m.GetProperty("id").GetString() == "metric/product").GetProperty("examples")[0].GetProperty("result").GetRawText());
    }

    [Fact]
    public void Data_in_a_page_cannot_close_its_element()
    {
        var book = MetricBook.Of(("metrics/x.md", "---\ntitle: \"</script><b>\"\ndefinition: Less & more\n---\n"));

        var html = MetricJsonLd.Of(MetricCatalog.Of(book.Model).Metrics[0], new Uri("https://cx.example/book/"));

        Assert.Equal(html.Length - "</script>".Length, html.IndexOf("</script>", StringComparison.Ordinal));
        var json = JsonDocument.Parse(html["<script type=\"application/ld+json\">".Length..^"</script>".Length]).RootElement;
        Assert.Equal("</script><b>", json.GetProperty("name").GetString());
        Assert.Equal("https://cx.example/book/metrics/x/", json.GetProperty("url").GetString());
    }
}
