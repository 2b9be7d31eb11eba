using System.Globalization;
using System.Text;

namespace Playbook.Search.Analysis;

/// <summary>
/// The signs that belong to a name: <c>C#</c>, <c>C++</c>, <c>.NET</c>, <c>@team</c>, <c>#channel</c>. At a name's end <c>#</c>, <c>+</c> and
/// <c>++</c>, after a letter and before no other; at its beginning <c>.</c>, <c>#</c> and <c>@</c>, before a letter and after nothing that they could belong to.
/// </summary>
internal static class NameSigns
{
    private const int FullWidth = 0xFEE0;

    private static readonly (string, string)[] Sharp = [("", "sharp")];
    private static readonly (string, string)[] Plus = [("", "plus")];
    private static readonly (string, string)[] TwoPluses = [("", "plusplus"), ("", "pp")];
    private static readonly (string, string)[] Dot = [("dot", "")];

    /// <summary>Signs as Japanese keyboards type them are signs too.</summary>
    public static char Plain(char c) => c is '＃' or '＋' or '．' or '＠' ? (char)(c - FullWidth) : c;

    /// <summary>Whether the sign at <paramref name="at"/> begins a name.</summary>
    public static bool Begins(ReadOnlySpan<char> text, int at)
    {
        if (Plain(text[at]) is not ('.' or '#' or '@'))
        {
            return false;
        }

        var rest = text[(at + 1)..].TrimStart(LetterKinds.Apostrophes);
        Rune.DecodeFromUtf16(rest, out var next, out _);
        if (rest.IsEmpty || !Rune.IsLetter(next) || LetterKinds.Of(next.Value) != LetterKind.Letter)
        {
            return false;
        }

        var before = text[..at].TrimEnd(LetterKinds.Apostrophes);
        Rune.DecodeLastFromUtf16(before, out var last, out _);
        return before.IsEmpty || (LetterKinds.Of(last.Value) != LetterKind.Letter && Plain(before[^1]) is not ('.' or '#' or '@' or '+' or ')' or ']' or '}'));
    }

    /// <summary>How many characters from <paramref name="at"/>, where the letters of a name have ended, still belong to it: signs, and the <c>'s</c> behind them.</summary>
    public static int Ending(ReadOnlySpan<char> text, int at, out string signs)
    {
        signs = (Plain(text[at]), at + 1 < text.Length ? Plain(text[at + 1]) : ' ') switch
        {
            ('#', _) => "#",
            ('+', '+') => "++",
            ('+', _) => "+",
            _ => "",
        };
        if (signs.Length == 0)
        {
            return 0;
        }

        var behind = text[(at + signs.Length)..];
        var rest = behind.TrimStart(LetterKinds.Apostrophes);
        return rest.Length < behind.Length && LetterKinds.IsPossessive(rest) ? signs.Length + behind.Length - rest.Length + 1
            : rest.IsEmpty || IsEnd(rest) ? signs.Length
            : 0;
    }

    /// <summary>How people write the signs of a name where they have none: <c>csharp</c>, <c>dotnet</c>, <c>cpp</c>.</summary>
    /// <returns>What stands before the name and behind it.</returns>
    public static ReadOnlySpan<(string Before, string After)> Spoken(char beginning, string ending) => (beginning, ending) switch
    {
        (_, "#") => Sharp,
        (_, "++") => TwoPluses,
        (_, "+") => Plus,
        ('.', _) => Dot,
        _ => [],
    };

    /// <summary><c>C++17</c> is still C++, <c>a+b</c> is no name.</summary>
    private static bool IsEnd(ReadOnlySpan<char> rest)
    {
        if (Plain(rest[0]) is '#' or '+')
        {
            return false;
        }

        Rune.DecodeFromUtf16(rest, out var next, out _);
        return LetterKinds.Of(next.Value) != LetterKind.Letter
            || Rune.GetUnicodeCategory(next) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }
}
