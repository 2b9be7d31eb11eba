using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Playbook.Files;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Site;

/// <summary>Follows the links of a finished site as a browser does, read by a parser that is not ours.</summary>
internal static class DeadLinks
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsStrictMode = false });

    /// <summary>The pages of a site, as a browser sees them.</summary>
    public static IEnumerable<(OutputFile File, IDocument Document)> Pages(IReadOnlyDictionary<string, OutputFile> files) =>
        files.Values
            .Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
            .Select(f => (f, (IDocument)Parser.ParseDocument(Encoding.UTF8.GetString(f.Content.Span))));

    /// <summary>Links and fragments that lead nowhere, each as <c>page: address</c>, in order.</summary>
    public static ImmutableArray<string> In(IReadOnlyDictionary<string, OutputFile> files, AddressForm form)
    {
        var pages = Pages(files).ToList();
        var ids = pages.ToDictionary(p => p.File.Path, p => p.Document.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(), StringComparer.Ordinal);
        return
        [
            .. pages.SelectMany(p => AddressesIn(p.Document).Where(a => !Leads(p.File, a)).Select(a => $"{p.File.Path}: {a}")).Distinct().Order(StringComparer.Ordinal),
        ];

        bool Leads(OutputFile page, string address)
        {
            var site = form.IsPortable ? "file:///site/" : $"https://site.test{form.BasePath}/";
            var here = form.IsPortable ? page.Path : page.Address.Value[1..];
            if (!Uri.TryCreate(new Uri(new Uri(site), Encoded(here)), address, out var target))
            {
                return false;
            }

            if (target.Scheme is not ("file" or "https") || (target.Scheme == "https" && target.Host != "site.test"))
            {
                return true;
            }

            var root = new Uri(site).AbsolutePath;
            if (!target.AbsolutePath.StartsWith(root, StringComparison.Ordinal))
            {
                return false;
            }

            var path = Uri.UnescapeDataString(target.AbsolutePath[root.Length..]);
            path = !form.IsPortable && (path.Length == 0 || path.EndsWith('/')) ? path + "index.html" : path;
            var part = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
            return files.ContainsKey(path) && (part is "" or "top" || !ids.TryGetValue(path, out var known) || known.Contains(part));
        }
    }

    private static IEnumerable<string> AddressesIn(IDocument page) =>
        page.QuerySelectorAll("[href], [src], form[action], [data-to]")
            .SelectMany(e => new[] { "href", "src", "action", "data-to" }.Select(e.GetAttribute))
            .OfType<string>();

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
