using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;

namespace Playbook.Generation.Linking;

/// <summary>Links in running text, seen from the page they lead to.</summary>
public sealed class MentionIndex
{
    private readonly FrozenDictionary<EntryId, ImmutableArray<Mention>> _byTarget;

    public MentionIndex(IEnumerable<LinkedEntry> entries) =>
        _byTarget = entries
            .SelectMany(from => from.AllBodies.SelectMany(body => body.Links.Select((link, i) => (From: from.Entry, Target: link.Page?.Entry, body.Body.Links[i].Text, body.Body.Links[i].Context))))
            .Where(m => m.Target is not null && m.Target.Id != m.From.Id)
            .GroupBy(m => m.Target!.Id, m => new Mention(m.From, m.Text, m.Context))
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());

    /// <summary>In the order of the files that hold the links; a page that links twice stands twice.</summary>
    public ImmutableArray<Mention> Of(Entry entry) => _byTarget.TryGetValue(entry.Id, out var mentions) ? mentions : [];
}

/// <param name="From">The page with the link.</param>
/// <param name="Text">The link's words; null when it took the target's title.</param>
/// <param name="Context">The sentence around it; null when the link stands alone.</param>
public sealed record Mention(Entry From, string? Text, string? Context);
