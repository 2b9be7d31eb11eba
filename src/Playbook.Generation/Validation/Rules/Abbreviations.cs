using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Playbook.Generation.Validation.Rules;

/// <summary>
/// Capitalised abbreviations in running text: two to six capitals or digits, the first a capital, perhaps with a plural <c>s</c>. Parts of longer
/// words (<c>UTF-8</c>, file names), Roman numerals and what every reader of English knows are none.
/// </summary>
internal static partial class Abbreviations
{
    private static readonly FrozenSet<string> KnownToAll = new[]
    {
        "OK", "AM", "PM", "TV", "ID", "UK", "US", "USA", "EU", "UN", "PDF", "URL", "WWW", "HTML", "CSV", "YAML", "JSON", "FAQ", "PS", "KB", "MB", "GB", "TB", "CEO",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>In the order of the text; the word comes without its plural <c>s</c>, the match with it.</summary>
    public static IEnumerable<(string Word, int Start, int Length)> In(string text)
    {
        for (var match = Pattern().Match(text); match.Success; match = match.NextMatch())
        {
            yield return (match.Value.TrimEnd('s'), match.Index, match.Length);
        }
    }

    /// <summary>Whether a playbook has to say what it means.</summary>
    public static bool NeedsDefinition(string word) =>
        !KnownToAll.Contains(word) && word.Count(char.IsAsciiLetterUpper) >= 2 && !RomanNumeral().IsMatch(word);

    [GeneratedRegex(@"(?<![\p{L}\p{N}_\-./@#&+\\])[A-Z][A-Z0-9]{1,5}s?(?![\p{L}\p{N}_\-/@&+\\]|\.\w)")]
    private static partial Regex Pattern();

    [GeneratedRegex("^[IVX]+$")]
    private static partial Regex RomanNumeral();
}
