using Playbook.Files;

namespace Playbook.Preview.Reload;

/// <summary>The files that the preview adds to a site: its scripts, its styles, and the page shown before the first build is done.</summary>
internal static class PreviewFiles
{
    /// <summary>No entry can claim it: file names that start with an underscore are not pages.</summary>
    public const string Folder = "/_playbook/";

    private static readonly OutputFile[] Served =
    [
        Read("preview.css", "text/css; charset=utf-8"),
        Read("preview.js", "text/javascript; charset=utf-8"),
        Read("problems.js", "text/javascript; charset=utf-8"),
    ];

    public static OutputFile Building { get; } = Read("building.html", "text/html; charset=utf-8");

    public static OutputFile? Find(string path) => Array.Find(Served, f => f.Address.Value == path);

    private static OutputFile Read(string name, string mediaType)
    {
        using var stream = typeof(PreviewFiles).Assembly.GetManifestResourceStream("preview/" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new OutputFile(new SitePath(Folder + name), bytes, mediaType);
    }
}
