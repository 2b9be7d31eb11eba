using System.Collections.Immutable;
using System.Text;
using Microsoft.Playwright;
using Playbook.Files;
using Playbook.Preview;

namespace Playbook.Browser.Tests.Preview;

/// <summary>A preview of a two-page site whose author saves again and again, and a reader who has it open.</summary>
internal sealed class EditedSite : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private PreviewServer _server = new(new PreviewOptions { Port = 0 });

    private EditedSite(IBrowserContext context) => _context = context;

    public IPage Page { get; private set; } = null!;

    public List<string> ConsoleErrors { get; } = [];

    public Uri Address => _server.Address;

    public static async Task<EditedSite> OpenAsync(Browser browser, string path = "/metrics/nps/", bool isBuilt = true)
    {
        var site = new EditedSite(await browser.OpenAsync());
        await site._server.StartAsync(TestContext.Current.CancellationToken);
        if (isBuilt)
        {
            site.Save();
        }

        site.Page = await site._context.NewPageAsync();
        site.Page.Console += (_, message) => { if (message.Type == "error") { site.ConsoleErrors.Add(message.Text); } };
        site.Page.PageError += (_, error) => site.ConsoleErrors.Add(error);
        await site.Page.GotoAsync(new Uri(site.Address, path).ToString());
        return site;
    }

    public void Save(string text = "Would recommend", string css = "p{color:rgb(1,1,1)}", params ImmutableArray<ProblemText> problems) => _server.Publish(
        PreviewSite.Of(
        [
            Html("/", "<p>Home</p>"),
            Html("/metrics/nps/", $"<p>{text}</p><button>Before</button><div class=\"tall\"></div>"),
            Text("/favicon.ico", "", "image/x-icon"),
            Text("/site.css", css + ".tall{block-size:5000px}", "text/css"),
        ]) with
        { Problems = problems });

    /// <summary>Ends the command and starts it again on the same port, as an author does.</summary>
    public async Task RestartAsync()
    {
        var port = Address.Port;
        await _server.DisposeAsync();
        _server = new PreviewServer(new PreviewOptions { Port = port });
        await _server.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static OutputFile Html(string address, string body) => Text(
        address,
        $"<!doctype html><html lang=\"en\"><head><title>NPS</title><meta name=\"color-scheme\" content=\"light dark\"><link rel=\"stylesheet\" href=\"/site.css\"></head><body><main><h1>NPS</h1>{body}</main></body></html>",
        "text/html; charset=utf-8");

    private static OutputFile Text(string address, string text, string mediaType) => new(new SitePath(address), Encoding.UTF8.GetBytes(text), mediaType);
}
