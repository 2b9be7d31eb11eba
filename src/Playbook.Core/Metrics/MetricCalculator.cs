using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Playbook.Metrics;

/// <summary>Works a metric out for someone's own numbers: the result at the stated precision and its band, or a refusal in words.</summary>
public sealed class MetricCalculator
{
    private readonly Metric _metric;
    private readonly Formula _formula;
    private readonly ImmutableArray<FormulaInput> _inputs;

    private MetricCalculator(Metric metric, Formula formula, ImmutableArray<FormulaInput> inputs)
    {
        _metric = metric;
        _formula = formula;
        _inputs = inputs;
        Bands = [.. metric.Bands.OrderBy(b => b.Range.Low is null ? 0 : 1).ThenBy(b => b.Range.Low ?? ExactNumber.Zero)];
    }

    /// <summary>From the lowest to the highest.</summary>
    public ImmutableArray<MetricBand> Bands { get; }

    /// <summary>Null for a metric whose formula cannot be read.</summary>
    public static MetricCalculator? For(Metric metric, MetricCatalog catalog) =>
        metric.Formula is { } formula ? new(metric, formula, catalog.InputsOf(metric)) : null;

    public CalculatorAnswer Calculate(Func<string, ExactNumber?> value)
    {
        if (InputRelations.Refuse(_inputs, value) is { } refusal)
        {
            return new CalculatorAnswer { Input = refusal.Input, Kind = refusal.Kind, Refusal = refusal.Reason };
        }

        var (result, problem) = _formula.Evaluate(value);
        if (result is not { } exact)
        {
            return new CalculatorAnswer { Refusal = problem!.Message };
        }

        var shown = exact.Round(_metric.Precision);
        return new CalculatorAnswer { Value = exact, Result = shown.ToString(_metric.Precision), Band = BandOf(shown) };
    }

    /// <summary>The place of a value among <see cref="Bands"/>; -1 outside all of them. A band holds its lower end, the last one both.</summary>
    public int BandOf(ExactNumber shown)
    {
        for (var i = 0; i < Bands.Length; i++)
        {
            var (low, high) = Bands[i].Range;
            if (!(shown < low) && (high is not { } end || shown < end || (i == Bands.Length - 1 && shown == end)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>All the browser's calculator needs. Nothing in it is ever run.</summary>
    /// <param name="say">One of its sentences in the reader's language by its name; null, or nothing, keeps the English one.</param>
    public JsonObject ToJson(Func<string, string?>? say = null) => ToJsonIn(say ?? (_ => null));

    private JsonObject ToJsonIn(Func<string, string?> say) => new()
    {
        ["formula"] = _formula.ToJson(),
        ["precision"] = _metric.Precision,
        ["unit"] = _metric.Unit?.Value ?? "",
        ["inputs"] = new JsonArray([.. _inputs.Select(i => ToJson(i, say))]),
        ["exclusive"] = new JsonArray([.. InputRelations.Exclusive(_inputs).Select(g => new JsonObject { ["parts"] = Names(g.Parts), ["whole"] = g.Whole })]),
        ["bands"] = new JsonArray([.. Bands.Select(ToJson)]),
        ["words"] = CalculatorWords.ToJson(say),
    };

    private static JsonObject ToJson(MetricBand band)
    {
        var json = new JsonObject { ["label"] = band.Label, ["meaning"] = band.Meaning };
        AddEnds(json, band.Range, "low", "high");
        return json;
    }

    private static JsonObject ToJson(FormulaInput input, Func<string, string?> say)
    {
        var json = new JsonObject { ["name"] = input.Name, ["label"] = input.Label, ["range"] = CalculatorWords.Describe(input.Range, say) };
        AddEnds(json, input.Range, "low", "high");
        AddEnds(json, input.EachWithin, "eachLow", "eachHigh");
        if (input.IsWhole)
        {
            json["whole"] = true;
        }

        if (input.SubsetOf.Length > 0)
        {
            json["subsetOf"] = Names(input.SubsetOf);
        }

        if (input.TotalOver is { } over)
        {
            json["totalOver"] = over;
        }

        return json;
    }

    // Six decimals hold every end that a metric needs.
    private static void AddEnds(JsonObject json, Interval range, string low, string high)
    {
        if (range.Low is { } from)
        {
            json[low] = from.ToString();
        }

        if (range.High is { } to)
        {
            json[high] = to.ToString();
        }
    }

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(n => (JsonNode)n)]);
}

/// <summary>A result, or the reason why there is none.</summary>
public sealed record CalculatorAnswer
{
    public ExactNumber? Value { get; init; }

    /// <summary>At the metric's precision.</summary>
    public string? Result { get; init; }

    /// <summary>The place among <see cref="MetricCalculator.Bands"/>; -1 outside all of them.</summary>
    public int Band { get; init; } = -1;

    /// <summary>Why these numbers cannot be true, or give no result.</summary>
    public string? Refusal { get; init; }

    /// <summary>The kind of refusal where it is about the numbers; null where the formula has no result.</summary>
    public RefusalKind? Kind { get; init; }

    /// <summary>The input the refusal is about; null when it is about none in particular.</summary>
    public string? Input { get; init; }
}
