using System.Net;
using System.Text;
using Playbook.Files;
using Playbook.Text;

namespace Playbook.Generation.Writing.Gate;

/// <summary>What a preview shows in the place of a page that may not be published. It passes the gate itself.</summary>
internal static class RefusedPage
{
    private const int LongestExcerpt = 160;

    public static byte[] Of(OutputFile file, IReadOnlyList<Breach> breaches)
    {
        var finished = new SourceFile(file.Path, file.Content);
        var list = string.Concat(breaches.Select(b => $"<li><p>Line {finished.Lines.PositionOf(b.Start).Line}: {Escape(b.What)}.</p><pre tabindex=\"0\">{Escape(Excerpt(finished.Text, b))}</pre></li>\n"));
        return Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>Refused: {Escape(file.Address.Value)}</title>
            </head>
            <body>
            <main><h1>This page is refused</h1>
            <p>The finished page {Escape(file.Address.Value)} holds what no page may hold, so it is not shown, and a build would publish nothing.</p>
            <ul>
            {list}</ul>
            <p>If the theme is your own, mend its template. If it is not, this is a bug of playbook.</p></main>
            </body>
            </html>

            """);
    }

    private static string Excerpt(string html, Breach breach)
    {
        var start = Math.Max(0, breach.Start - (LongestExcerpt / 4));
        return html.Substring(start, Math.Min(LongestExcerpt, html.Length - start));
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(string.Concat(text.Select(c => char.IsControl(c) && c != '\n' || char.IsSurrogate(c) ? '\uFFFD' : c)));
}
