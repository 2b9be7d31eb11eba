using System.Buffers;
using System.Text;

namespace Playbook.Generation.Rendering.Templating;

/// <summary>Text as HTML, inside an element or a quoted attribute.</summary>
internal static class HtmlEscape
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static string Of(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        AppendTo(html, text);
        return html.ToString();
    }

    public static void AppendTo(StringBuilder html, string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Special) is >= 0 and var at)
        {
            html.Append(rest[..at]).Append(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            rest = rest[(at + 1)..];
        }

        html.Append(rest);
    }
}
