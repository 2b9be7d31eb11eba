using Playbook.Files;

namespace Playbook.Preview.Serving;

/// <summary>What a site has to say about an address: a file, its other spelling, or that there is none.</summary>
internal readonly record struct SiteAnswer(OutputFile? File, bool IsFound, string? Redirect)
{
    private const string Index = "index.html";

    public static SiteAnswer For(PreviewSite site, string path)
    {
        if (site.Find(path) is { } file)
        {
            return new SiteAnswer(file, IsFound: true, Redirect: null);
        }

        // As on the hosts: a page without its last slash, and a page spelt with its file name. The target is an address of the site, so it cannot lead elsewhere.
        var page = path.EndsWith('/' + Index, StringComparison.Ordinal) ? path[..^Index.Length] : path + "/";
        return site.Find(page) is not null
            ? new SiteAnswer(null, IsFound: true, Redirect: page)
            : new SiteAnswer(site.Find(site.NotFoundPath), IsFound: false, Redirect: null);
    }
}
