using System.Globalization;
using System.Text;
using Playbook.Text;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// Hands out the ids of one page, each once. A heading's id follows GitHub's rule: lower case, punctuation dropped, spaces to hyphens, and
/// <c>-1</c>, <c>-2</c> for repetitions. A counter per word keeps ten thousand equal headings linear.
/// </summary>
/// <param name="prefix">Stands before every id.</param>
/// <param name="taken">What the page has already.</param>
internal sealed class PageIds(string prefix, TakenIds taken)
{
    private readonly Dictionary<string, int> _repetitions = new(StringComparer.Ordinal);

    /// <summary>Takes an id as it is written; false when the page has it already or it cannot be one.</summary>
    public bool TryTake(string id) => IsUsable(id) && taken.Add(id);

    public bool Has(string id) => taken.Has(id);

    public string ForHeading(string text)
    {
        var slug = prefix + Slug(text);
        var id = slug;
        var repetition = _repetitions.GetValueOrDefault(slug);
        while (!taken.Add(id))
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++repetition}");
        }

        _repetitions[slug] = repetition;
        return id;
    }

    /// <summary>Letters, marks, digits, and <c>- _ . :</c> only: nothing that needs care in an address or a style sheet of somebody else.</summary>
    public static bool IsUsable(string id)
    {
        if (id.Length is 0 or > 200)
        {
            return false;
        }

        foreach (var c in id)
        {
            if (!(char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' || IsMark(c) || char.IsSurrogate(c)))
            {
                return false;
            }
        }

        return true;
    }

    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in ComposedLetters.Compose(text).EnumerateRunes())
        {
            if (rune.Value is ' ' or '-')
            {
                slug.Append('-');
            }
            else if (IsWordPart(Rune.GetUnicodeCategory(rune)))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return slug.Length == 0 ? "section" : slug.ToString();
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsWordPart(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;
}
