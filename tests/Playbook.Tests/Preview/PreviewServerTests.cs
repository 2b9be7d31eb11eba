using System.Net;
using System.Net.Sockets;
using Playbook.Files;
using Playbook.Preview;

namespace Playbook.Tests.Preview;

public sealed class PreviewServerTests(RunningPreview preview) : IClassFixture<RunningPreview>
{
    [Fact]
    public async Task Serves_a_page_with_the_headers_of_production()
    {
        using var response = await preview.SendAsync(HttpMethod.Get, "/metrics/nps/");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("default-src 'none'; script-src 'self'", Header(response, "Content-Security-Policy"));
        Assert.Equal("camera=()", Header(response, "Permissions-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Contains("<p>Would recommend", await Body(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_sends_the_browser_to_https()
    {
        using var response = await preview.SendAsync(HttpMethod.Get, "/");

        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        Assert.DoesNotContain("upgrade-insecure-requests", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adds_its_scripts_to_the_head_of_a_page_and_to_nothing_else()
    {
        var page = await preview.Client.GetStringAsync("/metrics/nps/", TestContext.Current.CancellationToken);

        Assert.Matches("<script defer src=\"/_playbook/preview.js\" data-token=\"[0-9a-f]{32}\" [^>]+></script>\\s*</head>", page);
        Assert.Equal("p{}", await preview.Client.GetStringAsync("/assets/site.css", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/_playbook/preview.js", "text/javascript")]
    [InlineData("/_playbook/problems.js", "text/javascript")]
    [InlineData("/_playbook/preview.css", "text/css")]
    public async Task Serves_its_own_files(string path, string mediaType)
    {
        using var response = await preview.SendAsync(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(await Body(response));
    }

    [Theory]
    [InlineData("/metrics/nps", "/metrics/nps/")]
    [InlineData("/metrics/nps?highlight=promoter", "/metrics/nps/?highlight=promoter")]
    [InlineData("/metrics/nps/index.html", "/metrics/nps/")]
    [InlineData("/index.html", "/")]
    public async Task Sends_another_spelling_to_the_page(string path, string page)
    {
        using var response = await preview.SendAsync(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        Assert.Equal(page, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Shows_the_sites_own_page_for_an_address_that_does_not_exist()
    {
        using var response = await preview.SendAsync(HttpMethod.Get, "/metrics/npss/");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Not in this playbook", await Body(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_browser_to_save_a_document()
    {
        preview.Publish(PreviewSite.Of([new OutputFile(new SitePath("/kit.docx"), new byte[] { 1 }, "application/octet-stream") { IsDownload = true }, new OutputFile(new SitePath("/poster.pdf"), new byte[] { 1 }, "application/pdf")]));

        using var kit = await preview.Client.GetAsync("/kit.docx", TestContext.Current.CancellationToken);
        using var poster = await preview.Client.GetAsync("/poster.pdf", TestContext.Current.CancellationToken);

        Assert.Equal("attachment", kit.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Null(poster.Content.Headers.ContentDisposition);
        preview.Publish(RunningPreview.Site());
    }

    [Fact]
    public async Task Answers_HEAD_with_the_headers_of_GET_and_no_body()
    {
        using var get = await preview.SendAsync(HttpMethod.Get, "/metrics/nps/");
        using var head = await preview.SendAsync(HttpMethod.Head, "/metrics/nps/");

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal((await Body(get)).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await Body(head));
    }

    [Theory]
    [InlineData("/metrics/nps/")]
    [InlineData("/assets/site.css")]
    public async Task Answers_304_while_the_bytes_are_the_same(string path)
    {
        using var first = await preview.SendAsync(HttpMethod.Get, path);
        var tag = first.Headers.ETag!.ToString();
        using var same = await preview.SendAsync(HttpMethod.Get, path, ("If-None-Match", $"\"other\", W/{tag}"));
        using var other = await preview.SendAsync(HttpMethod.Get, path, ("If-None-Match", "\"other\""));

        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Empty(await Body(same));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Says_that_the_first_build_is_under_way_before_there_is_a_site()
    {
        await using var server = new PreviewServer(new PreviewOptions { Port = 0 });
        await server.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = server.Address };

        using var response = await client.GetAsync(new Uri("/metrics/nps/", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("/_playbook/preview.js", await Body(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_which_port_is_in_use_and_what_to_do()
    {
        await using var second = new PreviewServer(new PreviewOptions { Port = preview.Port });

        var refused = await Assert.ThrowsAsync<PreviewUnavailableException>(() => second.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal($"port {preview.Port} is in use", refused.Message);
        Assert.Contains("--port", refused.Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listens_on_the_loopback_addresses_alone()
    {
        var own = Dns.GetHostAddresses(Dns.GetHostName()).Where(a => !IPAddress.IsLoopback(a)).Append(IPAddress.Loopback);
        foreach (var address in own)
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            var connecting = socket.ConnectAsync(new IPEndPoint(address, preview.Port), TestContext.Current.CancellationToken).AsTask();
            if (IPAddress.IsLoopback(address))
            {
                await connecting;
            }
            else
            {
                await Assert.ThrowsAsync<SocketException>(() => connecting);
            }
        }
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));

    private static Task<string> Body(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
