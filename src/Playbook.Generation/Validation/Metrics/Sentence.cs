using System.Text.RegularExpressions;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>A sentence of a source file, with its place; link targets and emphasis are blanked, so that offsets stay those of the file.</summary>
internal readonly partial record struct Sentence(string Text, int Start)
{
    /// <summary>The sentence around an offset.</summary>
    public static Sentence Around(string text, int offset)
    {
        var start = offset;
        while (start > 0 && !IsEnd(text, start - 1))
        {
            start--;
        }

        var end = offset;
        while (end < text.Length && !IsEnd(text, end))
        {
            end++;
        }

        return new Sentence(LinkTarget().Replace(text[start..end], m => "]" + new string(' ', m.Length - 1)).Replace('*', ' ').Replace('`', ' ').Replace('[', ' ').Replace(']', ' '), start);
    }

    /// <summary>Whether the sentence denies, asks, quotes another version, or tells of a mistake; then it states nothing.</summary>
    public bool IsHedged => Hedge().IsMatch(Text);

    // A point between digits, or before a letter as in a file name, ends nothing.
    private static bool IsEnd(string text, int at) => text[at] switch
    {
        '.' => at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]),
        '?' or '!' or ';' or '|' => true,
        '\n' => at + 1 >= text.Length || text[at + 1] is '\n' or '\r' or '-' or '#' or '*',
        _ => false,
    };

    [GeneratedRegex(@"\]\([^()\s]*\)")]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"\b(not|never|no longer|nobody|none|isn't|aren't|doesn't|wrong|wrongly|myth|mistake|mistaken|misread|misleading|older|earlier|former|formerly|used to|variant|version|if|unless|1\.0)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hedge();
}
