using System.Collections.Immutable;
using System.Text;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Fixing;

/// <summary>Writes safe suggestions into the files they are about, a file at a time: whoever stops it finds every file old or new, never half.</summary>
public static class ApplyFixes
{
    /// <param name="input">The input folder, below which the paths of the problems lie.</param>
    /// <returns>How many edits were made, and in which files; a file that has changed since it was checked is left alone.</returns>
    public static (int Edits, ImmutableArray<string> Files) Execute(string input, IEnumerable<Diagnostic> problems)
    {
        var count = 0;
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var file in FileEdits.Of(problems.Select(p => p.Suggestion).OfType<Suggestion>().Where(s => s.IsSafe)))
        {
            var path = Path.Combine(input, file.File.Path);
            if (IsAsChecked(path, file.File))
            {
                AtomicFile.Replace(path, file.Apply());
                count += file.Edits.Length;
                files.Add(file.File.Path);
            }
        }

        return (count, files.ToImmutable());
    }

    /// <summary>The suggestions that somebody has to look at, as a unified diff; empty when there are none.</summary>
    /// <param name="shownPath">How to name a file of the input folder.</param>
    public static string ShowUnsafe(IEnumerable<Diagnostic> problems, Func<string, string> shownPath) =>
        string.Concat(FileEdits.Of(problems.Select(p => p.Suggestion).OfType<Suggestion>().Where(s => !s.IsSafe)).Select(f => UnifiedDiff.Of(f, shownPath(f.File.Path))));

    private static bool IsAsChecked(string path, SourceFile file)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
        return bytes.StartsWith(Encoding.UTF8.Preamble) == file.HasByteOrderMark
            && bytes[(file.HasByteOrderMark ? Encoding.UTF8.Preamble.Length : 0)..].SequenceEqual(file.Utf8.Span);
    }
}
