using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Playbook.Files;
using Playbook.Preview;

namespace Playbook.Tests.Preview;

/// <summary>A real server on a free port with a small site in it.</summary>
public sealed partial class RunningPreview : IAsyncLifetime
{
    public const string Policy = "default-src 'none'; script-src 'self'; upgrade-insecure-requests";

    private readonly PreviewServer _server = new(new PreviewOptions { Port = 0 });

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public int Port => _server.Address.Port;

    public async ValueTask InitializeAsync()
    {
        await _server.StartAsync(TestContext.Current.CancellationToken);
        Client.BaseAddress = _server.Address;
        Publish(Site());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }

    public void Publish(PreviewSite site) => _server.Publish(site);

    public static PreviewSite Site(string nps = "<p>Would recommend", string css = "p{}", params ImmutableArray<ProblemText> problems) =>
        PreviewSite.Of(
        [
            Page("/", "<p>Home"),
            Page("/metrics/nps/", nps),
            Page("/404.html", "<p>Not in this playbook"),
            Text("/assets/site.css", css, "text/css; charset=utf-8"),
            Text("/search/names.json", "{}", "application/json"),
        ]) with
        {
            Problems = problems,
            Headers = new Dictionary<string, string>
            {
                ["Content-Security-Policy"] = Policy,
                ["Strict-Transport-Security"] = "max-age=31536000",
                ["Permissions-Policy"] = "camera=()",
            },
        };

    public static OutputFile Text(string address, string text, string mediaType) =>
        new(new SitePath(address), Encoding.UTF8.GetBytes(text), mediaType);

    public static OutputFile Page(string address, string body) => Text(
        address,
        $"<!doctype html><html><head><title>t</title><link rel=\"stylesheet\" href=\"/assets/site.css\"></head><body>{body}</body></html>",
        "text/html; charset=utf-8");

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a request line as it stands: no client library tidies it up first.</summary>
    public async Task<(int Status, string Answer)> SendRawAsync(string target, string? host = null)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, Port), TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.Latin1.GetBytes($"GET {target} HTTP/1.1\r\nHost: {host ?? $"localhost:{Port}"}\r\nConnection: close\r\n\r\n"));
        using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        return (int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture), answer);
    }

    public async Task<string> TokenAsync() =>
        Token().Match(await Client.GetStringAsync("/", TestContext.Current.CancellationToken)).Groups[1].Value;

    [GeneratedRegex("data-token=\"([0-9a-f]+)\"")]
    private static partial Regex Token();
}
