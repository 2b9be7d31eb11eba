using System.Text;
using Playbook.Files;

namespace Playbook.Preview.Reload;

/// <summary>Adds the preview's script and styles to a page. They are files of the same origin, so the site's own policy lets them in.</summary>
internal sealed class ReloadScript(string token)
{
    public byte[] AddTo(OutputFile page, PageFingerprint fingerprint)
    {
        var html = page.Content.Span;
        var at = html.IndexOf("</head>"u8);
        at = at >= 0 ? at : html.LastIndexOf("</body>"u8);
        at = at >= 0 ? at : html.Length;
        var tags = Encoding.UTF8.GetBytes(
            $"""
            <link rel="stylesheet" href="{PreviewFiles.Folder}preview.css">
            <script defer src="{PreviewFiles.Folder}problems.js"></script>
            <script defer src="{PreviewFiles.Folder}preview.js" data-token="{token}" data-page="{fingerprint.Page}" data-styles="{fingerprint.Styles}"></script>

            """);

        return [.. html[..at], .. tags, .. html[at..]];
    }
}
