using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Playbook.Files;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Site;

public sealed class OfflineWorkerTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new() { ["index.md"] = "# Start\n" };

    public void Dispose() => _playbook.Dispose();

    [Fact]
    public void Keeps_pages_unless_told_otherwise()
    {
        var files = Build();

        Assert.Contains("respondWith", Text(files["sw.js"]), StringComparison.Ordinal);
        Assert.Contains("data-worker=\"/sw.js\"", Text(files["index.html"]), StringComparison.Ordinal);
        Assert.Contains("offline/index.html", files.Keys);
    }

    [Fact]
    public void Needs_only_files_that_exist()
    {
        var files = Build(AddressForm.Below("/handbook/"));

        var list = Text(files["sw.js"])["const NEEDED = ".Length..].Split(';')[0];
        var needed = System.Text.Json.JsonSerializer.Deserialize<string[]>(list)!;
        Assert.All(needed, path => Assert.Contains(new SitePath("/" + path).OutputFile, files.Keys));
        // What stands in a template is asked for by those who search.
        var page = Regex.Replace(Text(files["offline/index.html"]), "<template.*?</template>", "", RegexOptions.Singleline);
        var loaded = Regex.Matches(page, """(?:rel="stylesheet" href|script src)="/handbook/([^"]+)""").Select(m => m.Groups[1].Value);
        Assert.Equal(loaded.Order(), needed.Where(p => p.StartsWith("assets/", StringComparison.Ordinal)).Order());
        Assert.Contains("data-worker=\"/handbook/sw.js\"", Text(files["index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Undoes_what_an_earlier_one_did_once_the_setting_is_off()
    {
        _playbook["playbook.yml"] = "title: Tiny\noffline: false\n";

        AssertLeaves(Build());
    }

    [Fact]
    public void Undoes_it_in_a_preview() => AssertLeaves(Build(isPreview: true));

    [Fact]
    public void Has_no_place_in_a_folder_on_disk()
    {
        var files = Build(AddressForm.Portable);

        Assert.DoesNotContain("sw.js", files.Keys);
        Assert.DoesNotContain("data-worker", Text(files["index.html"]), StringComparison.Ordinal);
    }

    private static void AssertLeaves(Dictionary<string, OutputFile> files)
    {
        Assert.Contains("unregister", Text(files["sw.js"]), StringComparison.Ordinal);
        Assert.DoesNotContain("respondWith", Text(files["sw.js"]), StringComparison.Ordinal);
        Assert.DoesNotContain("data-worker", Text(files["index.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain("offline/index.html", files.Keys);
        Assert.Contains("worker-src 'none'", WebUtility.HtmlDecode(Text(files["index.html"])), StringComparison.Ordinal);
    }

    private Dictionary<string, OutputFile> Build(AddressForm? addresses = null, bool isPreview = false)
    {
        var output = new MemoryFiles();
        new SiteBuilder(new SiteRequest { Input = _playbook.Folder, Addresses = addresses ?? AddressForm.Root, IsPreview = isPreview, Lenient = true })
            .Build(output, TestContext.Current.CancellationToken);
        return output.All.ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    private static string Text(OutputFile file) => Encoding.UTF8.GetString(file.Content.Span);
}
