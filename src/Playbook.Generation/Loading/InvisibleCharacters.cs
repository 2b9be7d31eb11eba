using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Loading;

/// <summary>Characters nobody sees: control characters break parsers, direction marks make a text read as something it is not.</summary>
internal static class InvisibleCharacters
{
    private static readonly System.Buffers.SearchValues<char> Controls = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Append(0x7F).Select(c => (char)c)]);

    private static readonly System.Buffers.SearchValues<char> Directions = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0x202A, 5).Concat(Enumerable.Range(0x2066, 4)).Select(c => (char)c)]);

    /// <summary>Zero width, or a mark of direction.</summary>
    public static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' || Directions.Contains(c);

    /// <summary>Whether a character turns the direction of what follows it.</summary>
    public static bool ChangesDirection(int c) => c is > 0 and <= char.MaxValue && Directions.Contains((char)c);

    /// <summary>Reports the first control character (an error: false) and the first direction mark (a warning).</summary>
    public static bool Check(SourceFile file, DiagnosticBag diagnostics)
    {
        var text = file.Text.AsSpan();
        if (text.IndexOfAny(Directions) is >= 0 and var direction)
        {
            diagnostics.Report(LoadRules.HiddenDirection, file.At(direction, 1), (int)text[direction])
                .Help("delete it; text that really runs from right to left needs no mark");
        }

        if (text.IndexOfAny(Controls) is >= 0 and var control)
        {
            diagnostics.Report(LoadRules.ControlCharacter, file.At(control, 1), (int)text[control])
                .Help("delete it and type the text around it again");
            return false;
        }

        return true;
    }
}
