using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Playbook.Browser.Tests.Browser))]

namespace Playbook.Browser.Tests;

/// <summary>The machine's own Chromium, started once for all tests. Each test takes a context of its own: no cookie, cache or storage is shared.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        // A skipped test proves nothing: without a browser every test fails and says what to install.
        var chromium = Array.Find(Candidates, File.Exists)
            ?? throw new FileNotFoundException("The browser tests need Chromium: apt-get install -y chromium");
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <param name="options">Of the new context.</param>
    /// <param name="keepsPages">Whether sites may install a worker that keeps pages. Elsewhere it would answer requests that a test counts or answers itself.</param>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions? options = null, bool keepsPages = false)
    {
        var context = await _browser!.NewContextAsync(options);
        if (!keepsPages)
        {
            await context.AddInitScriptAsync("delete Navigator.prototype.serviceWorker");
        }

        return context;
    }
}
