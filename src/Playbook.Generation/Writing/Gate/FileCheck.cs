using System.Text;
using System.Text.Unicode;
using Playbook.Files;

namespace Playbook.Generation.Writing.Gate;

/// <summary>The check that fits a finished file which is no page.</summary>
internal static class FileCheck
{
    public static List<Breach> Of(OutputFile file)
    {
        var bytes = file.Content.Span;
        var fault = file.MediaType.Split(';')[0] switch
        {
            "text/markdown" => MarkdownCheck.FirstFault(bytes),
            "text/calendar" => CalendarCheck.FirstFault(bytes),
            "text/csv" => TableCheck.FirstFault(bytes),
            "text/plain" => file.Path == "llms.txt" ? MarkdownCheck.FirstFault(bytes) : HostCheck.FirstFault(file.Path, bytes),
            "text/javascript" => SearchCheck.FirstFault(file.Path, bytes),
            "application/json" or "application/schema+json" or "application/manifest+json" => JsonCheck.IsJson(bytes) ? null : new Fault(0, "it is no JSON"),
            "application/atom+xml" => XmlCheck.FirstFault(file.Content, XmlCheck.Atom),
            "application/xml" => XmlCheck.FirstFault(file.Content, XmlCheck.Sitemap),
            "image/svg+xml" => XmlCheck.FirstFault(file.Content, XmlCheck.Svg),
            _ => null,
        };
        return fault is null ? [] : [new Breach(Encoding.UTF8.GetCharCount(bytes[..fault.At]), 0, fault.What)];
    }

    /// <summary>Where a text stops being UTF-8, or holds a character that no text needs; null when it is all right.</summary>
    public static Fault? FirstOddByte(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
        {
            return new Fault(0, "it is not UTF-8");
        }

        // Line feeds, carriage returns and tabs are for each kind of file to judge.
        var from = 0;
        while (text[from..].IndexOfAnyInRange((byte)0, (byte)31) is >= 0 and var at)
        {
            from += at;
            if (text[from] is not ((byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return new Fault(from, "it holds a control character");
            }

            from++;
        }

        return null;
    }
}

/// <summary>What is wrong with a file that is no page, and at which byte.</summary>
internal sealed record Fault(int At, string What);
