using System.IO.Compression;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Playbook.Files;

namespace Playbook.Tests.Site;

/// <summary>What a reader on a slow connection loads before reading. Limits in bytes over the wire, packed as hosts pack files that do not change.</summary>
public sealed class PageWeightTests
{
    private const int StylesAndScripts = 20_000;
    private const int WholePage = 25_000;
    private const int Requests = 8;

    /// <summary>The kinds of page that people land on first; the one in the middle of its kind by length is weighed.</summary>
    public static TheoryData<string> FirstPages => ["home", "play", "metric", "journey", "comparison", "search"];

    [Theory]
    [MemberData(nameof(FirstPages))]
    public void A_first_page_is_light(string kind)
    {
        var pages = StarterPlaybook.Files.Values
            .Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
            .Select(f => (File: f, Document: new HtmlParser().ParseDocument(new MemoryStream(f.Content.ToArray()))))
            .Where(p => p.Document.Body!.ClassList.Contains("kind-" + kind))
            .OrderBy(p => p.File.Content.Length)
            .ToArray();
        var page = pages[pages.Length / 2];
        var loaded = Loaded(page.Document).ToArray();

        Assert.InRange(loaded.Length + 1, 2, Requests);
        Assert.InRange(loaded.Where(f => f.Path.EndsWith(".css", StringComparison.Ordinal) || f.Path.EndsWith(".js", StringComparison.Ordinal)).Sum(Gzip), 1, StylesAndScripts);
        Assert.InRange(loaded.Append(page.File).Sum(Brotli), 1, WholePage);
    }

    // Scripts inside a template are asked for once somebody searches; pictures further down once they are in sight.
    private static IEnumerable<OutputFile> Loaded(IDocument page) => page
        .QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img:not([loading=lazy])")
        .Select(e => StarterPlaybook.Files[(e.GetAttribute("href") ?? e.GetAttribute("src"))!.TrimStart('/')]);

    private static int Gzip(OutputFile file) => Packed(file, s => new GZipStream(s, CompressionLevel.SmallestSize));

    private static int Brotli(OutputFile file) => Packed(file, s => new BrotliStream(s, CompressionLevel.SmallestSize));

    private static int Packed(OutputFile file, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var packing = pack(packed))
        {
            packing.Write(file.Content.Span);
        }

        return packed.ToArray().Length;
    }
}
