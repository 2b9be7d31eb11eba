using System.Text;
using Playbook.Generation.Rendering.Comparisons;

namespace Playbook.Generation.Writing.Gate;

/// <summary>Reads a table for spreadsheets: every row has as many cells as the first, and no cell is taken for a formula.</summary>
internal static class TableCheck
{
    public static Fault? FirstFault(ReadOnlySpan<byte> bytes)
    {
        if (FileCheck.FirstOddByte(bytes) is { } odd)
        {
            return odd;
        }

        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        var (columns, cells, at) = (0, 0, 0);
        while (at < text.Length)
        {
            var start = at;
            var cell = NextCell(text, ref at);
            if (cell is null)
            {
                return Here(bytes, text, start, "a cell's quotes are never closed");
            }

            if (cell.TrimStart(' ') is [var first, ..] && ComparisonCsv.FormulaSigns.Contains(first, StringComparison.Ordinal))
            {
                return Here(bytes, text, start, "a cell begins like a formula");
            }

            cells++;
            if (at < text.Length && text[at] == ',')
            {
                at++;
            }
            else if (text.AsSpan(at).StartsWith("\r\n"))
            {
                at += 2;
                columns = columns == 0 ? cells : columns;
                if (cells != columns)
                {
                    return Here(bytes, text, start, "a row has more or fewer cells than the first");
                }

                cells = 0;
            }
            else
            {
                return Here(bytes, text, at, "a cell ends without a comma or the end of its line");
            }
        }

        return null;
    }

    /// <summary>The cell at a place, which moves to its end; null when its quotes are never closed.</summary>
    private static string? NextCell(string text, ref int at)
    {
        if (text[at] != '"')
        {
            var length = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
            var bare = length < 0 ? text[at..] : text.Substring(at, length);
            at += bare.Length;
            return bare.Contains('"', StringComparison.Ordinal) ? null : bare;
        }

        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                cell.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(text[at++]);
            }
            else
            {
                at++;
                return cell.ToString();
            }
        }

        return null;
    }

    private static Fault Here(ReadOnlySpan<byte> bytes, string text, int at, string what) =>
        new(bytes.Length - Encoding.UTF8.GetByteCount(text.AsSpan(at)), what);
}
