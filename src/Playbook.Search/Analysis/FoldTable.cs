using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Playbook.Search.Analysis;

/// <summary>
/// What a letter is searched as: compatibility forms spelt out, accents gone, lower case. The table is our own because
/// <c>Normalize(FormKD)</c> does nothing under invariant globalization, and a word that the browser folds but the index does not can never be found.
/// </summary>
internal static class FoldTable
{
    // Lines of `result: first-last ...` in hexadecimal code points, one line for all letters with the same result.
    private static readonly FrozenDictionary<int, string> Folds = Read();

    /// <summary>The folded form where it is not simply the lower-case letter: usually one letter, sometimes none or several.</summary>
    public static bool TryFold(Rune letter, [NotNullWhen(true)] out string? folded) => Folds.TryGetValue(letter.Value, out folded);

    private static FrozenDictionary<int, string> Read()
    {
        using var stream = typeof(FoldTable).Assembly.GetManifestResourceStream("FoldTable.txt")!;
        using var reader = new StreamReader(stream);
        var folds = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var result = string.Concat(line[..colon].Split('+', StringSplitOptions.RemoveEmptyEntries).Select(c => char.ConvertFromUtf32(Hex(c))));
            foreach (var range in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var dash = range.IndexOf('-', StringComparison.Ordinal);
                var first = Hex(dash < 0 ? range : range[..dash]);
                var last = dash < 0 ? first : Hex(range[(dash + 1)..]);
                for (var codePoint = first; codePoint <= last; codePoint++)
                {
                    folds.Add(codePoint, result);
                }
            }
        }

        return folds.ToFrozenDictionary();
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
