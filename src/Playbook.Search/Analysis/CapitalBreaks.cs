using System.Globalization;
using System.Numerics;
using System.Text;

namespace Playbook.Search.Analysis;

/// <summary>
/// Where a word written as one begins its parts: <c>customerEffortScore</c>, <c>HTTPServer</c>, <c>GA4Export</c>, but not <c>KPIs</c>. Learns letter by
/// letter; a new one begins with each word.
/// </summary>
internal struct CapitalBreaks
{
    private Case _beforeLast;
    private Case _last;
    private int _lastPlace;
    private ulong _breaks;
    private ulong _plural;

    private enum Case
    {
        None,
        Small,
        Capital,
        Number,
        Other,
    }

    /// <summary>Whether the last character was a letter.</summary>
    public readonly bool AfterLetter => _last is Case.Small or Case.Capital or Case.Other;

    public readonly bool Any => Breaks != 0;

    // `KPIs` ends in a small letter after capitals and is one word all the same.
    private readonly ulong Breaks => _breaks & ~_plural;

    /// <summary>Takes letters and digits that will stand at <paramref name="place"/> of the word.</summary>
    public void Take(ReadOnlySpan<char> ascii, int place)
    {
        // Nearly all words have no capital behind their first letter.
        var skipped = _last == Case.None && ascii.Length > 2 && !ascii[1..].ContainsAnyInRange('A', 'Z') ? ascii.Length - 2 : 0;
        for (var i = skipped; i < ascii.Length; i++)
        {
            var c = ascii[i];
            Take(char.IsAsciiDigit(c) ? Case.Number : char.IsAsciiLetterUpper(c) ? Case.Capital : Case.Small, c == 's', place + i);
        }
    }

    /// <summary>Takes any other letter, digit or mark as it was before it was folded.</summary>
    public void Take(Rune letter, int place)
    {
        switch (Rune.GetUnicodeCategory(letter))
        {
            case UnicodeCategory.UppercaseLetter:
                Take(Case.Capital, isS: false, place);
                break;
            case UnicodeCategory.LowercaseLetter:
                Take(Case.Small, isS: false, place);
                break;
            case UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter:
                Take(Case.Other, isS: false, place);
                break;
            case UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber:
                Take(Case.Number, isS: false, place);
                break;
            default:
                _plural = 0;
                break;
        }
    }

    /// <summary>Where the part that begins at <paramref name="start"/> ends: at the next one, or at the word's <paramref name="length"/>.</summary>
    public readonly int EndOfPart(int start, int length)
    {
        var later = Breaks >> start >> 1;
        return later == 0 ? length : start + 1 + BitOperations.TrailingZeroCount(later);
    }

    private void Take(Case now, bool isS, int place)
    {
        _plural = 0;
        if (now == Case.Capital && _last == Case.Small)
        {
            _breaks |= Bit(place);
        }
        else if (now == Case.Small && _last == Case.Capital && _beforeLast is Case.Capital or Case.Number)
        {
            _breaks |= Bit(_lastPlace);
            _plural = isS ? Bit(_lastPlace) : 0;
        }

        (_beforeLast, _last, _lastPlace) = (_last, now, place);
    }

    // A word that is longer is left out as a whole.
    private static ulong Bit(int place) => place <= Words.LongestWord ? 1UL << place : 0;
}
