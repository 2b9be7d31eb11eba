using System.Buffers;
using System.Text;

namespace Playbook.Generation.Writing.Gate;

/// <summary>Reads the files a web server acts on: no line may be anything but what this program writes there.</summary>
internal static class HostCheck
{
    private static readonly SearchValues<byte> InPath = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~/"u8);

    public static Fault? FirstFault(string path, ReadOnlySpan<byte> text)
    {
        if (text.ContainsAnyExceptInRange((byte)' ', (byte)'~') && text.IndexOfAnyExcept(Printable) is >= 0 and var odd)
        {
            return new Fault(odd, "it holds a character that no server file needs");
        }

        var from = 0;
        while (from < text.Length)
        {
            var end = text[from..].IndexOf((byte)'\n');
            if (end < 0)
            {
                return new Fault(from, "its last line is never ended");
            }

            var line = Encoding.ASCII.GetString(text.Slice(from, end));
            if (!IsAllowed(path, line))
            {
                return new Fault(from, "a line says what no server is to be told");
            }

            from += end + 1;
        }

        return null;
    }

    private static readonly SearchValues<byte> Printable = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Append('\n').Select(c => (byte)c)]);

    private static bool IsAllowed(string path, string line) => path switch
    {
        "_redirects" => line.Split(' ') is [var from, var to, "301"] && IsPath(from) && IsPath(to),
        "_headers" => (line is ['/', not '/', ..] && !line.Contains(' ', StringComparison.Ordinal)) || (line.StartsWith("  ", StringComparison.Ordinal) && IsHeader(line[2..])),
        _ => line.Split(": ", 2) is [("User-agent" or "Allow" or "Disallow" or "Sitemap"), _],
    };

    /// <summary>A path of this site: none that leads to another host, or out of the folder.</summary>
    private static bool IsPath(string path) =>
        path is ['/', ..] and not ['/', '/', ..]
        && !Encoding.ASCII.GetBytes(path).AsSpan().ContainsAnyExcept(InPath)
        && !path.Split('/').Contains("..");

    private static bool IsHeader(string line) =>
        line.Split(": ", 2) is [{ Length: > 0 } name, { Length: > 0 }] && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
