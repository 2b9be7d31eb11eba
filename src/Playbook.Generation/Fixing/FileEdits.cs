using System.Collections.Immutable;
using System.Text;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Fixing;

/// <summary>The edits of one file: in the order of the text, each once, none touching another. Of two that overlap the earlier stays.</summary>
public sealed class FileEdits
{
    private FileEdits(SourceFile file, ImmutableArray<Suggestion> edits)
    {
        File = file;
        Edits = edits;
    }

    public SourceFile File { get; }

    public ImmutableArray<Suggestion> Edits { get; }

    /// <summary>Groups suggestions by file, in ordinal order of the paths.</summary>
    public static ImmutableArray<FileEdits> Of(IEnumerable<Suggestion> suggestions) =>
    [
        .. suggestions.GroupBy(s => s.Place.File.Path, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new FileEdits(g.First().Place.File, Apart(g))),
    ];

    /// <summary>The whole file with its edits, a byte order mark included; every byte outside them as it was.</summary>
    public byte[] Apply()
    {
        var text = File.Text;
        using var result = new MemoryStream(File.Utf8.Length);
        if (File.HasByteOrderMark)
        {
            result.Write(Encoding.UTF8.Preamble);
        }

        var bytes = File.Utf8.Span;
        var (at, atByte) = (0, 0);
        foreach (var edit in Edits)
        {
            var (start, end) = (edit.Place.Span.Start, edit.Place.Span.End);
            var startByte = atByte + Encoding.UTF8.GetByteCount(text.AsSpan(at, start - at));
            result.Write(bytes[atByte..startByte]);
            result.Write(Encoding.UTF8.GetBytes(ReplacementOf(edit)));
            atByte = startByte + Encoding.UTF8.GetByteCount(text.AsSpan(start, end - start));
            at = end;
        }

        result.Write(bytes[atByte..]);
        return result.ToArray();
    }

    /// <summary>What stands in the file once the edit is made; its line ends are those of the file.</summary>
    internal string ReplacementOf(Suggestion edit) =>
        edit.Replacement.Contains('\n', StringComparison.Ordinal) && File.Text.Contains("\r\n", StringComparison.Ordinal)
            ? edit.Replacement.ReplaceLineEndings("\r\n")
            : edit.Replacement;

    private static ImmutableArray<Suggestion> Apart(IEnumerable<Suggestion> suggestions)
    {
        var edits = ImmutableArray.CreateBuilder<Suggestion>();
        foreach (var edit in suggestions.OrderBy(s => s.Place.Span.Start).ThenBy(s => s.Place.Span.Length))
        {
            // Two insertions at one place would stand in the order of chance.
            var last = edits.Count == 0 ? new TextSpan(-1, 0) : edits[^1].Place.Span;
            if (edit.Place.Span.Start >= last.End && edit.Place.Span.Start != last.Start)
            {
                edits.Add(edit);
            }
        }

        return edits.ToImmutable();
    }
}
