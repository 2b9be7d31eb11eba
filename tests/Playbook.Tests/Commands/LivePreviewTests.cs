using System.Net;
using Playbook.Cli.Commands;
using Playbook.Generation;
using Playbook.Preview;

namespace Playbook.Tests.Commands;

public sealed class LivePreviewTests : IAsyncLifetime
{
    private const string Theme = "themes/default";
    private readonly TinyPlaybook _home = new();
    private readonly PreviewServer _server = new(new PreviewOptions { Port = 0 });
    private readonly StringWriter _terminal = new();
    private readonly HttpClient _client = new();
    private LivePreview? _preview;

    public async ValueTask InitializeAsync()
    {
        _home["input/playbook.yml"] = "title: Tiny\nas-of: 2026-11-01\n";
        _home["input/guide.md"] = "# Guide\n\nFirst words.\n";
        foreach (var file in Directory.EnumerateFiles(Repository.Path(Theme), "*", SearchOption.AllDirectories))
        {
            _home[Path.Combine(Theme, Path.GetRelativePath(Repository.Path(Theme), file))] = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        }

        await _server.StartAsync(TestContext.Current.CancellationToken);
        _client.BaseAddress = _server.Address;
        _preview = new LivePreview(new SiteRequest { Input = Path.Combine(_home.Folder, "input"), Lenient = true, IsPreview = true }, _server, _terminal);
        _preview.Rebuild();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        await _terminal.DisposeAsync();
        _home.Dispose();
    }

    [Fact]
    public async Task Shows_an_edit_after_the_next_build()
    {
        _home["input/guide.md"] = "# Guide\n\nSecond words.\n";
        _preview!.Rebuild();

        Assert.Contains("Second words.", await GuideAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_pages_while_the_input_is_away_and_goes_on_when_it_is_back()
    {
        var input = Path.Combine(_home.Folder, "input");
        Directory.Move(input, input + "-away");
        _preview!.Rebuild();
        Assert.Contains("First words.", await GuideAsync(), StringComparison.Ordinal);

        Directory.Move(input + "-away", input);
        _home["input/guide.md"] = "# Guide\n\nSecond words.\n";
        _preview.Rebuild();
        Assert.Contains("Second words.", await GuideAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_pages_while_a_template_is_broken()
    {
        var template = _home[Theme + "/layouts/page.sbn-html"];
        _home[Theme + "/layouts/page.sbn-html"] = template + "{{ if";
        _preview!.Rebuild();

        Assert.Contains("First words.", await GuideAsync(), StringComparison.Ordinal);
        Assert.Contains("the theme is broken", _terminal.ToString(), StringComparison.Ordinal);

        _home[Theme + "/layouts/page.sbn-html"] = template + "<p>Mended</p>";
        _preview.Rebuild();
        Assert.Contains("Mended", await GuideAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_why_a_page_is_refused_in_its_place_and_all_the_others_beside_it()
    {
        var template = _home[Theme + "/layouts/page.sbn-html"];
        _home[Theme + "/layouts/page.sbn-html"] = template + "<iframe src=\"/x/\"></iframe>";
        _home["input/guide.md"] = "# Guide\n\nSecond words.\n";
        _preview!.Rebuild();

        var refused = await GuideAsync();
        Assert.Contains("This page is refused", refused, StringComparison.Ordinal);
        Assert.Contains("`&lt;iframe&gt;` is no element of a page", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("<iframe", refused, StringComparison.Ordinal);
        Assert.Contains("Guide", await _client.GetStringAsync(new Uri("/a-z/", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("PB6001", _terminal.ToString(), StringComparison.Ordinal);

        _home[Theme + "/layouts/page.sbn-html"] = template;
        _preview.Rebuild();
        Assert.Contains("Second words.", await GuideAsync(), StringComparison.Ordinal);
    }

    private async Task<string> GuideAsync()
    {
        using var response = await _client.GetAsync(new Uri("/guide/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
