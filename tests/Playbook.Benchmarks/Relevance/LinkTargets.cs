using System.Text.RegularExpressions;

namespace Playbook.Benchmarks.Relevance;

/// <summary>Knows under which addresses the pages of a handbook may be linked: file, folder, permalink, with or without an ending.</summary>
internal sealed partial class LinkTargets
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);

    public LinkTargets(IEnumerable<(string Path, string? Permalink)> pages)
    {
        foreach (var (path, permalink) in pages)
        {
            foreach (var address in Addresses(path, permalink))
            {
                _paths.TryAdd(address, path);
            }
        }
    }

    public string? Resolve(string from, string href)
    {
        // `{{ site.url }}/x` is `/x`, and so is `{% page "/x" %}`.
        href = Template().Replace(href, m => m.Groups["quoted"].Value).Split('#', '?')[0];
        if (href.Length == 0 || href.Contains(':', StringComparison.Ordinal) || href.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        var path = href.StartsWith('/') ? href : "/" + System.IO.Path.GetDirectoryName(from)?.Replace('\\', '/') + "/" + href;
        var absolute = new Uri(new Uri("http://x/"), path.Replace("//", "/", StringComparison.Ordinal)).AbsolutePath;
        return _paths.GetValueOrDefault(Bare(Uri.UnescapeDataString(absolute)));
    }

    private static IEnumerable<string> Addresses(string path, string? permalink)
    {
        yield return Bare(path);
        var content = path.IndexOf('/', StringComparison.Ordinal);
        // Most handbooks keep their pages in one folder that is no part of the address.
        if (content > 0)
        {
            yield return Bare(path[content..]);
        }

        if (permalink is not null)
        {
            yield return Bare(permalink);
        }
    }

    private static string Bare(string path) => Ending().Replace("/" + path.Trim('/'), "").TrimEnd('/');

    [GeneratedRegex(@"(/(index|readme))?(\.md|\.html)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    [GeneratedRegex(@"\{\{.*?\}\}|\{%[^""%]*(""(?<quoted>[^""]*)"")?[^%]*%\}")]
    private static partial Regex Template();
}
