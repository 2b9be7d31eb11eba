using System.Text;
using Playbook.Files;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Site;

public sealed class HostFilesTests
{
    [Fact]
    public void Keeps_for_ever_what_is_named_by_its_content_and_asks_anew_for_what_is_not()
    {
        var caching = CachingIn(StarterPlaybook.Files, "");

        Assert.Equal("no-cache", caching["/search/head.js"]);
        Assert.Equal("no-cache", caching["/sw.js"]);
        Assert.All(
            StarterPlaybook.Files.Keys.Where(p => p.EndsWith(".js", StringComparison.Ordinal) && p is not ("search/head.js" or "sw.js")),
            path => Assert.Contains("immutable", caching[$"/{path[..path.LastIndexOf('/')]}/*"], StringComparison.Ordinal));
    }

    [Fact]
    public void Says_so_for_the_addresses_below_a_base_path() =>
        Assert.Equal("no-cache", CachingIn(StarterPlaybook.Build(AddressForm.Below("/handbook/")), "/handbook")["/search/head.js"]);

    [Fact]
    public void Writes_nothing_for_servers_into_a_folder_on_disk() =>
        Assert.Empty(StarterPlaybook.Build(AddressForm.Portable).Keys.Intersect(["_headers", "_redirects", "robots.txt", "sitemap.xml"]));

    /// <summary>Paths below the base to what they say about caching.</summary>
    private static Dictionary<string, string> CachingIn(IReadOnlyDictionary<string, OutputFile> files, string basePath)
    {
        var lines = Encoding.UTF8.GetString(files["_headers"].Content.Span).Split('\n');
        return lines.Zip(lines.Skip(1))
            .Where(pair => pair.Second.StartsWith("  Cache-Control: ", StringComparison.Ordinal))
            .ToDictionary(pair => pair.First[basePath.Length..], pair => pair.Second["  Cache-Control: ".Length..], StringComparer.Ordinal);
    }
}
