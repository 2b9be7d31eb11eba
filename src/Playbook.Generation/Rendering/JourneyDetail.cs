using Playbook.Content;
using Playbook.Generation.Linking;

namespace Playbook.Generation.Rendering;

/// <summary>The drawing of how a journey feels, from the same steps as the table beside it.</summary>
internal sealed class JourneyDetail(SiteWords words) : IEntryDetail
{
    public string Type => "journey";

    public void AddTo(View view, LinkedEntry entry)
    {
        var points = entry.Entry.Fields.Items<MapValue>("stages")
            .SelectMany(stage => stage.Items<MapValue>("steps").Select(step => new JourneyPoint(
                stage.Text("name") ?? "",
                step.Text("title") ?? "",
                (step["emotion"] as NumberValue)?.Value)))
            .ToList();
        var drawing = JourneyDrawing.Of(points, new JourneyWords(entry.Entry.Title.Value, words.Say("feels-good"), words.Say("feels-neutral"), words.Say("feels-bad")));
        view["journey"] = new View { ["drawing"] = drawing.Length == 0 ? null : new View { ["svg"] = new HtmlText(drawing) } };
    }
}
