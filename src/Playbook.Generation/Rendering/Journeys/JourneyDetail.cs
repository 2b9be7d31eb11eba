using System.Globalization;
using Playbook.Content;
using Playbook.Generation.Linking;
using Playbook.Generation.Rendering.Theming;

namespace Playbook.Generation.Rendering.Journeys;

/// <summary>The drawing of how a journey feels, from the same steps as the table beside it; what its touchpoints measure; with a counterpart, both states side by side.</summary>
internal sealed class JourneyDetail(PlaybookModel model, LinkViews links, SiteWords words) : IEntryDetail
{
    private static readonly string[] Changes = ["better", "worse", "new", "gone"];

    private readonly JourneyReadings _readings = new(model, links);

    public string Type => "journey";

    public void AddTo(View view, LinkedEntry entry)
    {
        var points = entry.Entry.Fields.Items<MapValue>("stages")
            .SelectMany(stage => stage.Items<MapValue>("steps").Select(step => new JourneyPoint(
                stage.Text("name") ?? "",
                step.Text("title") ?? "",
                (step["emotion"] as NumberValue)?.Value)))
            .ToList();
        var title = Words(entry.Entry.Title.Value);
        var drawing = JourneyDrawing.Of(points, title);
        view["journey"] = new View
        {
            ["drawing"] = drawing.Length == 0 ? null : new View
            {
                ["svg"] = HtmlText.Safe(drawing),
                ["column"] = HtmlText.Safe(JourneyColumn.Of(points, title, "journey-column")),
                ["steps"] = AtMost(points.Count),
            },
            ["readings"] = _readings.Of(entry.Entry),
            ["compare"] = Compare(entry.Entry),
        };
    }

    /// <summary>The size by which styles know how much room the steps want side by side.</summary>
    private static string AtMost(int steps) => steps switch { <= 6 => "6", <= 8 => "8", <= 10 => "10", _ => "more" };

    private View? Compare(Entry journey)
    {
        if (journey.Fields["counterpart"] is not ReferenceValue reference || model.Target(reference) is not { } other)
        {
            return null;
        }

        var (today, ideal) = journey.Fields.Text("state") == "ideal" ? (other, journey) : (journey, other);
        var pairs = JourneyPairs.Of(today, ideal);
        var points = pairs.Select(p => new JourneyPoint(p.Stage, ((p.Ideal ?? p.Today)!).Text("title") ?? "", p.After) { Before = p.Before }).ToList();
        var title = Words($"{today.Title.Value}, {ideal.Title.Value}");
        return new View
        {
            ["today"] = links.Of(today),
            ["ideal"] = links.Of(ideal),
            ["svg"] = HtmlText.Safe(JourneyDrawing.Of(points, title, "journey-compare")),
            ["column"] = HtmlText.Safe(JourneyColumn.Of(points, title, "journey-compare-column")),
            ["steps"] = AtMost(points.Count),
            ["sums"] = Changes.Select(change => (Change: change, Count: pairs.Count(p => p.Change == change)))
                .Where(s => s.Count > 0)
                .Select(s => new View { ["change"] = s.Change, ["count"] = s.Count, ["label"] = words.Say($"change-{s.Change}") })
                .ToArray(),
            ["painsBefore"] = pairs.Sum(p => p.Today?.Items("pains").Length ?? 0),
            ["painsAfter"] = pairs.Sum(p => p.Ideal?.Items("pains").Length ?? 0),
            ["stages"] = pairs.GroupBy(p => p.Stage, StringComparer.Ordinal).Select(g => new View { ["name"] = g.Key, ["rows"] = g.Select(Row).ToArray() }).ToArray(),
        };
    }

    private View Row(StepPair pair) => new()
    {
        ["where"] = (pair.Today ?? pair.Ideal)?["touchpoint"] is ReferenceValue place && model.Target(place) is { } touchpoint ? links.Of(touchpoint) : null,
        ["channel"] = (pair.Today ?? pair.Ideal)?.Text("channel") ?? "",
        ["today"] = Step(pair.Today),
        ["ideal"] = Step(pair.Ideal),
        ["change"] = pair.Change,
        ["label"] = words.Say($"change-{pair.Change}"),
        ["before"] = pair.Before?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["after"] = pair.After?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["delta"] = pair.After - pair.Before is { } delta and not 0 ? words.Number(delta.ToString("+0.##;\u22120.##", CultureInfo.InvariantCulture)) : "",
        ["isMoved"] = pair.Before is not null && pair.After is not null && pair.Before != pair.After,
    };

    private static View? Step(MapValue? step) => step is null ? null : new View
    {
        ["title"] = step.Text("title") ?? "",
        ["thought"] = step.Text("thought") ?? "",
        ["pains"] = step.Items<MapValue>("pains").Select(p => p.Text("what") ?? "").ToArray(),
    };

    private JourneyWords Words(string title) => new(title, words.Say("feels-good"), words.Say("feels-neutral"), words.Say("feels-bad"));
}
