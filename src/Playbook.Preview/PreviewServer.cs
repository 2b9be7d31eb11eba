using System.Security.Cryptography;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Playbook.Preview.Reload;
using Playbook.Preview.Serving;

namespace Playbook.Preview;

/// <summary>
/// Serves the last published site from memory, to this machine alone, and tells open pages about each new one.
/// It can start before the first build is done. <see cref="Publish"/> is for any thread.
/// </summary>
public sealed class PreviewServer(PreviewOptions options) : IAsyncDisposable
{
    private readonly Publications _publications = new();
    private readonly CancellationTokenSource _stopping = new();
    private KestrelServer? _server;

    /// <summary>Where to point the browser, once started.</summary>
    public Uri Address { get; private set; } = new("http://localhost/");

    /// <exception cref="PreviewUnavailableException">The port or the host cannot be used.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        var sockets = ListenSockets.Bind(options);
        Address = new UriBuilder("http", NameOf(options.Host), sockets.Port).Uri;
        _server = Listen(sockets);

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var gate = new RequestGate(new AllowedHosts(options.Host, sockets.Port));
        var events = new EventStream(_publications, token, _stopping.Token);
        await _server.StartAsync(new PreviewApplication(_publications, gate, events, new ReloadScript(token)), cancellationToken);
    }

    /// <summary>Puts a new site in place of the old one, in one step.</summary>
    public void Publish(PreviewSite site) => _publications.Publish(site);

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        // Event streams never end by themselves.
        await _stopping.CancelAsync();
        if (_server is not null)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await _server.StopAsync(patience.Token);
            _server.Dispose();
        }

        _stopping.Dispose();
    }

    private static string NameOf(string? host) => host switch
    {
        null or "0.0.0.0" or "::" => "localhost",
        _ when host.Contains(':', StringComparison.Ordinal) => $"[{host}]",
        _ => host,
    };

    // The server without its host: no settings file, no environment variable and no signal handler changes what it does.
    private static KestrelServer Listen(ListenSockets sockets)
    {
        var limits = new KestrelServerOptions { AddServerHeader = false };
        foreach (var endPoint in sockets.EndPoints)
        {
            limits.Listen(endPoint, listen => listen.Protocols = HttpProtocols.Http1);
        }

        var transport = new SocketTransportFactory(
            Options.Create(new SocketTransportOptions { CreateBoundListenSocket = sockets.Take }), NullLoggerFactory.Instance);
        return new KestrelServer(Options.Create(limits), transport, NullLoggerFactory.Instance);
    }
}
