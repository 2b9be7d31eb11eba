using System.Buffers;
using System.Text;
using Playbook.Files;

namespace Playbook.Generation.Writing.Gate;

/// <summary>
/// Reads the Markdown of a page as this program writes it, line by line: outside of code no angle bracket begins a tag but <c>sub</c> and <c>sup</c>, and every link
/// leads where links may lead. Text has its signs escaped, so a bare one is no text.
/// </summary>
internal static class MarkdownCheck
{
    private static readonly SearchValues<byte> Markers = SearchValues.Create(" >-0123456789.[]^:"u8);

    public static Fault? FirstFault(ReadOnlySpan<byte> text)
    {
        if (FileCheck.FirstOddByte(text) is { } odd)
        {
            return odd;
        }

        if (!text.EndsWith("\n"u8) || text.Contains((byte)'\r'))
        {
            return new Fault(0, "its lines do not end in line feeds");
        }

        var fence = 0;
        var from = 0;
        while (from < text.Length)
        {
            var length = text[from..].IndexOf((byte)'\n');
            var line = text.Slice(from, length);
            if (fence > 0)
            {
                fence = ClosesFence(line, fence) ? 0 : fence;
            }
            else if ((fence = OpensFence(line)) == 0 && FaultIn(line) is { } fault)
            {
                return fault with { At = from + fault.At };
            }

            from += length + 1;
        }

        return fence > 0 ? new Fault(0, "a block of code is never closed") : null;
    }

    /// <summary>How many backticks begin a block of code in this line; 0 for a line of text.</summary>
    private static int OpensFence(ReadOnlySpan<byte> line)
    {
        var at = line.IndexOf("```"u8);

        // Before it stands only what marks quotes and items of lists.
        if (at < 0 || line[..at].ContainsAnyExcept(Markers))
        {
            return 0;
        }

        var rest = line[at..];
        var count = rest.IndexOfAnyExcept((byte)'`') is >= 0 and var end ? end : rest.Length;
        return rest[count..].Contains((byte)'`') ? 0 : count;
    }

    private static bool ClosesFence(ReadOnlySpan<byte> line, int count)
    {
        var at = line.IndexOf((byte)'`');
        return at >= 0 && !line[..at].ContainsAnyExcept(" >"u8) && line.Length - at >= count && !line[at..].ContainsAnyExcept((byte)'`');
    }

    private static Fault? FaultIn(ReadOnlySpan<byte> line)
    {
        var at = 0;
        while (line[at..].IndexOfAny("\\`<]"u8) is >= 0 and var sign)
        {
            at += sign;
            var rest = line[at..];
            switch (rest[0])
            {
                case (byte)'\\':
                    at += Math.Min(2, rest.Length);
                    break;
                case (byte)'`':
                    if (CodeLength(rest) is not { } code)
                    {
                        return new Fault(at, "code is never closed");
                    }

                    at += code;
                    break;
                case (byte)'<':
                    if (TagLength(rest) is not { } tag)
                    {
                        return new Fault(at, "a tag stands in the text");
                    }

                    at += tag;
                    break;
                default:
                    if (rest.StartsWith("]("u8) && WhyNoTarget(rest[2..]) is { } refusal)
                    {
                        return new Fault(at, $"a link is refused: {refusal}");
                    }

                    at++;
                    break;
            }
        }

        return null;
    }

    private static int? CodeLength(ReadOnlySpan<byte> rest)
    {
        var count = RunLength(rest);
        var at = count;
        while (rest[at..].IndexOf((byte)'`') is >= 0 and var next)
        {
            at += next;
            var run = RunLength(rest[at..]);
            at += run;
            if (run == count)
            {
                return at;
            }
        }

        return null;
    }

    private static int RunLength(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept((byte)'`') is >= 0 and var end ? end : text.Length;

    private static int? TagLength(ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOf((byte)'>') + 1;
        ReadOnlySpan<byte> tag = rest[..length];
        return tag.SequenceEqual("<sub>"u8) || tag.SequenceEqual("</sub>"u8) || tag.SequenceEqual("<sup>"u8) || tag.SequenceEqual("</sup>"u8) ? length : null;
    }

    private static string? WhyNoTarget(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)')');
        return end < 0 ? "its address never ends"
            : end == 0 ? null
            : UrlPolicy.Check(Encoding.UTF8.GetString(rest[..end]), UrlUse.Link).Refusal;
    }
}
