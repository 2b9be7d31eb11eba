using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Text;

namespace Playbook.Metrics;

/// <summary>A number that teams have agreed to read the same way. What the author left out, or wrote so that it could not be read, is null or empty.</summary>
public sealed record Metric
{
    public required Entry Entry { get; init; }

    public EntryId Id => Entry.Id;

    /// <summary>The formula over <see cref="Inputs"/> and other metrics, in the unit <see cref="Unit"/>; null when it is missing or cannot be read.</summary>
    public Formula? Formula { get; init; }

    /// <summary>Why <see cref="FormulaText"/> cannot be read.</summary>
    public FormulaProblem? FormulaProblem { get; init; }

    public MappedText? FormulaText { get; init; }

    public ImmutableArray<MetricInput> Inputs { get; init; } = [];

    public Located<string>? Unit { get; init; }

    /// <summary>For a survey, the answers people choose from.</summary>
    public Located<Interval>? Scale { get; init; }

    /// <summary>Values the formula can reach, ends included; NPS is -100 to 100.</summary>
    public Located<Interval>? Range { get; init; }

    public Located<MetricDirection>? Direction { get; init; }

    /// <summary>Digits after the decimal point.</summary>
    public int Precision { get; init; }

    /// <summary>In the order written.</summary>
    public ImmutableArray<MetricBand> Bands { get; init; } = [];

    /// <summary>The value to reach.</summary>
    public Located<decimal>? Target { get; init; }

    /// <summary>The day by which.</summary>
    public Located<DateOnly>? TargetDay { get; init; }

    public ImmutableArray<MetricBenchmark> Benchmarks { get; init; } = [];

    /// <summary>The name of the well-known metric that this one says it is.</summary>
    public Located<string>? Canonical { get; init; }

    /// <summary>The name of the way it departs from <see cref="Canonical"/>.</summary>
    public Located<string>? Variant { get; init; }

    /// <summary>Where the formula gives a stated result, checked at <see cref="Precision"/>.</summary>
    public ImmutableArray<MetricExample> Examples { get; init; } = [];

    public Located<decimal>? MinimumSample { get; init; }

    public ImmutableArray<ReferenceValue> Drivers { get; init; } = [];

    public ImmutableArray<ReferenceValue> Guardrails { get; init; } = [];

    public ImmutableArray<ReferenceValue> Complements { get; init; } = [];

    /// <summary>The unit for the algebra; null when none is stated.</summary>
    public Unit? UnitOfResult => Unit is { } stated ? UnitName.Parse(stated.Value, KnownFromInputs) : null;

    public MetricInput? FindInput(string name) => Inputs.FirstOrDefault(i => i.Name.Value == name);

    // A currency or a time that no list knows is what an input says it is.
    private Unit? KnownFromInputs(string word) =>
        Inputs.Where(i => i.Kind is "money" or "duration")
            .Select(i => (i.Kind, Above: UnitName.AbovePart(i.UnitText)))
            .Where(i => i.Above.Split(' ')[^1] == word)
            .Select(i => UnitName.OfInput(i.Kind, word))
            .FirstOrDefault();

    /// <summary>Where to point for a problem with a field as a whole: its name, or the title when it is not there.</summary>
    public SourceSpan PlaceOf(string field) => Entry.Fields.KeySpan(field) ?? Entry.Title.Span;

    public override string ToString() => Entry.Title.Value;
}

public enum MetricDirection
{
    /// <summary>Higher is better.</summary>
    Up,

    /// <summary>Lower is better.</summary>
    Down,

    /// <summary>The target is the best place.</summary>
    Target,
}

/// <summary>A named part of the range. It holds its lower end; the last one holds both.</summary>
public sealed record MetricBand(Interval Range, string Label, string Meaning, SourceSpan Span);

/// <summary>What others reach.</summary>
public sealed record MetricBenchmark(Located<decimal> Value, Located<decimal>? Year, Located<string>? Variant, ReferenceValue? Source, SourceSpan Span)
{
    public string? Segment { get; init; }
}

/// <summary>Numbers to calculate along, and what has to come out.</summary>
public sealed record MetricExample(ImmutableArray<GivenNumber> Given, NumberValue? Result, string? Note, SourceSpan Span)
{
    public ExactNumber? ValueOf(string name) => Given.FirstOrDefault(g => g.Name.Value == name) is { } given ? given.Number.Value : null;
}

public sealed record GivenNumber(Located<string> Name, NumberValue Number);
