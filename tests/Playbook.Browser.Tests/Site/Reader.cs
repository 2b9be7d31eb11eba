using Microsoft.Playwright;

namespace Playbook.Browser.Tests.Site;

/// <summary>
/// A tab in which the tests of a class open page after page, and all that went wrong in the one that is open.
/// A tab for each test would cost more time than the test.
/// </summary>
public abstract class Reader(Browser browser, SiteHost host, BrowserNewContextOptions options) : IAsyncLifetime
{
    private const string ReportViolations =
        "addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`))";

    private readonly List<string> _faults = [];
    private IBrowserContext? _context;

    public IPage Page { get; private set; } = null!;

    /// <summary>Console errors, uncaught exceptions, violations of the policy, requests to other hosts and requests that failed.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public async ValueTask InitializeAsync()
    {
        _context = await browser.OpenAsync(options);
        Page = await _context.NewPageAsync();
        await Page.AddInitScriptAsync(ReportViolations);
        Page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        Page.PageError += (_, error) => Note(true, $"uncaught: {error}");
        Page.Request += (_, request) => Note(!request.Url.StartsWith(host.Address.ToString(), StringComparison.Ordinal), $"another host: {request.Url}");
        Page.RequestFailed += (_, request) => Note(true, $"failed: {request.Url} {request.Failure}");
    }

    /// <summary>Opens the page of that kind, at its top, with nothing left of the page before.</summary>
    public Task OpenAsync(string kind) => OpenAddressAsync(AddressOf(kind));

    /// <summary>The same for a page by its path.</summary>
    public Task OpenPathAsync(string path) => OpenAddressAsync(new Uri(host.Address, path).ToString());

    private async Task OpenAddressAsync(string address)
    {
        await Page.GotoAsync("about:blank");
        _faults.Clear();
        var answer = await Page.GotoAsync(address);
        Assert.Equal(200, answer?.Status);
    }

    public string AddressOf(string kind) => new Uri(host.Address, BuiltSite.Starter.PageOfKind[kind]).ToString();

    public async ValueTask DisposeAsync()
    {
        if (_context is not null)
        {
            await _context.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private void Note(bool isFault, string text)
    {
        if (isFault)
        {
            _faults.Add(text);
        }
    }
}

/// <summary>A reader like most.</summary>
public sealed class PlainReader(Browser browser, SiteHost host) : Reader(browser, host, new() { ReducedMotion = ReducedMotion.Reduce });

/// <summary>A reader whose browser runs no scripts.</summary>
public sealed class ScriptlessReader(Browser browser, SiteHost host) : Reader(browser, host, new() { JavaScriptEnabled = false });

/// <summary>A reader whose browser lets axe in, which the site's policy keeps out; another test watches the policy.</summary>
public sealed class AuditingReader(Browser browser, SiteHost host)
    : Reader(browser, host, new() { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
