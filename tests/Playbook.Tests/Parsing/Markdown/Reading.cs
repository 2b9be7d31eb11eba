using System.Collections.Immutable;
using System.Text;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Tests.Parsing.Markdown;

/// <summary>One text read, with what a test asks about it.</summary>
internal sealed record Reading(MarkdownBody Body, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The HTML with every gap filled as if its link worked.</summary>
    public string Html
    {
        get
        {
            var html = new StringBuilder();
            var at = 0;
            foreach (var gap in Body.Gaps)
            {
                html.Append(Encoding.UTF8.GetString(Body.Html.Span[at..gap.Offset]));
                at = gap.Offset;
                var link = Body.Links[gap.Link];
                html.Append(gap.Kind switch
                {
                    HtmlGapKind.LinkStart => $"<a href=\"{(link.Kind == LinkKind.Wiki ? "/found/" : Escaped(link.Target))}\">",
                    HtmlGapKind.LinkEnd => "</a>",
                    HtmlGapKind.LinkText => Escaped(link.Target),
                    HtmlGapKind.Table => $"<tbody><tr><td>{Escaped(link.Target)}</td></tr></tbody>",
                    _ => $"<img src=\"{Escaped(link.Target)}\" alt=\"{Escaped(link.Text ?? string.Empty)}\">",
                });
            }

            return html.Append(Encoding.UTF8.GetString(Body.Html.Span[at..])).ToString();
        }
    }

    public static Reading Of(string text, MarkdownPolicy? policy = null, bool isPageBody = true, int skip = 0)
    {
        var diagnostics = new DiagnosticBag();
        var file = new SourceFile("plays/a.md", text);
        var body = new MarkdownReader(policy ?? MarkdownPolicy.Strict).Read(MappedText.Verbatim(file.At(skip, text.Length - skip)), diagnostics, isPageBody);
        return new Reading(body, diagnostics.ToSorted());
    }

    public static Reading Imported(string text) => Of(text, MarkdownPolicy.Imported);

    private static string Escaped(string text) => System.Net.WebUtility.HtmlEncode(text);
}
