using System.Globalization;
using System.Text;

namespace Playbook.Search.Analysis;

/// <summary>What a character does to the word it stands in.</summary>
internal enum LetterKind
{
    /// <summary>Ends a word.</summary>
    Break,

    /// <summary>A letter, digit or mark of a script that puts spaces between words.</summary>
    Letter,

    /// <summary>A letter of a script without spaces between words (or, as Korean, with endings that cling): searched in pairs.</summary>
    Unspaced,

    /// <summary>Left out, as if it were not there: <c>don't</c> is <c>dont</c>.</summary>
    Apostrophe,

    /// <summary>Ends a word, but <c>follow-up</c> is also <c>followup</c>.</summary>
    Hyphen,
}

internal static class LetterKinds
{
    public static LetterKind Of(int codePoint)
    {
        if (codePoint < 0x80)
        {
            return codePoint switch
            {
                >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' => LetterKind.Letter,
                '\'' => LetterKind.Apostrophe,
                '-' => LetterKind.Hyphen,
                _ => LetterKind.Break,
            };
        }

        return codePoint switch
        {
            0x2018 or 0x2019 or 0x2BC or 0xFF07 => LetterKind.Apostrophe,
            0x2010 or 0x2011 => LetterKind.Hyphen,
            _ when !IsWordLike(codePoint) => LetterKind.Break,
            _ => IsUnspaced(codePoint) ? LetterKind.Unspaced : LetterKind.Letter,
        };
    }

    private static bool IsWordLike(int codePoint) => Rune.GetUnicodeCategory(new Rune(codePoint)) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // Thai and Lao, Burmese, Khmer, kana, Han, Hangul, and the Han planes beyond.
    private static bool IsUnspaced(int codePoint) => codePoint is
        >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF or
        >= 0x3005 and <= 0x9FFF or >= 0xAC00 and <= 0xD7AF or
        >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x323AF;
}
