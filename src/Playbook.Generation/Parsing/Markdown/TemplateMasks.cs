using System.Text;
using System.Text.RegularExpressions;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// Imported pages write <c>[x]({{ site.baseurl }}/research/)</c>, and the spaces would end a Markdown link target. Such tags are covered by private-use
/// characters, one for one, so that every offset stays; a target drops them, a text shows the tag again.
/// </summary>
internal sealed partial class TemplateMasks
{
    private const char First = '\ue000';
    private const char Filler = '\uf8ff';

    private readonly List<string> _covered = [];

    private TemplateMasks(string text) => Text = text;

    public string Text { get; private set; }

    /// <summary>Null when no target of the text needs a mask.</summary>
    public static TemplateMasks? In(string text)
    {
        if (!text.Contains("{{", StringComparison.Ordinal) && !text.Contains("{%", StringComparison.Ordinal))
        {
            return null;
        }

        // A text that uses private-use characters of its own could not be told apart.
        if (text.AsSpan().IndexOfAnyInRange(First, Filler) >= 0)
        {
            return null;
        }

        var masks = new TemplateMasks(text);
        var characters = new StringBuilder(text);
        foreach (var tag in TargetTag().EnumerateMatches(text))
        {
            if (StartsTarget(text, tag.Index))
            {
                masks.Cover(characters, text, tag.Index, tag.Length);
            }
        }

        masks.Text = characters.ToString();
        return masks._covered.Count == 0 ? null : masks;
    }

    /// <summary>Whether a target has a mask; such a target starts at the root of the site.</summary>
    public static bool IsMasked(ReadOnlySpan<char> target) => target.IndexOfAnyInRange(First, Filler) >= 0;

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
