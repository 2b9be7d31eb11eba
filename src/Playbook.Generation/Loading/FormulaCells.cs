using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Loading;

/// <summary>
/// Cells that a spreadsheet takes for formulas, and would run. In a published table each begins with an apostrophe, which makes text of it. Which sign
/// divides cells is for the reader's program to choose, so a formula is looked for behind each of them.
/// </summary>
internal static partial class FormulaCells
{
    public static readonly DiagnosticRule FormulaCell = new("PB1158", "formula-cell", Severity.Warning, "the cell `{0}` is a formula");

    private const string Signs = "=+-@\t\r\u2212\uff0b\uff0d\uff1d\uff20";
    // A cell of dashes says that there is nothing to say.
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-+ \t\r\u2212");

    private static readonly SearchValues<char> CellEnds = SearchValues.Create("\",;\t\r\n");

    private const string Dividers = ",;\t\r\n";

    // What a formula needs to reach anything beyond its own sheet.
    private const string Calls = "(|!";

    /// <summary>Whether a spreadsheet would run the text of a cell.</summary>
    public static bool IsLive(string cell)
    {
        var text = cell.AsSpan().TrimStart(' ');
        return !text.IsEmpty && Signs.Contains(text[0], StringComparison.Ordinal) && text.ContainsAnyExcept(Dashes) && !Number().IsMatch(text);
    }

    /// <summary>Reports every cell that begins with an equals sign: its author sees a number where readers see a formula.</summary>
    public static void Report(SourceFile table, DiagnosticBag diagnostics)
    {
        foreach (var (at, length) in In(table.Text).Where(f => table.Text[f.At] is '='))
        {
            diagnostics.Report(FormulaCell, table.At(at, length), table.Text.Substring(at, Math.Min(length, 60)))
                .Help("write its result: readers see the text of the formula, and in the published file an apostrophe keeps it from being run");
        }
    }

    /// <summary>The table as it may be published; the same bytes where there is nothing to disarm.</summary>
    public static ReadOnlyMemory<byte> Disarm(ReadOnlyMemory<byte> table)
    {
        var text = Encoding.UTF8.GetString(table.Span);
        StringBuilder? safe = null;
        var from = 0;
        foreach (var (at, _) in In(text))
        {
            (safe ??= new(text.Length + 16)).Append(text, from, at - from).Append('\'');
            from = at;
        }

        return safe is null ? table : Encoding.UTF8.GetBytes(safe.Append(text, from, text.Length - from).ToString());
    }

    private static IEnumerable<(int At, int Length)> In(string text)
    {
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || Dividers.Contains(text[i - 1], StringComparison.Ordinal))
            {
                var isCell = !isQuoted;
                var at = i;
                while (at < text.Length && text[at] is ' ' or '"' or '\uFEFF')
                {
                    at++;
                }

                var length = at < text.Length && text.AsSpan(at + 1).IndexOfAny(CellEnds) is >= 0 and var end ? end + 1 : text.Length - at;
                if (length > 0 && Signs.Contains(text[at], StringComparison.Ordinal) && text[at] is not ('\t' or '\r'))
                {
                    var cell = text.Substring(at, length);
                    if (isCell ? IsLive(cell) : cell.AsSpan().ContainsAny(Calls))
                    {
                        yield return (at, length);
                    }
                }
            }

            isQuoted ^= text[i] == '"';
        }
    }

    [GeneratedRegex(@"^[-+\u2212]\s?\p{Sc}?\s?\d[\d.,'\u00A0\u202F ]*\s?(%|\u2030|\p{Sc}|\p{L}{1,4})?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
