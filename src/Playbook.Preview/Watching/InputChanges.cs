using System.Collections.Immutable;

namespace Playbook.Preview.Watching;

/// <summary>What changed since the last batch.</summary>
/// <param name="Paths">Full paths of files that were written, made, moved or deleted, each once, in ordinal order.</param>
/// <param name="EverythingMayDiffer">Changes were missed or came by the folder: read the whole input again.</param>
public sealed record InputChanges(ImmutableArray<string> Paths, bool EverythingMayDiffer);
