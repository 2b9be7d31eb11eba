using System.Text.RegularExpressions;

namespace Playbook.Tests.Site.Markers;

/// <summary>
/// Hands out texts that are markup where they are not taken for text: <c>&lt;b id=marker-7&gt;"'&amp;amp;</c>, each with a number of its own. Or their twins, in which
/// letters stand for signs: of the same length, with the same spaces, harmless wherever they come.
/// </summary>
internal sealed partial class Marks(bool areHarmless)
{
    private readonly HashSet<int> _read = [];
    private readonly List<string> _places = [];
    private int _count;

    /// <summary>What the next marks stand in, for reports.</summary>
    public string Place { get; set; } = "";

    /// <summary>The places of which not one mark is among those seen.</summary>
    public IEnumerable<string> Unseen(IReadOnlySet<int> seen) =>
        _places.Select((place, i) => (place, i)).GroupBy(p => p.place, p => p.i + 1).Where(g => !g.Any(seen.Contains)).Select(g => g.Key);

    /// <summary>For a place that takes plain text. Begins with a letter, so that lists are sorted alike.</summary>
    public string Text() => Next("Q{0} <b id=marker-{0}>\"'&amp;");

    /// <summary>For a place in Markdown: as text, where the entity at its end is read, and as code, where it is not.</summary>
    public string Markdown() => $"{Sentence()} and {Code()}";

    /// <summary>As text alone.</summary>
    public string Sentence()
    {
        _read.Add(_count + 1);
        return Text();
    }

    /// <summary>As code alone: what people write who know the rules.</summary>
    public string Code() => $"`{Text()}`";

    /// <summary>For an address, where a space is refused.</summary>
    public string Address() => Next("https://example.com/?q={0}<b/id=address-{0}>\"'&amp;");

    /// <summary>The first place in a text where a mark is not what was written; null when all are. Marks may be cut short, with dots for the rest.</summary>
    /// <param name="isSource">Whether Markdown comes as it was written.</param>
    public string? Damage(string text, bool isSource = false)
    {
        foreach (Match match in Mark().Matches(text))
        {
            var number = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            var rest = Hyphenated().Replace(text[Math.Max(0, match.Index - "<b ".Length)..], "");
            var wanted = $"<b id=marker-{number}>\"'&{(_read.Contains(number) ? "" : "amp;")}";
            var isCut = rest.IndexOf('…', StringComparison.Ordinal) is >= 0 and var cut && cut < wanted.Length && wanted.StartsWith(rest[..cut].TrimEnd(), StringComparison.Ordinal);
            if (isSource && rest.StartsWith($"<b id=marker-{number}>\"'&amp;", StringComparison.Ordinal) && !rest.Contains("&amp;amp;", StringComparison.Ordinal))
            {
                continue;
            }

            if (!isCut && (!rest.StartsWith(wanted, StringComparison.Ordinal) || rest[wanted.Length..].StartsWith("amp;", StringComparison.Ordinal)))
            {
                return $"{text[Math.Max(0, match.Index - 80)..match.Index]} HERE {rest[..Math.Min(rest.Length, 60)]}";
            }
        }

        return null;
    }

    /// <summary>The numbers of the marks in a text.</summary>
    public static IEnumerable<int> In(string text) =>
        Mark().Matches(text).Select(m => int.Parse(m.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));

    private string Next(string form)
    {
        _count++;
        _places.Add(Place);
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, _count);
        return areHarmless ? Signs().Replace(text, "x") : text;
    }

    // Long words in drawings are divided.
    [GeneratedRegex(@"(?<=[^r])-\s+")]
    private static partial Regex Hyphenated();

    [GeneratedRegex(@"(?<= )id=marker-(\d+)")]
    private static partial Regex Mark();

    [GeneratedRegex("(?<!Q|q)[<>=\"'&;](?!\\d)")]
    private static partial Regex Signs();
}
