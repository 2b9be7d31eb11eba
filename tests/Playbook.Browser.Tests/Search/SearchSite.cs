using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using Playbook.Files;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Browser.Tests.Search;

/// <summary>The playbook itself, built once for each way of publishing it and served under the policy of production.</summary>
internal sealed class SearchSite : IAsyncDisposable
{
    // Nothing goes over a network; the scheme is what makes the browser honour every header.
    private const string Host = "https://playbook.test";

    private static readonly Lazy<FrozenDictionary<string, OutputFile>> AtRoot = new(() => Build(AddressForm.Root));
    private static readonly Lazy<FrozenDictionary<string, OutputFile>> BelowHandbook = new(() => Build(AddressForm.Below("/handbook/")));
    private static readonly Lazy<FrozenDictionary<string, OutputFile>> Portable = new(() => Build(AddressForm.Portable));

    private readonly IBrowserContext _context;
    private readonly FrozenDictionary<string, OutputFile> _files;
    private readonly string _basePath;

    private SearchSite(IBrowserContext context, FrozenDictionary<string, OutputFile> files, string basePath)
    {
        _context = context;
        _files = files;
        _basePath = basePath;
    }

    /// <summary>The files of the site at the root, by path.</summary>
    public static FrozenDictionary<string, OutputFile> Files => AtRoot.Value;

    public static string Repository { get; } = FindRepository();

    public IPage Page { get; private set; } = null!;

    /// <summary>Errors of scripts and violations of the policy.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>The files asked for so far, in order.</summary>
    public List<OutputFile> Served { get; } = [];

    public static async Task<SearchSite> OpenAsync(Browser browser, string path = "/", bool belowBasePath = false, BrowserNewContextOptions? options = null)
    {
        var site = new SearchSite(await browser.OpenAsync(options), belowBasePath ? BelowHandbook.Value : AtRoot.Value, belowBasePath ? "/handbook" : "");
        await site._context.RouteAsync($"{Host}/**", site.ServeAsync);
        await site.StartAsync($"{Host}{site._basePath}{path}");
        return site;
    }

    /// <summary>Opens the portable site from a folder on disk.</summary>
    public static async Task<SearchSite> OpenFromDiskAsync(Browser browser, string folder, string page)
    {
        foreach (var file in Portable.Value.Values)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, file.Content);
        }

        var site = new SearchSite(await browser.OpenAsync(), Portable.Value, "");
        await site.StartAsync(new Uri(Path.Combine(folder, page)).AbsoluteUri);
        return site;
    }

    public Task GoToAsync(string path) => Page.GotoAsync($"{Host}{_basePath}{path}");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task StartAsync(string address)
    {
        // A busy machine is slow and still right.
        Assertions.SetDefaultExpectTimeout(20_000);
        Page = await _context.NewPageAsync();
        Page.Console += (_, message) => { if (message.Type == "error") { Errors.Add(message.Text); } };
        Page.PageError += (_, error) => Errors.Add(error);
        await Page.GotoAsync(address);
    }

    private Task ServeAsync(IRoute route)
    {
        var path = Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath);
        if (!path.StartsWith(_basePath + "/", StringComparison.Ordinal)
            || !_files.TryGetValue(new SitePath(path[_basePath.Length..]).OutputFile, out var file))
        {
            return route.FulfillAsync(new RouteFulfillOptions { Status = 404, Body = "" });
        }

        lock (Served)
        {
            Served.Add(file);
        }

        var headers = SecurityHeaders.ForEveryFile.SetItem("Content-Type", file.MediaType);
        return route.FulfillAsync(new RouteFulfillOptions { Headers = headers, BodyBytes = file.Content.ToArray() });
    }

    public static FrozenDictionary<string, OutputFile> Build(AddressForm addresses)
    {
        var output = new MemoryFiles();
        var result = new SiteBuilder(new SiteRequest { Input = Path.Combine(Repository, "input"), Theme = Path.Combine(Repository, "themes", "default"), Addresses = addresses }).Build(output);
        Assert.True(result.IsComplete, string.Join('\n', result.Diagnostics.Take(5).Select(d => $"{d.Path} {d.Message}")));
        return output.All.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
    }

    private static string FindRepository([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
