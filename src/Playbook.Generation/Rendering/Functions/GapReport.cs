using Playbook.Content;

namespace Playbook.Generation.Rendering.Functions;

/// <summary>What the playbook does not say yet: the questions that a review of the shared work begins with.</summary>
internal static class GapReport
{
    /// <summary>One list for each question, in the order of asking; a list without entries means that nothing is missing there.</summary>
    public static View[] Of(PlaybookModel model, LinkViews links)
    {
        var measured = model.OfType("metric").SelectMany(m => Targets(model, m, "functions")).ToHashSet();
        return
        [
            Gap("functions-without-metric", model.OfType("function").Where(f => !measured.Contains(f))),
            Gap("plays-without-metric", model.OfType("play").Where(p => p.Fields.Items("metrics").IsEmpty)),
            Gap("plays-without-it", model.OfType("play").Where(p => p.Fields["it"] is not MapValue it || it.Text("feasibility") is null or "not asked")),
        ];

        View Gap(string name, IEnumerable<Entry> entries) => new() { ["name"] = name, ["items"] = entries.Select(links.Of).ToArray() };
    }

    private static IEnumerable<Entry> Targets(PlaybookModel model, Entry entry, string field) =>
        entry.Fields.Items<ReferenceValue>(field).Select(model.Target).OfType<Entry>();
}
