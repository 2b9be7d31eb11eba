using Playbook.Content;
using Playbook.Generation.Rendering.Theming;

namespace Playbook.Generation.Rendering.Plays;

/// <summary>Functions by phases of the work: the plays each is part of, and until when they are of use. An empty cell is a function that comes too late.</summary>
internal static class PhaseTimeline
{
    /// <summary>Null where no play says its phase.</summary>
    public static View? Of(PlaybookModel model, LinkViews links, SiteWords words)
    {
        var plays = model.OfType("play").Where(p => p.Fields.Text("phase") is not null).ToArray();
        if (plays.Length == 0)
        {
            return null;
        }

        var phase = plays[0].Type.Fields.First(f => f.Name == "phase");
        return new View
        {
            ["levels"] = phase.Values.Select(p => words.Value(phase, p)).ToArray(),
            ["rows"] = model.OfType("function").Select(function => new View
            {
                ["function"] = links.Of(function),
                ["cells"] = phase.Values
                    .Select((_, at) => plays.Where(p => IsUseful(p, phase, at) && p.Fields.Items<ReferenceValue>("functions").Any(r => model.Target(r) == function)).ToArray())
                    .Select(p => new View { ["count"] = p.Length, ["plays"] = p.Select(links.Of).ToArray() })
                    .ToArray(),
            }).ToArray(),
        };
    }

    // From its phase on, up to its latest useful moment.
    private static bool IsUseful(Entry play, Field phase, int at)
    {
        var first = phase.Values.IndexOf(play.Fields.Text("phase")!);
        var last = play.Fields["latest-useful-moment"] is MapValue moment && moment.Text("phase") is { } named ? phase.Values.IndexOf(named) : first;
        return first <= at && at <= Math.Max(first, last);
    }
}
