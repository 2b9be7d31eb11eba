using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Playbook.Files;
using Playbook.Generation.Linking;
using Playbook.Generation.Writing.Offline;

namespace Playbook.Generation.Writing;

/// <summary>What a web server wants to know of the site: headers, redirects, where things moved, what to index.</summary>
internal sealed class HostFiles(AddressForm addresses, Uri? siteUrl)
{
    private const string KeptForEver = "public, max-age=31536000, immutable";

    private const string NamedFiles = "/assets/";

    // Names below the folder carry a hash of their content; the other two keep their name when their content changes.
    private static readonly ImmutableArray<(string Path, string Value)> Caching =
    [
        ("/search/index/*", KeptForEver),
        ("/search/head.js", "no-cache"),
        (OfflineWorker.Address.Value, "no-cache"),
    ];

    private static readonly SearchValues<char> InAddress = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/");

    private static readonly SitePath HeadersFile = new("/_headers");
    private static readonly SitePath RedirectsFile = new("/_redirects");
    private static readonly SitePath RobotsFile = new("/robots.txt");
    private static readonly SitePath SitemapFile = new("/sitemap.xml");

    /// <summary>Of every site, whatever its settings.</summary>
    public static ImmutableArray<SitePath> Addresses { get; } = [HeadersFile, RedirectsFile, RobotsFile, SitemapFile];

    /// <summary>The theme's files, named by their content.</summary>
    public IReadOnlyList<SitePath> Named { get; init; } = [];

    /// <summary>Pictures and documents of the playbook.</summary>
    public IReadOnlyList<SitePath> Own { get; init; } = [];

    /// <summary>What browsers are told to save.</summary>
    public IReadOnlyList<SitePath> Downloads { get; init; } = [];

    /// <param name="moved">Earlier addresses with the page that took their place, ascending.</param>
    /// <param name="pages">Addresses of all pages a search engine may show, ascending, each with the day it last changed.</param>
    public IEnumerable<OutputFile> All(IReadOnlyList<(SitePath From, LinkTarget To)> moved, IReadOnlyList<(SitePath Address, DateOnly? Changed)> pages)
    {
        // The rest is for servers, and a folder on disk has none.
        if (addresses.IsPortable)
        {
            yield break;
        }

        yield return Text(HeadersFile, "text/plain; charset=utf-8", Headers());
        if (moved.Count > 0)
        {
            yield return Text(RedirectsFile, "text/plain; charset=utf-8", Redirects(moved));
        }

        yield return Text(RobotsFile, "text/plain; charset=utf-8", Robots());
        if (siteUrl is not null)
        {
            yield return Sitemap(pages, siteUrl);
        }
    }

    /// <summary>Netlify's format: a path, then its headers indented.</summary>
    private string Headers()
    {
        var text = new StringBuilder("/*\n");
        foreach (var (name, value) in SecurityHeaders.ForEveryFile.OrderBy(h => h.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {name}: {value}\n");
        }

        text.Append("  Strict-Transport-Security: max-age=31536000\n");

        // No two of these paths overlap: a server would send both values.
        foreach (var (path, value) in KeptFiles().Select(f => (f, KeptForEver)).Concat(Caching))
        {
            text.Append(CultureInfo.InvariantCulture, $"{addresses.Spell(path, SitePath.Root)}\n  Cache-Control: {value}\n");
        }

        // Each by itself: servers do not agree on what a star in the middle of a path means.
        foreach (var path in Downloads)
        {
            text.Append(CultureInfo.InvariantCulture, $"{addresses.Spell(LinkPath.Escape(path.Value), SitePath.Root)}\n  Content-Disposition: attachment\n");
        }

        return text.ToString();
    }

    // A picture of the playbook may lie in a folder of that name, and changes without changing its own.
    private IEnumerable<string> KeptFiles() =>
        Own.Any(o => o.Value.StartsWith(NamedFiles, StringComparison.Ordinal))
            ? Named.Select(n => n.Value).Order(StringComparer.Ordinal)
            : [NamedFiles + "*"];

    /// <summary>Only addresses of plain characters: nothing contributed may end the line and begin another.</summary>
    private string Redirects(IEnumerable<(SitePath From, LinkTarget To)> moved)
    {
        var text = new StringBuilder();
        foreach (var (from, to) in moved.Where(m => !m.From.Value.AsSpan().ContainsAnyExcept(InAddress) && !m.To.Address.Value.AsSpan().ContainsAnyExcept(InAddress)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{addresses.Spell(from.Value, SitePath.Root)} {addresses.Spell(to.Address.Value, SitePath.Root)} 301\n");
        }

        return text.ToString();
    }

    private string Robots() => siteUrl is null
        ? "User-agent: *\nAllow: /\n"
        : $"User-agent: *\nAllow: /\nSitemap: {Absolute(SitemapFile, siteUrl)}\n";

    private OutputFile Sitemap(IEnumerable<(SitePath Address, DateOnly? Changed)> pages, Uri root)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var (address, changed) in pages)
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", Absolute(address, root));
                if (changed is { } day)
                {
                    xml.WriteElementString("lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return new OutputFile(SitemapFile, buffer.ToArray(), "application/xml");
    }

    private string Absolute(SitePath page, Uri root) => new Uri(root, addresses.Spell(page.Value, SitePath.Root)).AbsoluteUri;

    private static OutputFile Text(SitePath address, string mediaType, string text) => new(address, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")), mediaType);
}
