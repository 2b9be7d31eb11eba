using Playbook.Content;
using Playbook.Text;

namespace Playbook.Generation.Rendering.Changes;

/// <summary>What is known of when entries changed: commits, the changes they list themselves, reviews.</summary>
internal sealed class ChangeDates(FileHistory history)
{
    /// <summary>The day of the last commit to the entry's file, or to the table beside it; null when nobody knows.</summary>
    public DateOnly? Committed(Entry entry)
    {
        var path = entry.Source.Path;
        var file = Of(path);
        return entry.Type.Name == "comparison" && Of(Path.ChangeExtension(path, ".csv")) is { } table && !(table < file) ? table : file;
    }

    /// <summary>Every dated change, newest first; of those on one day the one that says most.</summary>
    public IEnumerable<Change> Of(Entry entry) => Listed(entry)
        .Append(Committed(entry) is { } day ? new Change(day, ChangeKind.Edited, null) : null)
        .Append(entry.Fields["reviewed"] is DateValue reviewed ? new Change(reviewed.Value, ChangeKind.Reviewed, null) : null)
        .OfType<Change>()
        .OrderByDescending(c => c.Day)
        .DistinctBy(c => c.Day);

    private static IEnumerable<Change?> Listed(Entry entry) => entry.Fields.Items<MapValue>("changes")
        .Select(c => c["date"] is DateValue date ? new Change(date.Value, ChangeKind.Edited, c.Text("what")) : null);

    private DateOnly? Of(string path) => history.LastChanged.TryGetValue(ComposedLetters.Compose(path), out var day) ? day : null;
}

/// <param name="What">In the entry's own words; null when it does not say.</param>
internal sealed record Change(DateOnly Day, ChangeKind Kind, string? What);

internal enum ChangeKind
{
    Edited,
    Reviewed,
}
