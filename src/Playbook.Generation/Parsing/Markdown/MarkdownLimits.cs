using System.Buffers;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// Looks over a text before it is parsed. The parser's own limits say neither what nor where, and some inputs of a few kilobytes cost it
/// seconds or gigabytes; one pass over the characters finds them all.
/// </summary>
internal static class MarkdownLimits
{
    private const int MaxCallouts = 1_000;

    private static readonly SearchValues<char> Indentation = SearchValues.Create(" \t>-*+");

    /// <exception cref="LimitException">The text is refused.</exception>
    public static void Check(string text, MarkdownPolicy policy)
    {
        var block = new BlockLimits(policy);
        var lists = new ListDepth(policy);
        int definitions = 0, callouts = 0, underlines = 0;
        var isAfterBlank = true;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var line = text.AsSpan(start, end - start);
            var words = line.TrimStart(" \t>");
            if (words.IsEmpty)
            {
                block.End();
            }
            else
            {
                CheckMarkers(line, start, policy);
                lists.Add(line, words, start);
                block.Add(line, words, start);
                Count(words.StartsWith("[") && words.Contains("]:", StringComparison.Ordinal), ref definitions, policy.MaxDefinitions, MarkdownRules.TooManyDefinitions, start);
                Count(words.StartsWith("[!"), ref callouts, MaxCallouts, MarkdownRules.TooManyCallouts, start);
                Count(!isAfterBlank && IsUnderline(words), ref underlines, policy.MaxHeadings, MarkdownRules.TooManyHeadings, start);
            }

            isAfterBlank = words.IsEmpty;
            start = end + 1;
        }

        block.End();
    }

    /// <summary>Where the text is most indented, quoted or styled: the best guess at what the parser found too deep.</summary>
    public static int DeepestLine(string text)
    {
        var deepest = 0;
        var most = -1;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var line = text.AsSpan(start, end - start);
            var depth = Math.Max(0, line.IndexOfAnyExcept(Indentation)) + line.Count('[') + line.Count('*') + line.Count('_');
            if (depth > most)
            {
                (most, deepest) = (depth, start);
            }

            start = end + 1;
        }

        return deepest;
    }

    private static void Count(bool isOne, ref int count, int most, Diagnostics.DiagnosticRule rule, int offset)
    {
        if (isOne && ++count > most)
        {
            throw new LimitException(rule, offset, most);
        }
    }

    private static void CheckMarkers(ReadOnlySpan<char> line, int offset, MarkdownPolicy policy)
    {
        var depth = 0;
        for (var i = 0; i < line.Length;)
        {
            if (line[i] is ' ' or '\t')
            {
                i++;
                continue;
            }

            var marker = ListDepth.MarkerLength(line[i..]);
            if (marker == 0)
            {
                return;
            }

            // A row of stars or hyphens is a line across the page.
            if (++depth > policy.MaxDepth && line.TrimStart(" \t>").IndexOfAnyExcept([' ', '\t', line[i]]) >= 0)
            {
                throw new LimitException(MarkdownRules.TooDeep, offset + i, policy.MaxDepth);
            }

            i += marker;
        }
    }

    private static bool IsUnderline(ReadOnlySpan<char> words) =>
        words[0] is '=' or '-' && words.TrimEnd().IndexOfAnyExcept(words[0]) < 0;
}
