using System.Collections.Concurrent;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Generation.Loading;
using Playbook.Generation.Rendering.Theming;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>
/// Reads only what changed since the build before. An entry depends on its own bytes, the declared types, the words of the interface and the ids of the layouts alone, so the same bytes
/// give the same entry; times of files are not asked. Safe for many threads.
/// </summary>
internal sealed class RememberEntries
{
    private readonly ConcurrentDictionary<string, Remembered> _entries = new(StringComparer.Ordinal);
    private LayoutIds? _layouts;

    /// <summary>The module that reads, with this memory before it.</summary>
    public IEachModule<EntrySource, ParsedEntry> Before(ParseEntry parse, ContentTypes types, LayoutIds layouts, MarkdownWords words)
    {
        // One theme after another: once two are found to be alike, the older is let go.
        _layouts = _layouts is not null && layouts.IsAs(_layouts) ? _layouts : layouts;
        return new Module(this, parse, types, _layouts, words);
    }

    private sealed record Remembered(EntrySource Source, ContentTypes Types, LayoutIds Layouts, MarkdownWords Words, ParsedEntry Entry);

    private sealed class Module(RememberEntries memory, ParseEntry parse, ContentTypes types, LayoutIds layouts, MarkdownWords words) : IEachModule<EntrySource, ParsedEntry>
    {
        public Stage Stage => parse.Stage;

        public ParsedEntry? Execute(EntrySource item, DiagnosticBag diagnostics)
        {
            if (memory._entries.TryGetValue(item.File.Path, out var known) && known.Types == types && known.Layouts == layouts && known.Words == words && IsSame(known.Source, item))
            {
                return known.Entry;
            }

            var entry = parse.Execute(item, diagnostics);
            if (entry is not null)
            {
                memory._entries[item.File.Path] = new Remembered(item, types, layouts, words, entry);
            }

            return entry;
        }

        private static bool IsSame(EntrySource a, EntrySource b) =>
            a.IsFolderIndex == b.IsFolderIndex && IsSame(a.File, b.File) && (a.Table is null ? b.Table is null : b.Table is not null && IsSame(a.Table, b.Table));

        private static bool IsSame(SourceFile a, SourceFile b) => a.HasByteOrderMark == b.HasByteOrderMark && a.Utf8.Span.SequenceEqual(b.Utf8.Span);
    }
}
