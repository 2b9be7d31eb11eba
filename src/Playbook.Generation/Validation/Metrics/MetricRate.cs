using System.Collections.Immutable;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>A metric that is a share of something: what it is divided by, and which of its parts are not known to belong to it.</summary>
internal sealed record MetricRate(ImmutableArray<MetricInput> Base, ImmutableArray<MetricInput> Loose)
{
    /// <summary>Null for a metric that is no share of like by like.</summary>
    public static MetricRate? Of(Metric metric)
    {
        if (metric is not { Formula: { } formula } || !IsShare(metric) || formula.Form is not { } form)
        {
            return null;
        }

        var bases = Inputs(metric, form.NamesBelow);
        var parts = Inputs(metric, form.NamesAbove);
        if (bases.IsEmpty || bases[0].Unit.IsPlain || bases.Length != form.NamesBelow.Length || parts.Any(p => !IsLike(p.Unit, bases[0].Unit)))
        {
            return null;
        }

        return new MetricRate(bases, [.. parts.Where(p => !bases.Contains(p) && !BelongsTo(metric, p, bases, []))]);
    }

    // Points on a scale of their own, such as the net promoter score, are shares too when counts are divided by counts.
    // What is said to go beyond the whole, such as revenue kept and grown, is none.
    private static bool IsShare(Metric metric) => metric.Unit is { } unit
        && !GoesBeyond(metric, unit.Value)
        && UnitName.Parse(unit.Value) is var stated
        && (stated.Equals(Unit.Share) || stated.Equals(Unit.Percent) || stated.Equals(Unit.Score))
        && !UnitName.IsPer(unit.Value);

    // Clicks are a part of impressions, whatever each is called.
    private static bool IsLike(Unit part, Unit whole) => part.Counted == whole.Counted && part.WithoutCounts().Equals(whole.WithoutCounts());

    // What can fall below nothing, such as a margin or a growth, is no part of a whole either.
    private static bool GoesBeyond(Metric metric, string unit) => metric.Range is { } range
        && UnitName.Parse(unit) is var stated
        && ((!(range.Value.Low >= ExactNumber.Zero) && stated.IsPlain) || (stated.Equals(Unit.Percent) ? range.Value.High is null || range.Value.High > 100
            : stated.Equals(Unit.Share) && (range.Value.High is null || range.Value.High > 1)));

    private static bool BelongsTo(Metric metric, MetricInput part, ImmutableArray<MetricInput> bases, HashSet<string> seen) =>
        seen.Add(part.Name.Value)
        && part.SubsetOf.Select(s => metric.FindInput(s.Value)).OfType<MetricInput>()
            .Any(whole => bases.Contains(whole) || BelongsTo(metric, whole, bases, seen));

    private static ImmutableArray<MetricInput> Inputs(Metric metric, ImmutableArray<string> names) =>
        [.. names.Select(metric.FindInput).OfType<MetricInput>()];
}
