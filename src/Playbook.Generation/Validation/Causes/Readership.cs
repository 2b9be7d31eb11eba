using System.Collections.Frozen;
using Playbook.Content;
using Playbook.Files;
using Playbook.Generation.Linking;

namespace Playbook.Generation.Validation.Causes;

/// <summary>How many pages lead to a page: where nobody counts readers, the nearest to knowing how many there are.</summary>
internal sealed class Readership(PlaybookModel model, MentionIndex mentions)
{
    private readonly FrozenDictionary<string, Entry> _entries =
        model.Entries.DistinctBy(e => e.Source.Path).ToFrozenDictionary(e => e.Source.Path, StringComparer.Ordinal);

    /// <param name="path">Of a file; one that is no page has none.</param>
    public int LinksTo(string path)
    {
        if (!_entries.TryGetValue(path, out var entry))
        {
            return 0;
        }

        // Every page leads home.
        return entry.Address == SitePath.Root
            ? model.Entries.Length - 1
            : model.LinksTo(entry).Select(l => l.From.Id).Concat(mentions.Of(entry).Select(m => m.From.Id)).Where(id => id != entry.Id).Distinct().Count();
    }
}
