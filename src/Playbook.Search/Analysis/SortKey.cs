using System.Text;

namespace Playbook.Search.Analysis;

/// <summary>Text as a reader looks for it in an alphabet: accents gone, lower case, so that an umlaut stands with its letter. Culture data is switched off.</summary>
public static class SortKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
        {
            if (FoldTable.TryFold(letter, out var folded))
            {
                key.Append(folded);
            }
            else
            {
                key.Append(Rune.ToLowerInvariant(letter).ToString());
            }
        }

        return key.ToString();
    }

    /// <summary>The letter a text is filed under, as a capital; null where it begins with none.</summary>
    public static string? LetterOf(string text)
    {
        foreach (var letter in Of(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(letter))
            {
                return Rune.IsLetter(letter) ? Rune.ToUpperInvariant(letter).ToString() : null;
            }
        }

        return null;
    }
}
