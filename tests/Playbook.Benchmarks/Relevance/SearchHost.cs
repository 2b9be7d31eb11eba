using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Playbook.Search;

namespace Playbook.Benchmarks.Relevance;

/// <summary>A web server with one page that has the search box, and the index; everything compressed, and every byte counted.</summary>
internal sealed class SearchHost : IDisposable
{
    private const string Page = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Search</title>
        <script src="/search-client.js" defer></script>
        <script src="/search-box.js" defer></script>
        <pb-search data-all="All {n}" data-count="{n} results" data-none="Nothing" data-corrected="Showing {words}">
        <form role="search" action="/search/"><input name="q" type="search" aria-label="Search"></form>
        <template class="search-engine"><script src="/search-engine.js"></script></template>
        </pb-search>
        """;

    private readonly FrozenDictionary<string, byte[]> _files;
    private readonly HttpListener _listener = new();
    private long _bytes;

    public SearchHost(SearchIndex index)
    {
        var scripts = Path.Combine(Clone.Root, "themes", "default", "scripts");
        _files = index.Files.Select(f => ("/" + f.Path, Compressed(f.Content.Span)))
            .Append(("/", Compressed(Encoding.UTF8.GetBytes(Page))))
            .Append(("/search-engine.js", Compressed(ClientFiles.Engine.Span)))
            .Concat(new[] { "search-client.js", "search-box.js" }.Select(n => ("/" + n, Compressed(Encoding.UTF8.GetBytes(ClientFiles.Compact(File.ReadAllText(Path.Combine(scripts, n))))))))
            .ToFrozenDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal);
        Address = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{FreePort()}/");
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>How many bytes of files the server has sent, as they went over the wire.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public int SizeOf(string path) => _files[path].Length;

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        if (_files.TryGetValue(path, out var content))
        {
            Interlocked.Add(ref _bytes, content.Length);
            context.Response.AddHeader("Content-Encoding", "br");
            context.Response.ContentType = path == "/" ? "text/html; charset=utf-8" : "text/javascript; charset=utf-8";
            context.Response.ContentLength64 = content.Length;
            await context.Response.OutputStream.WriteAsync(content);
        }
        else
        {
            context.Response.StatusCode = (int)HttpStatusCode.NotFound;
        }

        context.Response.Close();
    }

    private static byte[] Compressed(ReadOnlySpan<byte> content)
    {
        using var stream = new MemoryStream();
        using (var brotli = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return stream.ToArray();
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
