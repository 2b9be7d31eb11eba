using System.Net;
using System.Text.Json;
using Playbook.Preview;

namespace Playbook.Tests.Preview;

public sealed class EventStreamTests : IAsyncLifetime
{
    private static readonly ProblemText Problem = new(
        "metrics/nps.md", "error", "PB3001", "`ltv` is not there", "error[PB3001]: `ltv` is not there\n --> metrics/nps.md:4:1\n", "/metrics/nps/");

    private readonly RunningPreview _preview = new();

    public ValueTask InitializeAsync() => _preview.InitializeAsync();

    public ValueTask DisposeAsync() => _preview.DisposeAsync();

    [Fact]
    public async Task Tells_a_page_what_it_shows_as_soon_as_it_listens()
    {
        var page = await _preview.Client.GetStringAsync("/metrics/nps/", TestContext.Current.CancellationToken);
        using var stream = await ListenAsync("/metrics/nps/");

        var first = await stream.NextAsync();

        Assert.Contains($"data-page=\"{first.Page}\" data-styles=\"{first.Styles}\"", page, StringComparison.Ordinal);
        Assert.Equal(["/assets/site.css"], first.Links);
    }

    [Fact]
    public async Task Tells_of_each_build_and_its_problems()
    {
        using var stream = await ListenAsync("/metrics/nps/");
        var before = await stream.NextAsync();

        _preview.Publish(RunningPreview.Site(nps: "<p>Would warmly recommend", problems: Problem));
        var after = await stream.NextAsync();

        Assert.NotEqual(before.Page, after.Page);
        Assert.Equal(before.Styles, after.Styles);
        Assert.Equal([Problem.Text], after.Problems);
    }

    [Fact]
    public async Task Leaves_a_page_alone_when_another_one_changed()
    {
        using var stream = await ListenAsync("/");
        var before = await stream.NextAsync();

        _preview.Publish(RunningPreview.Site(nps: "<p>Would warmly recommend"));
        var after = await stream.NextAsync();

        Assert.Equal((before.Page, before.Styles), (after.Page, after.Styles));
    }

    [Fact]
    public async Task Tells_changed_styles_from_a_changed_page()
    {
        using var stream = await ListenAsync("/");
        var before = await stream.NextAsync();

        _preview.Publish(RunningPreview.Site(css: "p{color:red}"));
        var after = await stream.NextAsync();

        Assert.Equal(before.Page, after.Page);
        Assert.NotEqual(before.Styles, after.Styles);
    }

    [Fact]
    public async Task Reloads_an_address_that_has_become_a_page()
    {
        using var stream = await ListenAsync("/metrics/ces/");
        var before = await stream.NextAsync();

        _preview.Publish(PreviewSite.Of([RunningPreview.Page("/", "<p>Home"), RunningPreview.Page("/metrics/ces/", "<p>Effort")]));

        Assert.NotEqual(before.Page, (await stream.NextAsync()).Page);
    }

    [Fact]
    public async Task Refuses_a_listener_without_the_token()
    {
        using var none = await _preview.SendAsync(HttpMethod.Get, "/_playbook/events?page=/");
        using var guessed = await _preview.SendAsync(HttpMethod.Get, $"/_playbook/events?page=/&token={new string('0', 32)}");

        Assert.Equal(HttpStatusCode.Forbidden, none.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, guessed.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:1", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:{0}", HttpStatusCode.OK)]
    public async Task Refuses_a_listener_from_another_origin(string origin, HttpStatusCode status)
    {
        var from = string.Format(System.Globalization.CultureInfo.InvariantCulture, origin, _preview.Port);
        using var response = await _preview.SendAsync(HttpMethod.Get, $"/_playbook/events?page=/&token={await _preview.TokenAsync()}", ("Origin", from));

        Assert.Equal(status, response.StatusCode);
    }

    private async Task<BuildEvents> ListenAsync(string page)
    {
        var response = await _preview.SendAsync(HttpMethod.Get, $"/_playbook/events?page={Uri.EscapeDataString(page)}&token={await _preview.TokenAsync()}");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.ToString());
        return new BuildEvents(response, new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    private sealed record Build(string Page, string Styles, string[] Links, string[] Problems);

    private sealed class BuildEvents(HttpResponseMessage response, StreamReader lines) : IDisposable
    {
        private const string Data = "data: ";

        public async Task<Build> NextAsync()
        {
            string line;
            do
            {
                line = await lines.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new EndOfStreamException("The preview stopped talking.");
            }
            while (!line.StartsWith(Data, StringComparison.Ordinal));

            using var json = JsonDocument.Parse(line[Data.Length..]);
            var build = json.RootElement;
            return new Build(
                build.GetProperty("page").GetString()!,
                build.GetProperty("styles").GetString()!,
                [.. build.GetProperty("links").EnumerateArray().Select(l => l.GetProperty("href").GetString()!)],
                [.. build.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("text").GetString()!)]);
        }

        public void Dispose()
        {
            lines.Dispose();
            response.Dispose();
        }
    }
}
