using System.Collections.Immutable;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>The order of bands on the scale, whatever order they are written in.</summary>
internal static class MetricBands
{
    public static ImmutableArray<MetricBand> Ascending(ImmutableArray<MetricBand> bands) =>
        [.. bands.OrderBy(b => b.Range.Low is null ? 0 : 1).ThenBy(b => b.Range.Low ?? ExactNumber.Zero).ThenBy(b => b.Range.High is null ? 1 : 0).ThenBy(b => b.Range.High ?? ExactNumber.Zero)];
}
