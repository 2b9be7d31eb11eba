using Playbook.Content;
using Playbook.Generation;
using Playbook.Generation.Writing;
using Playbook.Preview;

namespace Playbook.Browser.Tests.Metrics;

/// <summary>The starter playbook, built once and served with the headers of production.</summary>
public sealed class StarterSite : IAsyncLifetime
{
    private readonly PreviewServer _server = new(new PreviewOptions { Port = 0 });

    public PlaybookModel Model { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var files = new MemoryFiles();
        var result = new SiteBuilder(new SiteRequest { Input = Path.Combine(Root(), "input"), Lenient = true }).Build(files);
        Model = result.Model;
        await _server.StartAsync(TestContext.Current.CancellationToken);
        _server.Publish(PreviewSite.Of(files.All) with { Headers = SecurityHeaders.ForEveryFile });
    }

    public string Address(string path) => new Uri(_server.Address, path).ToString();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Playbook.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run inside a clone.");
        }

        return folder;
    }
}
