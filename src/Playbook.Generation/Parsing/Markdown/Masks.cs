using System.Text;
using System.Text.RegularExpressions;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// Characters that the parser would take for the end of something. Imported pages write <c>[x]({{ site.baseurl }}/research/)</c>, and the spaces would end a
/// link target; the bar of <c>[[nps|score]]</c> would end the cell of a table. They are covered by private-use characters, one for one, so that every
/// offset stays; a target drops a tag, a text shows again what was written.
/// </summary>
internal sealed partial class Masks
{
    /// <summary>Stands for the bar of a wiki link in a row of a table.</summary>
    public const char Bar = '\uf8fe';

    private const char First = '\ue000';
    private const char Filler = '\uf8ff';

    private readonly List<string> _covered = [];

    private Masks(string text) => Text = text;

    public string Text { get; private set; }

    /// <summary>Null when nothing in the text needs a mask.</summary>
    public static Masks? In(string text)
    {
        var hasTags = text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal);
        var hasBars = text.Contains("[[", StringComparison.Ordinal) && text.Contains('|', StringComparison.Ordinal);
        if (!hasTags && !hasBars)
        {
            return null;
        }

        // A text that uses private-use characters of its own could not be told apart.
        if (text.AsSpan().IndexOfAnyInRange(First, Filler) >= 0)
        {
            return null;
        }

        var masks = new Masks(text);
        var characters = new StringBuilder(text);
        foreach (var tag in TargetTag().EnumerateMatches(text))
        {
            if (StartsTarget(text, tag.Index))
            {
                masks.Cover(characters, text, tag.Index, tag.Length);
            }
        }

        var bars = hasBars ? CoverBars(characters, text) : 0;
        masks.Text = characters.ToString();
        return masks._covered.Count == 0 && bars == 0 ? null : masks;
    }

    public static bool IsMasked(ReadOnlySpan<char> text) => text.IndexOfAnyInRange(First, Filler) >= 0;

    /// <summary>Whether a target had a template tag; such a target starts at the root of the site.</summary>
    public static bool HasTag(ReadOnlySpan<char> target) => target.IndexOf(Filler) >= 0;

    /// <summary>The target without its masks, from the root of the site.</summary>
    public static string FromRoot(string target)
    {
        var path = string.Concat(target.Where(c => c is < First or > Filler));
        return path.StartsWith('/') ? path : "/" + path;
    }

    /// <summary>The text as it was written.</summary>
    public string Uncover(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is < First or > Filler)
            {
                result.Append(c);
            }
            else if (c == Bar)
            {
                result.Append('|');
            }
            else if (c - First < _covered.Count)
            {
                result.Append(_covered[c - First]);
            }
        }

        return result.ToString();
    }

    private void Cover(StringBuilder characters, string text, int start, int length)
    {
        // {{ "/path" | relative_url }} and {% link path %} keep their path; {{ site.baseurl }} goes as a whole.
        var path = TagPath().Match(text, start, length);
        if (!path.Success)
        {
            CoverRun(characters, text, start, length);
            return;
        }

        var kept = path.Groups["path"];
        CoverRun(characters, text, start, kept.Index - start);
        CoverRun(characters, text, kept.Index + kept.Length, start + length - kept.Index - kept.Length);
    }

    private void CoverRun(StringBuilder characters, string text, int start, int length)
    {
        var covered = text.Substring(start, length);
        var index = _covered.IndexOf(covered);
        if (index < 0)
        {
            // More kinds of tag than any real page has: leave the rest as it stands.
            if (_covered.Count == 200)
            {
                return;
            }

            index = _covered.Count;
            _covered.Add(covered);
        }

        characters[start] = (char)(First + index);
        for (var i = start + 1; i < start + length; i++)
        {
            characters[i] = Filler;
        }
    }

    /// <summary>Only on lines with a further bar: elsewhere it ends nothing.</summary>
    private static int CoverBars(StringBuilder characters, string text)
    {
        var covered = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var line = length < 0 ? text.AsSpan(start) : text.AsSpan(start, length);
            var bars = line.Count('|');
            if (bars > 1 && line.Contains("[[", StringComparison.Ordinal))
            {
                var inLinks = WikiBars(line);
                foreach (var bar in bars > inLinks.Count ? inLinks : [])
                {
                    characters[start + bar] = Bar;
                    covered++;
                }
            }

            start += line.Length + 1;
        }

        return covered;
    }

    private static List<int> WikiBars(ReadOnlySpan<char> line)
    {
        var bars = new List<int>();
        for (var open = line.IndexOf("[["); open >= 0;)
        {
            var inner = line[(open + 2)..];
            var close = inner.IndexOfAny('[', ']');
            for (var i = 1; i < close && inner[close..].StartsWith("]]"); i++)
            {
                if (inner[i] == '|' && inner[i - 1] != '\\')
                {
                    bars.Add(open + 2 + i);
                }
            }

            var from = open + 2 + Math.Max(0, close);
            var next = line[from..].IndexOf("[[");
            open = next < 0 ? -1 : from + next;
        }

        return bars;
    }

    private static bool StartsTarget(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 12), Math.Min(start, 12)).TrimEnd("<\"' ");
        return before.EndsWith("](") || before.EndsWith("]:")
            || before.EndsWith("href=", StringComparison.OrdinalIgnoreCase) || before.EndsWith("src=", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("""(?:\{\{-? {0,3}site\.(?:base)?url[^{}\n]{0,100}\}\}){1,3}|\{\{-? {0,3}["'][^"'{}\n]{1,200}["'] {0,3}\| {0,3}(?:relative_url|absolute_url|url|prepend)[^{}\n]{0,100}\}\}|\{%-? {0,3}link [^%{}\n]{1,200}%\}""")]
    private static partial Regex TargetTag();

    [GeneratedRegex("""\{\{-? {0,3}["'](?<path>[^"'{}\n]+)["']|\{%-? {0,3}link {1,3}(?<path>[^\s%]+)""")]
    private static partial Regex TagPath();
}
