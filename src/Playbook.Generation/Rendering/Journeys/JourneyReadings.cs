using System.Globalization;
using Playbook.Content;

namespace Playbook.Generation.Rendering.Journeys;

/// <summary>What is measured along a journey: the latest reading of each metric at each of its touchpoints, in the order of the steps.</summary>
/// <remarks>Nothing is averaged: readings of different metrics have no common scale.</remarks>
internal sealed class JourneyReadings(PlaybookModel model, LinkViews links)
{
    /// <summary>Null for a journey that names no touchpoint.</summary>
    public View? Of(Entry journey)
    {
        var touchpoints = journey.Fields.Items<MapValue>("stages")
            .SelectMany(stage => stage.Items<MapValue>("steps"))
            .Select(step => step["touchpoint"] is ReferenceValue reference ? model.Target(reference) : null)
            .OfType<Entry>()
            .DistinctBy(touchpoint => touchpoint.Id)
            .Select(touchpoint => (Touchpoint: touchpoint, Readings: LatestAt(touchpoint)))
            .ToList();
        return touchpoints.Count == 0 ? null : new View
        {
            ["measured"] = touchpoints.Where(t => t.Readings.Length > 0).Select(t => Measured(t.Touchpoint, t.Readings)).ToArray(),
            ["unmeasured"] = touchpoints.Where(t => t.Readings.Length == 0).Select(t => links.Of(t.Touchpoint)).ToArray(),
        };
    }

    private View Measured(Entry touchpoint, View[] readings) => new()
    {
        ["touchpoint"] = links.Of(touchpoint),
        ["count"] = readings.Length,
        ["first"] = readings[0],
        ["rest"] = readings[1..],
    };

    /// <summary>Metrics stay in the order in which the touchpoint names them; of two readings of one day the later in the list counts.</summary>
    private View[] LatestAt(Entry touchpoint) =>
        [.. touchpoint.Fields.Items<MapValue>("scores").Select(ReadingOf).OfType<Reading>().GroupBy(r => r.Metric.Id).Select(g => Shown(g.OrderBy(r => r.Day).Last()))];

    private Reading? ReadingOf(MapValue score) =>
        score["metric"] is ReferenceValue reference && model.Target(reference) is { } metric && score["value"] is NumberValue value && score["date"] is DateValue day
            ? new Reading(metric, value.Written, day.Value)
            : null;

    private View Shown(Reading reading) => new()
    {
        ["metric"] = links.Of(reading.Metric),
        ["value"] = reading.Value,
        ["unit"] = reading.Metric.Fields.Text("unit") ?? "",
        ["day"] = reading.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private sealed record Reading(Entry Metric, string Value, DateOnly Day);
}
