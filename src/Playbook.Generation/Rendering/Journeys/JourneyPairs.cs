using System.Collections.Immutable;
using Playbook.Content;

namespace Playbook.Generation.Rendering.Journeys;

/// <summary>A step as it is beside the same step as it should be; one of the two is null where a step comes or goes.</summary>
/// <param name="Stage">The name of its stage.</param>
/// <param name="Today">The step of the current journey.</param>
/// <param name="Ideal">The step of the ideal one.</param>
internal sealed record StepPair(string Stage, MapValue? Today, MapValue? Ideal)
{
    public decimal? Before => (Today?["emotion"] as NumberValue)?.Value;

    public decimal? After => (Ideal?["emotion"] as NumberValue)?.Value;

    /// <summary>What happens to the step: <c>new</c>, <c>gone</c>, or how it feels: <c>better</c>, <c>worse</c>, <c>same</c>.</summary>
    public string Change => (Today, Ideal) switch
    {
        (null, _) => "new",
        (_, null) => "gone",
        _ when After > Before => "better",
        _ when After < Before => "worse",
        _ => "same",
    };
}

/// <summary>Lays two states of a journey side by side. Steps of one stage belong together by their touchpoint, else by their title.</summary>
internal static class JourneyPairs
{
    public static ImmutableArray<StepPair> Of(Entry today, Entry ideal)
    {
        var now = today.Fields.Items<MapValue>("stages").ToList();
        var then = ideal.Fields.Items<MapValue>("stages").ToList();
        var pairs = ImmutableArray.CreateBuilder<StepPair>();
        foreach (var stage in now)
        {
            pairs.AddRange(Steps(stage.Text("name") ?? "", stage, then.FirstOrDefault(s => s.Text("id") == stage.Text("id"))));
        }

        foreach (var stage in then.Where(s => now.All(n => n.Text("id") != s.Text("id"))))
        {
            pairs.AddRange(Steps(stage.Text("name") ?? "", null, stage));
        }

        return pairs.ToImmutable();
    }

    private static List<StepPair> Steps(string name, MapValue? today, MapValue? ideal)
    {
        var left = ideal?.Items<MapValue>("steps").ToList() ?? [];
        var pairs = new List<StepPair>();
        foreach (var step in today?.Items<MapValue>("steps") ?? [])
        {
            var match = left.Find(other => Same(step, other, "touchpoint")) ?? left.Find(other => Same(step, other, "title"));
            if (match is not null)
            {
                // What only the ideal has before this step stands before it.
                var skipped = left.TakeWhile(other => other != match && !(today?.Items<MapValue>("steps").Any(s => Same(s, other, "touchpoint") || Same(s, other, "title")) ?? false)).ToList();
                pairs.AddRange(skipped.Select(other => new StepPair(name, null, other)));
                left.RemoveAll(other => other == match || skipped.Contains(other));
            }

            pairs.Add(new StepPair(name, step, match));
        }

        pairs.AddRange(left.Select(other => new StepPair(name, null, other)));
        return pairs;
    }

    private static bool Same(MapValue a, MapValue b, string field) => a.Text(field) is { } text && text == b.Text(field);
}
