using System.Net;

namespace Playbook.Tests.Preview;

public sealed class PreviewAttackTests(RunningPreview preview) : IClassFixture<RunningPreview>
{
    [Theory]
    [InlineData("localhost:{0}", 200)]
    [InlineData("LOCALHOST:{0}", 200)]
    [InlineData("127.0.0.1:{0}", 200)]
    [InlineData("[::1]:{0}", 200)]
    [InlineData("localhost", 421)]
    [InlineData("localhost:1", 421)]
    [InlineData("127.0.0.1:80", 421)]
    [InlineData("127.0.0.2:{0}", 421)]
    [InlineData("0.0.0.0:{0}", 421)]
    [InlineData("evil.example", 421)]
    [InlineData("evil.example:{0}", 421)]
    [InlineData("localhost.evil.example:{0}", 421)]
    [InlineData("evil.example.localhost:{0}", 421)]
    public async Task Answers_under_the_names_of_this_machine_alone(string host, int status)
    {
        var (answered, _) = await preview.SendRawAsync("/", string.Format(System.Globalization.CultureInfo.InvariantCulture, host, preview.Port));

        Assert.Equal(status, answered);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task Can_only_be_read(string method)
    {
        using var response = await preview.SendAsync(new HttpMethod(method), "/metrics/nps/");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("cross-site", "no-cors", "script", 403)]
    [InlineData("cross-site", "cors", "empty", 403)]
    [InlineData("cross-site", "no-cors", "image", 403)]
    [InlineData("cross-site", "navigate", "iframe", 403)]
    [InlineData("same-site", "no-cors", "script", 403)]
    [InlineData("cross-site", "navigate", "document", 200)]
    [InlineData("same-site", "navigate", "document", 200)]
    [InlineData("same-origin", "cors", "empty", 200)]
    [InlineData("none", "navigate", "document", 200)]
    public async Task Lets_another_site_link_to_it_but_not_read_it(string site, string mode, string destination, int status)
    {
        using var response = await preview.SendAsync(
            HttpMethod.Get, "/", ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination));

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Shares_nothing_with_other_origins()
    {
        using var response = await preview.SendAsync(HttpMethod.Get, "/search/names.json", ("Origin", "https://evil.example"));

        Assert.DoesNotContain(response.Headers, h => h.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
    }

    public static TheoryData<string> Traversals =>
    [
        "/../etc/passwd", "/../../../../etc/passwd", "/./../etc/passwd", "//etc/passwd", "///etc/passwd", "/etc/passwd",
        "/%2e%2e/etc/passwd", "/%2E%2E/%2E%2E/etc/passwd", "/.%2e/etc/passwd", "/%2e./etc/passwd", "/..%2fetc%2fpasswd", "/..%2Fetc%2Fpasswd",
        "/%2e%2e%2fetc%2fpasswd", "/%2e%2e%5cetc%5cpasswd", "/..%5cetc%5cpasswd", "/..\\etc\\passwd", "/\\..\\..\\etc\\passwd", "/%5c%5cserver%5cshare",
        "/%252e%252e/etc/passwd", "/%252e%252e%252fetc%252fpasswd", "/..%252fetc%252fpasswd", "/..%255cetc%255cpasswd", "/%25252e%25252e/etc/passwd",
        "/%c0%ae%c0%ae/etc/passwd", "/%c0%ae%c0%ae%c0%afetc%c0%afpasswd", "/..%c0%afetc/passwd", "/%e0%80%ae%e0%80%ae/etc/passwd", "/%uff0e%uff0e/etc/passwd",
        "/%ef%bc%8e%ef%bc%8e/etc/passwd", "/..%ef%bc%8fetc/passwd", "/....//etc/passwd", "/..../etc/passwd", "/..;/etc/passwd", "/;/../etc/passwd",
        "/metrics/../../etc/passwd", "/metrics/%2e%2e/%2e%2e/etc/passwd", "/metrics/nps/..%2f..%2f..%2fetc/passwd", "/assets/..%2f..%2fplaybook.yml", "/assets/../playbook.yml",
        "/.git/config", "/%2egit/config", "/.env", "/.%00/etc/passwd", "/..%00/etc/passwd", "/metrics/nps/%00", "/C:/Windows/win.ini", "/C:%5cWindows%5cwin.ini",
        "/file:///etc/passwd", "/proc/self/environ", "/..%09/etc/passwd", "/~root/.ssh/id_rsa", "/_playbook/../etc/passwd", "/_playbook/%2e%2e/etc/passwd",
        "/_playbook/..%2fpreview.js", "/_playbook/building.html", "/_playbook/", "/%5f%70laybook/../etc/passwd",
    ];

    [Theory]
    [MemberData(nameof(Traversals))]
    public async Task Has_nothing_but_the_site_to_reach(string target)
    {
        var (status, answer) = await preview.SendRawAsync(target);

        Assert.True(status is 400 or 404, $"{target} was answered with {status}");
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Tries_at_least_forty_spellings() => Assert.True(Traversals.Distinct().Count() >= 40);

    [Theory]
    [InlineData("http://evil.example/")]
    [InlineData("metrics/nps/")]
    public async Task Refuses_a_request_line_without_a_path(string target)
    {
        var (status, _) = await preview.SendRawAsync(target);

        Assert.Equal(400, status);
    }

    [Theory]
    [InlineData("/%6detrics/nps/", 200)]
    [InlineData("/%256detrics/nps/", 404)]
    public async Task Decodes_an_address_once(string target, int status)
    {
        var (answered, _) = await preview.SendRawAsync(target);

        Assert.Equal(status, answered);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("//evil.example/index.html")]
    [InlineData("/%2fevil.example")]
    [InlineData("/\\evil.example")]
    public async Task Redirects_to_its_own_pages_alone(string target)
    {
        var (status, answer) = await preview.SendRawAsync(target);

        Assert.Equal(404, status);
        Assert.DoesNotContain("Location:", answer, StringComparison.OrdinalIgnoreCase);
    }
}
