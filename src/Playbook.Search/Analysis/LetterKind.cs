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

    /// <summary>Ends a word, but a few parts are also one: <c>A/B</c> is <c>ab</c>, <c>Node.js</c> is <c>nodejs</c>, <c>R&amp;D</c> is <c>rd</c>.</summary>
    Joint,
}

internal static class LetterKinds
{
    public const string Apostrophes = "'\u2018\u2019\u02BC\uFF07";

    public static LetterKind Of(int codePoint)
    {
        if (codePoint < 0x80)
        {
            return codePoint switch
            {
                >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' => LetterKind.Letter,
                '\'' => LetterKind.Apostrophe,
                '-' => LetterKind.Hyphen,
                '.' or '/' or '&' or '_' => LetterKind.Joint,
                _ => LetterKind.Break,
            };
        }

        return codePoint switch
        {
            0x2018 or 0x2019 or 0x2BC or 0xFF07 => LetterKind.Apostrophe,
            0x2010 or 0x2011 or 0xFF0D => LetterKind.Hyphen,
            0xFF06 or 0xFF0E or 0xFF0F or 0xFF3F => LetterKind.Joint,
            _ when !IsWordLike(codePoint) => LetterKind.Break,
            _ => IsUnspaced(codePoint) ? LetterKind.Unspaced : LetterKind.Letter,
        };
    }

    /// <summary>Whether nothing but an <c>s</c> is left of the word before an apostrophe.</summary>
    public static bool IsPossessive(ReadOnlySpan<char> rest)
    {
        if (rest is not ['s' or 'S', ..])
        {
            return false;
        }

        Rune.DecodeFromUtf16(rest[1..], out var next, out _);
        return rest.Length == 1 || Of(next.Value) is not (LetterKind.Letter or LetterKind.Unspaced);
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
