using Playbook.Content;
using Playbook.Generation.Linking;
using Playbook.Generation.Rendering.Theming;
using Playbook.Metrics;

namespace Playbook.Generation.Rendering.Metrics;

/// <summary>What a metric's page shows beyond its fields: the formula typeset, its bands on a scale, its examples worked out anew, and a calculator.</summary>
internal sealed class MetricDetail(PlaybookModel model, SiteWords words, Uri? siteUrl) : IEntryDetail
{
    public string Type => "metric";

    public void AddTo(View view, LinkedEntry entry)
    {
        var catalog = MetricCatalog.Of(model);
        if (catalog.Find(entry.Entry) is not { } metric)
        {
            return;
        }

        var details = new View { ["jsonLd"] = HtmlText.Safe(MetricJsonLd.Of(metric, siteUrl)) };
        var bands = BandScale.Of(metric, words);
        details["bands"] = bands.Length == 0 ? null : new View { ["svg"] = HtmlText.Safe(bands + BandScale.Of(metric, words, BandScale.Narrow)) };
        if (metric.Formula is { } formula && MetricCalculator.For(metric, catalog) is { } calculator)
        {
            details["formula"] = new View
            {
                ["mathml"] = HtmlText.Safe(FormulaMathML.Write(formula, Label)),
                ["text"] = formula.ToText(Label),
            };
            details["examples"] = metric.Examples.Select(e => Example(metric, formula, calculator, e)).ToArray();
            details["calculator"] = Calculator(metric, catalog, calculator);
        }

        view["metric"] = details;

        string Label(string name) => metric.FindInput(name) is null && catalog.FindNamed(name) is { } other ? other.Entry.Title.Value : FormulaText.LabelOf(name);
    }

    private View Example(Metric metric, Formula formula, MetricCalculator calculator, MetricExample example)
    {
        var answer = calculator.Calculate(example.ValueOf);
        return new View
        {
            ["given"] = example.Given.Select(g => new View { ["key"] = FormulaText.LabelOf(g.Name.Value), ["value"] = g.Number.Written, ["unit"] = metric.FindInput(g.Name.Value)?.UnitText ?? "" }).ToArray(),
            ["steps"] = FormulaSteps.Of(formula, example.ValueOf).Select(s => new View { ["text"] = s.Text.Replace(".", words.DecimalMark, StringComparison.Ordinal), ["exact"] = s.IsExact }).ToArray(),
            ["result"] = Typeset(answer.Result),
            ["exact"] = answer.Value is { } exact && exact.Round(metric.Precision) == exact,
            ["refusal"] = answer.Refusal ?? "",
            ["unit"] = metric.Unit?.Value ?? "",
            ["band"] = answer.Band >= 0 ? calculator.Bands[answer.Band].Label : "",
            ["meaning"] = answer.Band >= 0 ? calculator.Bands[answer.Band].Meaning : "",
            ["note"] = example.Note ?? "",
        };
    }

    private static string Typeset(string? number) => number?.Replace('-', '\u2212') ?? "";

    // The form works without the script too: it shows the first example, and a reader sees what goes in.
    private View Calculator(Metric metric, MetricCatalog catalog, MetricCalculator calculator)
    {
        var first = metric.Examples.FirstOrDefault();
        var answer = calculator.Calculate(name => first?.ValueOf(name));
        var band = answer.Band >= 0 ? calculator.Bands[answer.Band] : null;
        return new View
        {
            ["data"] = calculator.ToJson(name => words.Find("calculator-" + name)).ToJsonString(),
            ["inputs"] = catalog.InputsOf(metric).Select(i => new View
            {
                ["name"] = i.Name,
                ["label"] = i.Label,
                ["value"] = first?.ValueOf(i.Name)?.ToString() ?? "",
                ["meaning"] = metric.FindInput(i.Name)?.Meaning ?? "",
                ["unit"] = metric.FindInput(i.Name)?.UnitText ?? "",
                ["whole"] = i.IsWhole,
            }).ToArray(),
            ["result"] = Typeset(answer.Result),
            ["unit"] = metric.Unit?.Value ?? "",
            ["band"] = band?.Label ?? "",
            ["meaning"] = band?.Meaning ?? "",
        };
    }
}
