using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Playbook.Generation.Fixing;

/// <summary>
/// Edits of one file as a unified diff that <c>git apply</c> and <c>patch</c> take. Since the edits are known nothing has to be searched for: the lines
/// they touch are taken out and put back edited, and changes less than two contexts apart share a hunk.
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <param name="path">Of the file, from where the diff will be applied.</param>
    public static string Of(FileEdits file, string path)
    {
        var diff = new StringBuilder();
        diff.Append(CultureInfo.InvariantCulture, $"--- a/{path}\n+++ b/{path}\n");
        var lines = new Lines(file.File.Text);
        var shift = 0;
        foreach (var hunk in Hunks(Changes(file, lines)))
        {
            shift += Write(diff, lines, hunk, shift);
        }

        return diff.ToString();
    }

    /// <summary>Stretches of whole lines with what they become; edits that share a line are one change.</summary>
    private static List<Change> Changes(FileEdits file, Lines lines)
    {
        var changes = new List<Change>();
        foreach (var group in Together(file.Edits, (last, next) => lines.At(next.Place.Span.Start) <= lines.At(last.Place.Span.End)))
        {
            var first = lines.At(group[0].Place.Span.Start);
            var last = lines.At(group[^1].Place.Span.End);
            var text = new StringBuilder();
            var at = lines.StartOf(first);
            foreach (var edit in group)
            {
                text.Append(lines.Text, at, edit.Place.Span.Start - at).Append(file.ReplacementOf(edit));
                at = edit.Place.Span.End;
            }

            text.Append(lines.Text, at, lines.StartOf(last + 1) - at);
            changes.Add(new Change(first, last, new Lines(text.ToString())));
        }

        return changes;
    }

    private static IEnumerable<List<Change>> Hunks(List<Change> changes) =>
        Together(changes, (last, next) => next.First - last.Last <= 2 * Context);

    /// <returns>How many lines the hunk adds.</returns>
    private static int Write(StringBuilder diff, Lines lines, List<Change> hunk, int shift)
    {
        var first = Math.Max(0, hunk[0].First - Context);
        var last = Math.Min(lines.Count - 1, hunk[^1].Last + Context);
        var added = hunk.Sum(c => c.After.Count - (c.Last - c.First + 1));
        var count = last - first + 1;
        diff.Append(CultureInfo.InvariantCulture, $"@@ -{first + 1},{count} +{first + 1 + shift},{count + added} @@\n");
        var at = first;
        foreach (var change in hunk)
        {
            lines.Write(diff, ' ', at, change.First - 1);
            lines.Write(diff, '-', change.First, change.Last);
            change.After.Write(diff, '+', 0, change.After.Count - 1);
            at = change.Last + 1;
        }

        lines.Write(diff, ' ', at, last);
        return added;
    }

    private static IEnumerable<List<T>> Together<T>(IEnumerable<T> items, Func<T, T, bool> belong)
    {
        var group = new List<T>();
        foreach (var item in items)
        {
            if (group.Count > 0 && !belong(group[^1], item))
            {
                yield return group;
                group = [];
            }

            group.Add(item);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    /// <param name="First">The first line touched, from 0.</param>
    /// <param name="Last">The last line touched.</param>
    private sealed record Change(int First, int Last, Lines After);

    /// <summary>A text by lines that keep their ends; only a line feed ends one, as patch tools have it.</summary>
    private sealed class Lines
    {
        private readonly ImmutableArray<int> _starts;

        public Lines(string text)
        {
            Text = text;
            _starts = [.. text.Select((c, i) => (c, i)).Where(p => p.c == '\n' && p.i + 1 < text.Length).Select(p => p.i + 1).Prepend(0)];
        }

        public string Text { get; }

        public int Count => Text.Length == 0 ? 0 : _starts.Length;

        public int StartOf(int line) => line < _starts.Length ? _starts[line] : Text.Length;

        public int At(int offset)
        {
            var found = _starts.BinarySearch(offset);
            return found >= 0 ? found : ~found - 1;
        }

        public void Write(StringBuilder diff, char sign, int first, int last)
        {
            for (var line = first; line <= last; line++)
            {
                var text = Text.AsSpan(StartOf(line)..StartOf(line + 1));
                diff.Append(sign).Append(text);
                if (!text.EndsWith("\n", StringComparison.Ordinal))
                {
                    diff.Append("\n\\ No newline at end of file\n");
                }
            }
        }
    }
}
