namespace Playbook.Generation.Writing.Gate;

/// <summary>Reads a calendar file by RFC 5545: lines end in CRLF, none is longer than 75 octets, and each begins with a property that this program writes.</summary>
internal static class CalendarCheck
{
    private const int LongestLine = 75;

    private static readonly string[] Properties = ["BEGIN", "END", "VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART", "DURATION", "RRULE", "SUMMARY", "DESCRIPTION", "URL"];

    public static Fault? FirstFault(ReadOnlySpan<byte> text)
    {
        if (FileCheck.FirstOddByte(text) is { } odd)
        {
            return odd;
        }

        if (!text.StartsWith("BEGIN:VCALENDAR\r\n"u8) || !text.EndsWith("END:VCALENDAR\r\n"u8))
        {
            return new Fault(0, "it is no calendar");
        }

        var from = 0;
        while (from < text.Length)
        {
            var length = text[from..].IndexOf("\r\n"u8);
            if (length < 0)
            {
                return new Fault(from, "its last line is never ended");
            }

            if (WhyNoLine(text.Slice(from, length)) is { } reason)
            {
                return new Fault(from, reason);
            }

            from += length + 2;
        }

        return null;
    }

    private static string? WhyNoLine(ReadOnlySpan<byte> line) =>
        line.Length > LongestLine ? $"a line is longer than {LongestLine} octets"
        : line.ContainsAny("\r\n\t"u8) ? "a line is ended by more or less than CRLF"
        : !line.StartsWith(" "u8) && !IsProperty(line) ? "a line begins with a property of its own"
        : null;

    private static bool IsProperty(ReadOnlySpan<byte> line)
    {
        foreach (var property in Properties)
        {
            if (line.Length > property.Length && line[property.Length] == ':' && System.Text.Ascii.Equals(line[..property.Length], property))
            {
                return true;
            }
        }

        return false;
    }
}
