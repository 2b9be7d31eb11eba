using System.Globalization;
using System.Text;

namespace Playbook.Text;

/// <summary>
/// One spelling for what looks the same: a letter and the accents that follow it become the character most keyboards send (Unicode's form C).
/// macOS writes file names apart, others together. The table is our own: without culture data the runtime's normalisation does nothing.
/// </summary>
public static class ComposedLetters
{
    // Below it nothing changes: accents begin here.
    private const char FirstMark = '\u0300';

    // Korean syllables are composed by arithmetic, not by table.
    private const int FirstSyllable = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeTail = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;
    private const int Syllables = Leads * Vowels * Tails;

    private static readonly Lazy<Tables> Known = new(Tables.Read);

    /// <summary>The same text where nothing in it can be composed.</summary>
    public static string Compose(string text)
    {
        var from = text.AsSpan().IndexOfAnyExceptInRange('\0', (char)(FirstMark - 1));
        if (from < 0)
        {
            return text;
        }

        // A first mark joins the letter before it.
        var start = Math.Max(0, from - 1);
        var letters = Apart(text.AsSpan(start));
        InOrder(letters);
        Join(letters);
        var composed = new StringBuilder(text.Length).Append(text.AsSpan(0, start));
        foreach (var letter in letters)
        {
            composed.Append(letter is >= 0xD800 and <= 0xDFFF ? ((char)letter).ToString() : char.ConvertFromUtf32(letter));
        }

        var result = composed.ToString();
        return result == text ? text : result;
    }

    private static List<int> Apart(ReadOnlySpan<char> text)
    {
        var letters = new List<int>(text.Length);
        while (!text.IsEmpty)
        {
            // Half a character, which only a damaged file name holds, stays as it is.
            var isWhole = Rune.DecodeFromUtf16(text, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            TakeApart(isWhole ? rune.Value : text[0], letters);
            text = text[length..];
        }

        return letters;
    }

    private static void TakeApart(int letter, List<int> letters)
    {
        if (letter - FirstSyllable is >= 0 and < Syllables and var syllable)
        {
            letters.Add(FirstLead + syllable / (Vowels * Tails));
            letters.Add(FirstVowel + syllable % (Vowels * Tails) / Tails);
            if (syllable % Tails is > 0 and var tail)
            {
                letters.Add(BeforeTail + tail);
            }
        }
        else if (!Rune.IsValid(letter) || letter <= 0x7F || !Known.Value.Parts.TryGetValue(letter, out var parts))
        {
            letters.Add(letter);
        }
        else
        {
            foreach (var part in parts)
            {
                TakeApart(part, letters);
            }
        }
    }

    /// <summary>Marks on one letter stand in one order, whichever was typed first.</summary>
    private static void InOrder(List<int> letters)
    {
        for (var i = 1; i < letters.Count; i++)
        {
            var letter = letters[i];
            var order = Known.Value.OrderOf(letter);
            var at = i;
            while (order > 0 && at > 0 && Known.Value.OrderOf(letters[at - 1]) > order)
            {
                letters[at] = letters[at - 1];
                at--;
            }

            letters[at] = letter;
        }
    }

    private static void Join(List<int> letters)
    {
        var kept = 0;
        var basis = -1;
        var before = 0;
        for (var i = 0; i < letters.Count; i++)
        {
            var letter = letters[i];
            var order = Known.Value.OrderOf(letter);

            // A mark reaches its letter unless one like it, or another letter, stands between.
            var isNext = basis >= 0 && kept == basis + 1;
            if (basis >= 0 && (isNext || before < order) && Joined(letters[basis], letter) is { } joined)
            {
                letters[basis] = joined;
                continue;
            }

            if (order == 0)
            {
                basis = kept;
            }

            before = order;
            letters[kept++] = letter;
        }

        letters.RemoveRange(kept, letters.Count - kept);
    }

    private static int? Joined(int letter, int next)
    {
        if (letter - FirstLead is >= 0 and < Leads and var lead && next - FirstVowel is >= 0 and < Vowels and var vowel)
        {
            return FirstSyllable + (lead * Vowels + vowel) * Tails;
        }

        if (letter - FirstSyllable is >= 0 and < Syllables and var syllable && syllable % Tails == 0 && next - BeforeTail is > 0 and < Tails and var tail)
        {
            return letter + tail;
        }

        return Known.Value.Whole.TryGetValue((letter, next), out var whole) ? whole : null;
    }

    /// <param name="Parts">What a character is made of, one step.</param>
    /// <param name="Whole">What a letter and a mark become.</param>
    /// <param name="Order">The place of a mark among the marks of a letter; 0, and not in it, for letters.</param>
    private sealed record Tables(Dictionary<int, int[]> Parts, Dictionary<(int Letter, int Mark), int> Whole, Dictionary<int, int> Order)
    {
        public int OrderOf(int letter) => letter < FirstMark ? 0 : Order.GetValueOrDefault(letter);

        public static Tables Read()
        {
            using var reader = new StreamReader(typeof(ComposedLetters).Assembly.GetManifestResourceStream("ComposedLetters.txt")!);
            var tables = new Tables([], [], []);
            while (reader.ReadLine() is { } line)
            {
                if (line[0] != '#')
                {
                    var colon = line.IndexOf(':', StringComparison.Ordinal);
                    tables.Take(line[0], line[2..colon], line[(colon + 2)..].Split(' '));
                }
            }

            return tables;
        }

        private void Take(char kind, string key, string[] values)
        {
            switch (kind)
            {
                case '+':
                    foreach (var pair in values)
                    {
                        var equals = pair.IndexOf('=', StringComparison.Ordinal);
                        var (letter, mark, whole) = (Hex(pair[..equals]), Hex(key), Hex(pair[(equals + 1)..]));
                        Whole.Add((letter, mark), whole);
                        Parts.Add(whole, [letter, mark]);
                    }

                    break;
                case '=':
                    var parts = key.Split('+').Select(Hex).ToArray();
                    foreach (var sign in values)
                    {
                        Parts.Add(Hex(sign), parts);
                    }

                    break;
                default:
                    foreach (var range in values)
                    {
                        var dash = range.IndexOf('-', StringComparison.Ordinal);
                        var last = Hex(range[(dash + 1)..]);
                        for (var mark = dash < 0 ? last : Hex(range[..dash]); mark <= last; mark++)
                        {
                            Order.Add(mark, Hex(key));
                        }
                    }

                    break;
            }
        }

        private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
