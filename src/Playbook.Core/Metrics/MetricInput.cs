using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Text;

namespace Playbook.Metrics;

/// <summary>One number that a metric's formula uses, as its author declared it.</summary>
/// <param name="Name">As the formula spells it.</param>
/// <param name="Kind"><c>count</c>, <c>share</c>, <c>percent</c>, <c>score</c>, <c>money</c> or <c>duration</c>.</param>
/// <param name="UnitText">What one of it is, such as <c>responses</c>.</param>
/// <param name="Span">The whole declaration.</param>
public sealed record MetricInput(Located<string> Name, string Kind, string UnitText, SourceSpan Span)
{
    public string Meaning { get; init; } = "";

    public ReferenceValue? Source { get; init; }

    public ImmutableArray<Located<string>> SubsetOf { get; init; } = [];

    public ImmutableArray<Located<string>> Excludes { get; init; } = [];

    /// <summary>For a total of answers, the input that counts them.</summary>
    public Located<string>? TotalOf { get; init; }

    /// <summary>For a survey, the answers that count.</summary>
    public Located<Interval>? Answers { get; init; }

    /// <summary>The values it can take, where the author gave limits; for a total, those of one answer.</summary>
    public Located<Interval>? Range { get; init; }

    /// <summary>The part it plays in a well-known metric, where its name does not say so.</summary>
    public Located<string>? Role { get; init; }

    public Unit Unit => UnitName.OfInput(Kind, UnitText);

    /// <summary>The same for calculations.</summary>
    /// <param name="scale">The answers of the metric's survey, if it has one.</param>
    public FormulaInput ToFormulaInput(Interval? scale)
    {
        var own = Range?.Value ?? DefaultRange(scale);
        var each = TotalOf is null ? Interval.All : own;
        return new FormulaInput(Name.Value, TotalOf is null ? own : each.Low is { Sign: >= 0 } ? Interval.FromZero : Interval.All)
        {
            IsWhole = Kind == "count" && !IsAverage,
            SubsetOf = [.. SubsetOf.Select(s => s.Value)],
            Excludes = [.. Excludes.Select(s => s.Value)],
            TotalOver = TotalOf?.Value,
            EachWithin = each,
        };
    }

    // Orders per customer, and customers on an average day, come with decimals.
    private bool IsAverage =>
        UnitName.IsPer(UnitText) || Unit.Tens < 0 || Name.Value.Split('_').Any(w => w is "average" or "avg" or "mean" or "median" or "typical");

    private Interval DefaultRange(Interval? scale) => Kind switch
    {
        "share" => new Interval(0, 1),
        "percent" => new Interval(0, 100),
        "score" => scale ?? Interval.All,
        _ => Interval.FromZero,
    };
}
