using System.Text;

namespace Playbook.Search.Index;

/// <summary>
/// Numbers as printable ASCII that needs no escape in a JSON string: 91 digits, the first 64 ending a number, the others going on.
/// Below 64 a number is one character, below 1,792 two.
/// </summary>
internal static class Digits
{
    private const int Ending = 64;
    private const int GoingOn = 27;

    public static char ToChar(int digit) => digit == '\\' - '#' ? '~' : (char)('#' + digit);

    public static int FromChar(char c) => c == '~' ? '\\' - '#' : c - '#';

    public static void Append(StringBuilder text, int number)
    {
        var high = number / Ending;
        if (high > 0)
        {
            AppendHigh(text, high);
        }

        text.Append(ToChar(number % Ending));
    }

    public static int Read(string text, ref int at)
    {
        var high = 0;
        int digit;
        while ((digit = FromChar(text[at++])) >= Ending)
        {
            high = (high * GoingOn) + digit - Ending + 1;
        }

        return (high * Ending) + digit;
    }

    // Digits of 1 to 27 instead of 0 to 26: no number is written in two ways and none wastes a leading zero.
    private static void AppendHigh(StringBuilder text, int high)
    {
        if (high > GoingOn)
        {
            AppendHigh(text, (high - 1) / GoingOn);
        }

        text.Append(ToChar(Ending + ((high - 1) % GoingOn)));
    }
}
